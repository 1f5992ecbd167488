import { lineKinds, payers } from '../../domain/quotation/forms.ts'
import type { Kind, Payer } from './paper.ts'

type Summed = { readonly kind: Kind; readonly payer: Payer; readonly fen: number | null }

export type Sums = {
  readonly all: number
  readonly of: { readonly [payer in Payer]: number }
  /** The customer's own part in the four groups. */
  readonly groups: { readonly [kind in Kind]: number }
  /** Lines whose amount is not known yet. */
  readonly open: number
}

export function sumsOf(lines: readonly Summed[]): Sums {
  const sum = (some: readonly Summed[]) => some.reduce((total, { fen }) => total + (fen ?? 0), 0)
  const own = lines.filter(({ payer }) => payer === 'customer')
  return {
    all: sum(lines),
    of: by(payers, (payer) => sum(lines.filter((line) => line.payer === payer))),
    groups: by(lineKinds, (kind) => sum(own.filter((line) => line.kind === kind))),
    open: lines.filter(({ fen }) => fen === null).length,
  }
}

const by = <K extends string, V>(keys: readonly K[], of: (key: K) => V) =>
  Object.fromEntries(keys.map((key) => [key, of(key)])) as { [key in K]: V }
