import { splitVat } from '../../domain/money.ts'
import { lineKinds, payers, type taxClasses } from '../../domain/quotation/forms.ts'
import type { Kind, Payer } from './paper.ts'

type Summed = { readonly kind: Kind; readonly payer: Payer; readonly fen: number | null }
type Taxed = Summed & { readonly taxClass: TaxClass }
type TaxClass = (typeof taxClasses)[number]
/** In basis points, of each class. */
export type Rates = { readonly [taxClass in TaxClass]: number }

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

/** What each payer's amounts contain of tax: the sum of the lines', as at the settlement (R4.2). */
export const taxesOf = (lines: readonly Taxed[], rates: Rates) =>
  by(payers, (payer) =>
    lines
      .filter((line) => line.payer === payer)
      .reduce((sum, { fen, taxClass }) => sum + splitVat(fen ?? 0, rates[taxClass]).taxFen, 0),
  )

const by = <K extends string, V>(keys: readonly K[], of: (key: K) => V) =>
  Object.fromEntries(keys.map((key) => [key, of(key)])) as { [key in K]: V }
