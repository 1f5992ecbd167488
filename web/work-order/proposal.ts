import type { InferResponseType } from 'hono/client'
import { api } from '../api.ts'
import { firstFree, isWithin, type Span } from './freeTime.ts'

export type Choices = InferResponseType<(typeof api)['dispatch-choices']['$get'], 200>
export type Technician = Choices['technicians'][number]
export type Bay = Choices['bays'][number]

export type Plan = {
  readonly technicianId: string
  readonly bayId: string
  readonly from: string
  readonly until: string
}

/** What is to be placed; what the person has chosen already stays. */
export type Wish = {
  readonly minutes: number
  /** Of the labour catalogue; a proposal goes by it, never a refusal. */
  readonly trade: string | undefined
  /** The car does not stand in its own way. */
  readonly plate: string | null
  /** What these jobs have on the board already: it is given up. */
  readonly own?: readonly Span[]
  readonly technicianId?: string | undefined
  readonly bayId?: string | undefined
}

/** Technician, fitting bay, and the first time both are free: whoever is first in line and has room. */
export function planOf(choices: Choices, wish: Wish): Plan | undefined {
  const chosen = choices.technicians.find(({ id }) => id === wish.technicianId)
  if (chosen) return placed(choices, wish, chosen, (bay) => freeFrom(choices, chosen, bay, wish))
  return inLine(choices, wish.trade)
    .map((one) => placed(choices, wish, one, (bay) => freeIn(choices, one.shifts, one, bay, wish)))
    .find((plan) => plan !== undefined)
}

/** When technician and bay are free; where he has no shift for it, at once, for the counter to judge. */
export function freeFrom(choices: Choices, technician: Technician, bay: Bay, wish: Wish): number | undefined {
  const base = baseOf(choices)
  const inShift = isWithin(technician.shifts, base)
    ? freeIn(choices, technician.shifts, technician, bay, wish)
    : undefined
  return inShift ?? freeIn(choices, [wholeDay(base)], technician, bay, wish)
}

function freeIn(
  choices: Choices,
  shifts: readonly Span[],
  technician: Technician,
  bay: Bay,
  { minutes, plate, own = [] }: Wish,
): number | undefined {
  const isOwn = ({ startsAt }: Span) => own.some((one) => Date.parse(one.startsAt) === Date.parse(startsAt))
  // Two may work on one car, so the bay is no hindrance; one person still does one job at a time.
  const busy = [
    ...technician.booked.filter((one) => one.plate !== plate || !isOwn(one)),
    ...technician.absences,
    ...bay.booked.filter((one) => one.plate === null || one.plate !== plate),
  ]
  return firstFree({ from: baseOf(choices), minutes, shifts, busy })
}

function placed(
  { bays }: Choices,
  { minutes, trade, bayId }: Wish,
  { id: technicianId }: Technician,
  free: (bay: Bay) => number | undefined,
): Plan | undefined {
  const asked = bayId ? bays.filter(({ id }) => id === bayId) : fitting(bays, trade)
  const found = asked
    .flatMap((bay) => {
      const from = free(bay)
      return from === undefined ? [] : [{ bayId: bay.id, from }]
    })
    .sort((one, other) => one.from - other.from)[0]
  return (
    found && {
      technicianId,
      bayId: found.bayId,
      from: new Date(found.from).toISOString(),
      until: new Date(found.from + minutes * 60_000).toISOString(),
    }
  )
}

/** Now, or where nobody works now, when the next shift begins. */
export function baseOf({ now, technicians }: Choices): number {
  const at = Date.parse(now)
  if (technicians.some(({ shifts }) => isWithin(shifts, at))) return at
  const starts = technicians.flatMap(({ shifts }) => shifts.map(({ startsAt }) => Date.parse(startsAt)))
  return Math.min(...starts.filter((start) => start > at), ...(starts.length === 0 ? [at] : []))
}

export const fitting = (bays: readonly Bay[], trade: string | undefined): Bay[] => {
  const kinds = trade === undefined ? ['机电'] : (bayKinds[trade] ?? ['机电'])
  const fit = bays.filter(({ kind }) => kinds.includes(kind))
  return fit.length > 0 ? fit : [...bays]
}

const bayKinds: { readonly [trade: string]: readonly string[] } = {
  '轮胎/四轮定位': ['四轮定位'],
  钣金: ['钣金'],
  喷漆: ['喷漆', '烤房'],
  '美容/洗车': ['洗车'],
}

/** The labour catalogue numbers its items by trade. */
const trades: { readonly [letter: string]: string } = {
  M: '机电',
  E: '电气/诊断',
  H: '新能源（高压）',
  A: '空调',
  T: '轮胎/四轮定位',
  B: '钣金',
  P: '喷漆',
  W: '美容/洗车',
}
export const tradeOf = (code: string | undefined): string | undefined => trades[code?.[0] ?? '']

/** Of the trade and on shift first, then by bookings, then by whose shift comes next. */
function inLine(choices: Choices, trade = '机电'): Technician[] {
  const base = baseOf(choices)
  const rank = ({ skills, shifts, booked }: Technician) => [
    skills.includes(trade) ? 0 : 1,
    isWithin(shifts, base) ? 0 : 1,
    isWithin(shifts, base) ? booked.length : Date.parse(shifts[0]?.startsAt ?? '') || Number.MAX_SAFE_INTEGER,
  ]
  const line = choices.technicians.map((technician) => ({ technician, rank: rank(technician) }))
  const before = (one: number[], other: number[]) =>
    one.map((n, i) => n - other[i]!).find((difference) => difference !== 0) ?? 0
  return line.sort((one, other) => before(one.rank, other.rank)).map(({ technician }) => technician)
}

const wholeDay = (from: number): Span => ({
  startsAt: new Date(from).toISOString(),
  endsAt: new Date(from + 36 * 3_600_000).toISOString(),
})
