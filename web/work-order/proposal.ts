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
  readonly technicianId?: string | undefined
  readonly bayId?: string | undefined
}

/** On-shift technician with the fewest bookings, fitting bay, first time at which both are free. */
export function planOf(choices: Choices, wish: Wish): Plan | undefined {
  const technician = chosen(choices.technicians, wish.technicianId) ?? nextTechnician(choices, wish.trade)
  if (!technician) return undefined
  const bays = wish.bayId
    ? choices.bays.filter(({ id }) => id === wish.bayId)
    : fitting(choices.bays, wish.trade)
  const found = bays
    .flatMap((bay) => {
      const from = freeFrom(choices, technician, bay, wish)
      return from === undefined ? [] : [{ bay, from }]
    })
    .sort((one, other) => one.from - other.from)[0]
  if (!found) return undefined
  return {
    technicianId: technician.id,
    bayId: found.bay.id,
    from: new Date(found.from).toISOString(),
    until: new Date(found.from + wish.minutes * 60_000).toISOString(),
  }
}

/** When technician and bay are both free; who is off shift is placed at once, for the counter to judge. */
export function freeFrom(choices: Choices, technician: Technician, bay: Bay, wish: Wish): number | undefined {
  const from = baseOf(choices)
  const others = (spans: readonly (Span & { plate: string | null })[]) =>
    spans.filter(({ plate }) => plate === null || plate !== wish.plate)
  return firstFree({
    from,
    minutes: wish.minutes,
    shifts: isWithin(technician.shifts, from) ? technician.shifts : [wholeDay(from)],
    busy: [...others(technician.booked), ...others(bay.booked)],
  })
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

function nextTechnician(choices: Choices, trade = '机电'): Technician | undefined {
  const base = baseOf(choices)
  const present = choices.technicians.filter(({ shifts }) => isWithin(shifts, base))
  const skilled = present.filter(({ skills }) => skills.includes(trade))
  return [...(skilled.length > 0 ? skilled : present)].sort(
    (one, other) => one.booked.length - other.booked.length,
  )[0]
}

const chosen = (technicians: readonly Technician[], id: string | undefined) =>
  id === undefined ? undefined : technicians.find((one) => one.id === id)

const wholeDay = (from: number): Span => ({
  startsAt: new Date(from).toISOString(),
  endsAt: new Date(from + 36 * 3_600_000).toISOString(),
})
