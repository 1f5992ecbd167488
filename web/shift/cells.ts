import { plannedOf } from '../../domain/shift/kinds.ts'
import { overlaps } from '../../domain/shift/spans.ts'
import type { Absence, Kind, Plan, Row, Shift } from './plan.ts'

/** One person's one day. */
export type Place = { readonly staffId: string; readonly day: string }
export const keyOf = ({ staffId, day }: Place): string => `${staffId} ${day}`

export type Cell = Place & {
  readonly row: Row
  /** Planned, in the order of the clock. */
  readonly shifts: readonly Shift[]
  /** Taken off by hand, where nothing else is planned. */
  readonly cancelled: Shift | undefined
  readonly absences: readonly Absence[]
  readonly jobs: number
}

export function cellOf(plan: Plan, { staffId, day }: Place, dayAt: (at: string) => string): Cell | undefined {
  const row = plan.people.find(({ id }) => id === staffId)
  if (!row) return undefined
  const all = row.shifts.filter((one) => one.day === day)
  const shifts = all.filter(({ state }) => state === 'planned')
  return {
    staffId,
    day,
    row,
    shifts,
    cancelled: shifts.length === 0 ? all.at(-1) : undefined,
    absences: row.absences.filter(({ startsAt, endsAt }) => {
      // What ends at midnight does not belong to the day that begins then.
      const last = new Date(Date.parse(endsAt) - 1).toISOString()
      return dayAt(startsAt) <= day && day <= dayAt(last)
    }),
    jobs: row.work.filter(({ startsAt }) => dayAt(startsAt) === day).length,
  }
}

/** What is changed, copied or swapped of a day with several shifts: the one on duty. */
export const mainOf = ({ shifts }: Pick<Cell, 'shifts'>): Shift | undefined =>
  shifts.find(({ onDuty }) => onDuty) ?? shifts[0]

/** How a kind comes onto a day: in the place of what stands in its way, else beside it. */
export type Way =
  | { readonly is: 'plan' }
  | { readonly is: 'replan'; readonly shift: Shift }
  | { readonly is: 'same' }

export function wayTo(cell: Cell, kind: Kind, zone: string): Way {
  const main = mainOf(cell)
  if (cell.shifts.some(({ code }) => code === kind.code)) return { is: 'same' }
  if (!main) return cell.cancelled ? { is: 'replan', shift: cell.cancelled } : { is: 'plan' }
  const planned = plannedOf(kind, cell.day, zone)
  const inTheWay = cell.shifts.find((one) => one.rest || planned.rest || overlaps(one, planned))
  return inTheWay ? { is: 'replan', shift: planned.rest ? main : inTheWay } : { is: 'plan' }
}

/** What is done when one day is dropped or pasted on another. */
export type Drop =
  | { readonly is: 'swap'; readonly own: Shift; readonly other: Shift }
  | { readonly is: 'copy'; readonly kind: Kind; readonly way: Way }
  | { readonly is: 'none' }

export function dropOf(from: Cell, onto: Cell, kinds: readonly Kind[], copies: boolean, zone: string): Drop {
  const [own, other] = [mainOf(from), mainOf(onto)]
  const kind = kinds.find(({ code }) => code === own?.code)
  if (!own || !kind || keyOf(from) === keyOf(onto)) return { is: 'none' }
  if (!copies && other) return own.code === other.code ? { is: 'none' } : { is: 'swap', own, other }
  const way = wayTo(onto, kind, zone)
  return way.is === 'same' ? { is: 'none' } : { is: 'copy', kind, way }
}

export const inUse = (kinds: readonly Kind[]): readonly Kind[] =>
  kinds.filter(({ state }) => state === 'inUse')
export const restOf = (kinds: readonly Kind[]): Kind | undefined =>
  inUse(kinds).find(({ starts }) => starts === null)

/** Muted colours by turns for what is on duty; training and stand-by are drawn in outline. */
export function toneOf(kinds: readonly Kind[], code: string): string {
  const kind = kinds.find((one) => one.code === code)
  if (!kind || kind.starts === null) return 'rest'
  if (!kind.onDuty) return 'line'
  const onDuty = kinds.filter((one) => one.onDuty)
  return ['one', 'two', 'three', 'four'][onDuty.indexOf(kind) % 4]!
}

/** The cell beside it, staying within the plan. */
export function moved(plan: Plan, { staffId, day }: Place, right: number, down: number): Place {
  const people = plan.people.map(({ id }) => id)
  const days = plan.days.map((one) => one.day)
  const at = (list: readonly string[], now: string, by: number) =>
    list[Math.min(list.length - 1, Math.max(0, list.indexOf(now) + by))]!
  return { staffId: at(people, staffId, down), day: at(days, day, right) }
}
