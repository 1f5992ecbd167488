import type { LineForm } from './forms.ts'
import type { Offered } from './package.ts'

export type OnPaper = Pick<
  LineForm,
  'id' | 'kind' | 'code' | 'unitPriceFen' | 'quantityMilli' | 'hoursHundredths' | 'payer'
> & { readonly packageCode: string; readonly discountFen: number }

/**
 * The lines of a paper as they would be written today (S65, R2.2): each at the published price, a package that is still
 * to be had as it is now, one that is not line by line and without what it gave away.
 */
export function atTodaysPrices<L extends OnPaper>(
  lines: readonly L[],
  priceOf: (line: L) => number | null | undefined,
  packageOf: (code: string) => readonly Offered[] | undefined,
): L[] {
  const priced = (line: L): L => ({ ...line, unitPriceFen: priceOf(line) ?? line.unitPriceFen })
  const today = new Map(
    [...new Set(lines.flatMap(({ packageCode }) => packageCode || []))].map((code) => [
      code,
      pairsOf(
        lines.filter((line) => line.packageCode === code),
        packageOf(code),
      ),
    ]),
  )
  return lines.flatMap((line) => {
    if (line.packageCode === '') return [priced(line)]
    const pairs = today.get(line.packageCode)
    if (pairs) return [{ ...priced(line), ...pairs.get(line)! }]
    return line.payer === 'internal' ? [] : [priced({ ...line, packageCode: '', discountFen: 0 })]
  })
}

/** Each line of a package with what the package has in its place today; undefined when it has other lines. */
function pairsOf<L extends OnPaper>(own: readonly L[], offered: readonly Offered[] | undefined) {
  if (offered?.length !== own.length) return undefined
  const rest = [...offered]
  const pairs = new Map<L, ReturnType<typeof figuresOf>>()
  for (const line of own) {
    const at = rest.findIndex(
      ({ code, kind }) => code === line.code && (kind === 'labour') === (line.kind === 'labour'),
    )
    if (at === -1) return undefined
    pairs.set(line, figuresOf(rest.splice(at, 1)[0]!))
  }
  return pairs
}

const figuresOf = ({ quantityMilli, hoursHundredths, discountFen }: Offered) => ({
  quantityMilli,
  hoursHundredths,
  discountFen,
})
