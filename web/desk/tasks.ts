import type { InferResponseType } from 'hono/client'
import type { Duty } from '../../domain/staff/duties.ts'
import type { api } from '../api.ts'
import { paths } from '../paths.ts'
import { dayOf } from '../ui/time.ts'

export type DeskAnswer = InferResponseType<typeof api.desk.$get, 200>
export type Task = DeskAnswer['tasks'][number]
export type CarInShop = DeskAnswer['inShop'][number]

/** One line of the desk: a task, or all messages that wait together. */
export type DutyRow = { readonly task: Task; readonly messages: number; readonly cars: number }

/** Messages are cleared at one place, the outbox: they make one line, and stand last. */
export function rowsOf(tasks: readonly Task[]): DutyRow[] {
  const messages = tasks.filter(({ record }) => record === 'message')
  const rows = tasks
    .filter(({ record }) => record !== 'message')
    .map((task) => ({ task, messages: 0, cars: 1 }))
  const [oldest] = messages
  if (!oldest) return rows
  const cars = new Set(messages.map(({ plate, vin, orderId }) => plate ?? vin ?? orderId)).size
  return [...rows, { task: oldest, messages: messages.length, cars }]
}

/** Where the act of a task is done. `leaves`: another entry, loaded as a page of its own. */
export function placeOf({
  record,
  state,
  id,
  orderId,
  task,
}: Pick<Task, 'record' | 'state' | 'id' | 'orderId'> & { readonly task?: string }) {
  if (record === 'appointment') return { to: paths.booking(id), leaves: false }
  if (record === 'pickList') return { to: `${paths.partsDesk()}?list=${id}`, leaves: false }
  if (record === 'purchaseRequest') return { to: paths.partsDesk(), leaves: false }
  if (record === 'visit' && task !== 'progress') return { to: paths.inspection(id), leaves: true }
  if (record === 'certificate') return { to: paths.person(orderId), leaves: false }
  if (record === 'vehicle') return { to: `${paths.carFiles()}?only=lacks`, leaves: false }
  if (record === 'job' && state !== 'planned') return { to: paths.technician(), leaves: true }
  if (record === 'message') return { to: paths.outbox(), leaves: false }
  if (record === 'discountApproval') return { to: paths.discount(id), leaves: false }
  if (record === 'exchangeDemand') return { to: paths.demand(id), leaves: false }
  // Of a booking both are the booking's.
  if (record === 'warrantyHandling')
    return { to: id === orderId ? paths.booking(id) : paths.order(orderId), leaves: false }
  if (record === 'assistance' && state !== 'reported') return { to: paths.technician(), leaves: true }
  if (
    record === 'assistance' ||
    record === 'difficultCase' ||
    record === 'consultation' ||
    record === 'comeback'
  )
    return { to: paths.consultation(orderId), leaves: false }
  if (record === 'finding' && state === 'proposed') return { to: paths.addOn(orderId), leaves: false }
  if (record === 'followUp') return { to: paths.followUp(id), leaves: false }
  if (state === 'received' || state === 'quoted') return { to: paths.quotation(orderId), leaves: false }
  if (state === 'settling' || state === 'settled') return { to: paths.settlement(orderId), leaves: false }
  return { to: paths.order(orderId), leaves: false }
}

/** The vacant duty by which a task came, where no post of one's own brings it. */
export function vacancyOf(
  by: readonly Duty[],
  held: readonly { readonly duty: Duty; readonly via: string }[],
): Duty | undefined {
  const mine = held.filter(({ duty }) => by.includes(duty))
  return mine.some(({ via }) => via === 'post') ? undefined : mine[0]?.duty
}

/** A call is due within its day (T5), everything else at its hour; what nobody promised has no time limit. */
export type TimeLimit =
  | { is: 'none' }
  | { is: 'date'; at: string; pressesFrom: string }
  | { is: 'hour'; at: string }
  | { is: 'day'; at: string; late: boolean }

export function limitOf(
  { record, dueAt, since }: Pick<Task, 'record' | 'dueAt' | 'since'>,
  now: Date,
): TimeLimit {
  if (dueAt === null) return { is: 'none' }
  // A certificate runs out on a day and presses from one, as a demand does.
  if (record === 'certificate' || record === 'exchangeDemand')
    return { is: 'date', at: dueAt, pressesFrom: since ?? dueAt }
  if (record !== 'followUp') return { is: 'hour', at: dueAt }
  return { is: 'day', at: dueAt, late: dayOf(dueAt) < dayOf(now) }
}

export function isLate(task: Pick<Task, 'record' | 'dueAt' | 'since'>, now: Date): boolean {
  const limit = limitOf(task, now)
  if (limit.is === 'hour' || limit.is === 'date') return Date.parse(limit.at) < now.getTime()
  return limit.is === 'day' && limit.late
}

/** Whole percents of the agreed hours; undefined while nothing is agreed. Never 100 before all is done. */
export function percentOf({ doneHundredths: done, plannedHundredths: planned }: Hours): number | undefined {
  if (planned === 0) return undefined
  return done >= planned ? 100 : Math.min(99, Math.floor((done * 100) / planned))
}
type Hours = Pick<CarInShop, 'doneHundredths' | 'plannedHundredths'>
