import { v7 } from 'uuid'
import { z } from 'zod'
import type { DiscountReason } from '../../domain/quotation/discount.ts'
import {
  asksReason,
  discountHasReason,
  lineForm,
  lineKinds,
  reviseForm,
  type LineForm,
  type payers,
  type ReviseForm,
} from '../../domain/quotation/forms.ts'
import type { Quotation } from './read.ts'

export type Kind = (typeof lineKinds)[number]
export type Payer = (typeof payers)[number]

/** A line as it is being typed: a figure that is none yet is null. */
export type Line = Omit<LineForm, 'quantityMilli' | 'hoursHundredths' | 'unitPriceFen'> & {
  readonly quantityMilli: number | null
  readonly hoursHundredths: number | null
  readonly unitPriceFen: number | null
  /** How finely the part's unit may be cut; null where the catalogue does not say. */
  readonly decimals: number | null
}

/** What is written and not yet landed. */
export type Paper = {
  /** The draft that this changes, or `new:2` for what follows version 2: seen again after a reload. */
  readonly about: string
  readonly promisedAt: string | null
  /** Null: by the store's setting, from the day of writing. */
  readonly validUntil: string | null
  readonly discountReason: DiscountReason | null
  readonly lines: readonly Line[]
}

export const isNew = (about: string): boolean => about.startsWith('new:')

/** A line that stands in no catalogue: its name, unit and price are the advisor's own. */
export const isFree = ({ code }: Pick<Line, 'code'>): boolean => code === ''

export function lineOf(stored: Quotation['lines'][number]): Line {
  const { position: _, amountFen: __, answer: ___, unitDecimals: decimals, ...kept } = stored
  const { refusalReason: ____, refusalNote: _____, certificate: ______, ...rest } = kept
  const { packageName: _______, givenFen: ________, ...own } = rest
  const line = { ...own, discountBasisPoints: own.discountBasisPoints || undefined }
  // The columns are text to the wire; the database holds them to the very words of the form.
  return { ...line, decimals } as Line
}

/** Another quotation's lines are records of their own. */
export const copied = (lines: readonly Line[]): Line[] => lines.map((line) => ({ ...line, id: v7() }))

/** The four groups stand in their printed order; a new line goes to the end of its own. */
export function withLine(lines: readonly Line[], line: Line): Line[] {
  const own = lineKinds.indexOf(line.kind)
  const at = lines.findIndex(({ kind }) => lineKinds.indexOf(kind) > own)
  return lines.toSpliced(at === -1 ? lines.length : at, 0, line)
}

export const inGroups = (lines: readonly Line[]): Line[] =>
  lines.toSorted((a, b) => lineKinds.indexOf(a.kind) - lineKinds.indexOf(b.kind))

export function freeLine(kind: Kind, name: string, lines: readonly Line[]): Line {
  const rate = lines.findLast((line) => line.kind === 'labour')?.unitPriceFen ?? null
  return {
    id: v7(),
    kind,
    code: '',
    name,
    spec: '',
    property: '',
    unit: { labour: '工时', part: '个', material: '份', other: '次' }[kind],
    quantityMilli: 1000,
    hoursHundredths: null,
    unitPriceFen: kind === 'labour' ? rate : null,
    payer: 'customer',
    taxClass: 'repair',
    workClass: kind === 'labour' ? 'minorRepair' : null,
    decimals: null,
  }
}

/** The counter's form, and what a part's unit allows beside it. */
export const paperForm = z
  .object({
    ...reviseForm.shape,
    about: z.string(),
    lines: z
      .array(
        lineForm
          .safeExtend({ decimals: z.int().nullable() })
          .superRefine(({ quantityMilli, decimals, unit }, ctx) => {
            if (decimals === null || quantityMilli % 10 ** (3 - decimals) === 0) return
            const message =
              decimals === 0 ? `按“${unit}”计，须为整数` : `按“${unit}”计，最多 ${decimals} 位小数`
            ctx.addIssue({ code: 'custom', path: ['quantityMilli'], message })
          }),
      )
      .max(200),
  })
  .refine(discountHasReason, asksReason)
export type PaperForm = z.infer<typeof paperForm>

/** What goes over the counter. */
export const handed = ({ promisedAt, validUntil, discountReason, lines }: PaperForm): ReviseForm => ({
  promisedAt,
  ...(validUntil && { validUntil }),
  ...(discountReason && { discountReason }),
  lines: lines.map((typed) => {
    const { decimals: _, ...line } = typed
    return line
  }),
})
