import { sql } from 'kysely'
import { dutiesOf, emptySeats, whoHas, type Establishment } from '../../domain/staff/establishment.ts'
import { reading, type Reader, type Trx } from '../db.ts'
import { FormWrong } from '../refusals.ts'
import { isLastSecurityAdmin } from '../grant/queries.ts'
import type { Act } from '../step.ts'
import { openOrdersOf } from './open-work.ts'
import { establishmentOf } from './queries.ts'

type Here = Pick<Act, 'store' | 'at'>
export type Held = Awaited<ReturnType<typeof establishmentOf>>
export type Holding = Held['holdings'][number]

export const dayOfStore = ({ at }: Pick<Act, 'at'>) =>
  sql<string>`(${at}::timestamptz at time zone time_zone)::date`

export async function todayOf(db: Reader, here: Here): Promise<string> {
  const { today } = await db
    .selectFrom('store')
    .where('id', '=', here.store)
    .select(dayOfStore(here).as('today'))
    .executeTakeFirstOrThrow()
  return today
}

/** Whether a day has come, and is not before what it follows: the entry, or the seat that is left. */
export async function dayFacts(trx: Trx, here: Here, day: string, after: readonly (string | null)[] = []) {
  const earliest =
    after
      .filter((one) => one !== null)
      .sort()
      .at(-1) ?? ''
  return { dayIsFuture: day > (await todayOf(reading(trx), here)), earliest, dayIsTooEarly: day < earliest }
}

/** The seat that somebody is to take. @throws FormWrong when there is no such post here */
export async function seatFacts(trx: Trx, e: Establishment, code: string, { staffId, reason }: Taker) {
  const post = await reading(trx)
    .selectFrom('post')
    .where('code', '=', code)
    .select(['name', 'nameEn'])
    .executeTakeFirst()
  const row = e.posts.find((p) => p.code === code)
  if (!post || !row) throw new FormWrong([{ path: ['post'], message: '本店没有这个岗位' }])
  const own = e.holdings.filter((h) => h.staffId === staffId)
  return {
    post: post.name,
    postEn: post.nameEn,
    seats: row.seats,
    emptySeats: emptySeats(e, code),
    holdsItAlready: own.some((h) => h.post === code),
    isSecondPost: own.some((h) => !h.concurrent),
    reasonIsGiven: reason !== '',
  }
}
type Taker = { readonly staffId?: string; readonly reason: string }

/** What a person leaves undone who, as things stand `after`, may no longer do it; and who would take his orders. */
export async function handoverFacts(
  trx: Trx,
  { store }: Here,
  after: Establishment,
  staffId: string,
  successorId: string | null,
) {
  const orders = receives(after, staffId) ? [] : await openOrdersOf(reading(trx), store, staffId)
  return {
    managers: whoHas(after, 'manager').length,
    isLastSecurityAdmin:
      goesFrom(after, staffId) && (await isLastSecurityAdmin(reading(trx), store, staffId)),
    ordersLeft: orders.length,
    successorIsNamed: successorId !== null,
    successorReceives: successorId !== null && successorId !== staffId && receives(after, successorId),
  }
}

/** A grant stands as long as its holder holds a post here. */
const goesFrom = (after: Establishment, staffId: string) => !after.holdings.some((h) => h.staffId === staffId)

export const receives = (e: Establishment, staffId: string) => has(e, staffId, ['advisor', 'claims'])
export const works = (e: Establishment, staffId: string) => has(e, staffId, ['technician', 'bodyAndPaint'])
const has = (e: Establishment, staffId: string, duties: readonly string[]) =>
  dutiesOf(e, staffId).some(({ duty }) => duties.includes(duty))

/** The seat named in a form. @throws FormWrong when this person does not hold it */
export function holdingOf(e: Held, staffId: string, holdingId: string): Holding {
  const holding = e.holdings.find((h) => h.id === holdingId && h.staffId === staffId)
  if (!holding) throw new FormWrong([{ path: ['holdingId'], message: '此人现在没有这项任职' }])
  return holding
}

export const without = (e: Held, ...gone: readonly Holding[]): Held => ({
  ...e,
  holdings: e.holdings.filter((h) => !gone.includes(h)),
})

export const hiredOn = async (trx: Trx, id: string) =>
  (await reading(trx).selectFrom('staff').where('id', '=', id).select('hiredOn').executeTakeFirst())
    ?.hiredOn ?? null
