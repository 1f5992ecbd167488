export type DatedPrice = {
  readonly id: string
  readonly fromDay: string
  readonly revision: number
  readonly fen: number | null
  readonly reason: string
}
export type Standing = 'isComing' | 'isInForce' | 'isPast' | 'isReplaced'

type Dated = Pick<DatedPrice, 'fromDay' | 'revision'>

/** Newest first, each with where it stands: of two for one day the later revision counts. */
export function standingOf<P extends Dated>(rows: readonly P[], today: string) {
  const sorted = rows.toSorted((a, b) =>
    a.fromDay === b.fromDay ? b.revision - a.revision : a.fromDay < b.fromDay ? 1 : -1,
  )
  const valid = sorted.filter((row, at) => sorted[at - 1]?.fromDay !== row.fromDay)
  const inForce = valid.find(({ fromDay }) => fromDay <= today)
  return sorted.map((row) => ({ ...row, is: isOf(row) }))

  function isOf(row: P): Standing {
    if (!valid.includes(row)) return 'isReplaced'
    if (row === inForce) return 'isInForce'
    return row.fromDay > today ? 'isComing' : 'isPast'
  }
}

/** The price of a day; undefined before the first. */
export const inForceOf = <P extends DatedPrice>(rows: readonly P[], today: string) =>
  standingOf(rows, today).find(({ is }) => is === 'isInForce')
