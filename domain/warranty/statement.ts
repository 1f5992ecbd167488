import type { Assessment } from './assess.ts'
import { onTheWall, type Derived, type Said } from './derivation.ts'

export type StatementRow = {
  readonly what: Said
  readonly shown: Said
  readonly how: Said
  readonly clause: string
  /** How deep it stands under the figure that it explains. */
  readonly depth: number
}
export type StatementPart = { readonly title: Said; readonly rows: readonly StatementRow[] }

/** The statement for the customer and the file: each figure with its arithmetic and clause, times as in `zone`. */
export const statementOf = (a: Assessment, zone: string): StatementPart[] =>
  partsOf(a)
    .map(({ title, figures, deep }) => ({ title, rows: figures.flatMap((one) => rowsOf(one, deep, zone)) }))
    .filter(({ rows }) => rows.length > 0)

/** All figures of an assessment in their order, and how deep each part is explained on paper. */
export function partsOf(a: Assessment) {
  const parts: { title: Said; deep: number; figures: readonly (Derived | null | undefined)[] }[] = [
    {
      title: ['适用规定和期间', 'Rule set and periods'],
      deep: 1,
      figures: [a.ruleSet, a.start, a.repair, a.exchange, ...a.special, a.isInRepair, a.isInExchange],
    },
    { title: ['易损耗零部件', 'Wear parts'], deep: 0, figures: a.wear },
    {
      title: ['各次修理', 'Repairs'],
      deep: 2,
      figures: a.stays.flatMap(({ loan, total, loanCar }) => [loan, total, loanCar]),
    },
    { title: ['累计修理时间', 'Total repair time'], deep: 1, figures: [a.totalDays, a.totalDaysToHandOver] },
    {
      title: ['更换、退货条件', 'Conditions of replacement and refund'],
      deep: 1,
      figures: [...a.outcomes, a.compensationFen],
    },
    { title: ['三包预警', 'Warning'], deep: 1, figures: [a.warning?.level, a.warning?.ifItStays] },
  ]
  return parts.map((part) => ({ ...part, figures: part.figures.flatMap((one) => one ?? []) }))
}

function rowsOf(
  { name, shown, how, clause, from }: Derived,
  deep: number,
  zone: string,
  depth = 0,
): StatementRow[] {
  const own = { what: name, shown: onTheWall(shown, zone), how: onTheWall(how, zone), clause, depth }
  return [own, ...(depth < deep ? from.flatMap((one) => rowsOf(one, deep, zone, depth + 1)) : [])]
}
