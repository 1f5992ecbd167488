import { sql, type RawBuilder } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Reader } from '../db.ts'
import { partNeeds } from './needs.ts'

/** The work of a booking in words: a package by its name, what is not of one line by line. `a` is the booking. */
export const workOf = sql<string>`coalesce((select string_agg(w.name, '、' order by w.position) from (
    select min(l.position) as position, coalesce((select p.name from service_package p where p.code = l.package_code
        and l.package_code <> '' and p.state <> 'withdrawn' limit 1), min(l.name)) as name
    from appointment_line l where l.store_id = a.store_id and l.appointment_id = a.id and l.kind in ('labour', 'symptom')
    group by l.package_code, case when l.package_code = '' then l.position end) w), '')`

/** Parts of a booking that are not all kept for it. */
export const missingCount = sql<number>`(select count(*)::int
  from ${partNeeds(sql`a.store_id`, sql`l.appointment_id = a.id`)} n where n.kept_milli < n.needed_milli)`

/** When the last of what is missing comes, as the parts department says. */
const arrivesAt = sql<Date | null>`(select max(r.arrives_at) from purchase_request r where r.store_id = a.store_id
  and r.appointment_id = a.id and r.state = 'promised')`

/** Bookings as board, register and page show them. */
export const bookingRows = (db: Reader, store: string, where: RawBuilder<boolean>) =>
  db
    .selectFrom('appointment as a')
    .innerJoin('vehicle as v', 'v.id', 'a.vehicleId')
    .innerJoin('customer as c', 'c.id', 'a.customerId')
    .leftJoin('staff as r', 'r.id', 'a.receiverId')
    .where('a.storeId', '=', store)
    .where(where)
    .select([
      'a.id',
      'a.number',
      'a.state',
      'a.vehicleId',
      'a.customerId',
      'a.contact',
      'a.source',
      'a.kinds',
    ])
    .select(['a.words', 'a.wish', 'a.wishedFrom', 'a.wishedUntil', 'a.startsAt', 'a.workEndsAt', 'a.readyAt'])
    .select(['a.receiverId', 'r.name as receiver', 'a.warrantyLevel', 'a.confirmAt', 'a.confirmedAt'])
    .select([
      'a.expectedAt',
      'a.brokenBy',
      'a.brokenNote',
      'a.brokenAt',
      'a.apologiseBy',
      'a.arrivedAt',
      'a.visitId',
    ])
    .select(['a.estimateFen', 'a.waitsInStore', 'a.rebookedFrom', 'a.bookedAt', 'a.endedReason'])
    .select([
      'v.plate',
      'v.plateColour',
      'v.vin',
      'v.brand',
      'v.model',
      'c.kind as partyKind',
      'c.name as customer',
    ])
    .select([workOf.as('work'), missingCount.as('missing'), arrivesAt.as('partsArriveAt')])
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('preparation as p')
          .whereRef('p.storeId', '=', 'a.storeId')
          .whereRef('p.appointmentId', '=', 'a.id')
          .select(['p.kind', 'p.readyAt']),
      ).as('preparations'),
      eb
        .selectFrom('appointmentCall as k')
        .whereRef('k.storeId', '=', 'a.storeId')
        .whereRef('k.appointmentId', '=', 'a.id')
        .where('k.result', '=', 'unreachable')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .as('unreached'),
    ])
export type BookingRow = Awaited<ReturnType<ReturnType<typeof bookingRows>['execute']>>[number]
