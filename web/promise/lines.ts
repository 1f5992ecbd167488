import type { AskedLine } from '../../domain/promise/forms.ts'
import type { Line } from '../quotation/paper.ts'

/** What of a draft takes time or a part; a figure that is still being typed counts as none yet. */
export const askedOf = (lines: readonly Line[]): AskedLine[] =>
  lines.flatMap(({ kind, code, hoursHundredths, quantityMilli }): AskedLine[] =>
    kind === 'labour' && hoursHundredths
      ? [[kind, code, hoursHundredths, 1000]]
      : (kind === 'part' || kind === 'material') && quantityMilli && code !== ''
        ? [[kind, code, null, quantityMilli]]
        : [],
  )
