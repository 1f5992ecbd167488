import { sql, type RawBuilder } from 'kysely'
import type { Trx } from '../db.ts'
import { newId } from '../id.ts'
import type { Act } from '../step.ts'

/** A bay, a person or a tool for a time. Instants as the form or the board has them. */
export type Hold = {
  readonly kind: 'bay' | 'person' | 'tool'
  readonly resourceId: string
  readonly from: Date | string
  readonly until: Date | string
}
type Here = Pick<Act, 'store'>

/**
 * What a job had is free, and it has these instead. One car does not stand in its own way (resource_is_free), so old
 * and new may pass in one statement. Where nothing of the car is left to be given out, what its booking held of bays
 * and people is free too.
 */
export const holdForJob = (trx: Trx, { store }: Here, jobId: string, holds: readonly Hold[]) =>
  sql`
    with car as (select o.visit_id, not exists (select from job q join work_order r on r.store_id = q.store_id
          and r.id = q.work_order_id where q.store_id = ${store} and r.visit_id = o.visit_id and q.id <> ${jobId}
          and q.state = 'planned') as is_last
      from job j join work_order o on o.store_id = j.store_id and o.id = j.work_order_id
      where j.store_id = ${store} and j.id = ${jobId}),
    gone as (delete from slot where store_id = ${store} and job_id = ${jobId}),
    booked as (delete from slot s using car where s.store_id = ${store} and s.visit_id = car.visit_id and car.is_last
      and s.appointment_id is not null and s.resource_kind <> 'tool')
    insert into slot (store_id, id, resource_kind, resource_id, visit_id, holder_id, job_id, starts_at, ends_at)
    select ${store}, h.id, h.kind, h.resource, car.visit_id, car.visit_id, ${jobId}, h.starts, h.ends
    from car, ${rowsOf(holds)}`.execute(trx)

const rowsOf = (holds: readonly Hold[]) =>
  sql`(values ${sql.join(
    holds.map(
      ({ kind, resourceId, from, until }) =>
        sql`(${newId()}::uuid, ${kind}, ${resourceId}::uuid, ${from}::timestamptz, ${until}::timestamptz)`,
    ),
  )}) as h (id, kind, resource, starts, ends)`

/** The time booked ahead is free again; what has begun ends now. */
export const freeFromNow = (trx: Trx, { store, at }: Pick<Act, 'store' | 'at'>, jobId: string) =>
  sql`
    with gone as (delete from slot where store_id = ${store} and job_id = ${jobId} and starts_at >= ${at})
    ${cutSlots({ store, at }, jobId)} and starts_at < ${at}`.execute(trx)

/** The rest of the time that was booked is free. */
export const cutAtNow = (trx: Trx, here: Pick<Act, 'store' | 'at'>, jobId: string) =>
  cutSlots(here, jobId).execute(trx)

const cutSlots = ({ store, at }: Pick<Act, 'store' | 'at'>, jobId: string) => sql`
  update slot set ends_at = greatest(starts_at + interval '1 minute', least(ends_at, ${at}::timestamptz))
  where store_id = ${store} and job_id = ${jobId}`

/** A booking holds these, and nothing else any more: before the car has come, or for its stay. */
export async function holdForBooking(
  trx: Trx,
  { store }: Here,
  appointmentId: string,
  holds: readonly Hold[],
) {
  await freeBooking(trx, { store }, appointmentId)
  if (holds.length === 0) return
  await sql`
    insert into slot (store_id, id, resource_kind, resource_id, appointment_id, holder_id, starts_at, ends_at)
    select ${store}, h.id, h.kind, h.resource, ${appointmentId}, ${appointmentId}, h.starts, h.ends
    from ${rowsOf(holds)}`.execute(trx)
}

export const freeBooking = (trx: Trx, { store }: Here, appointmentId: string) =>
  trx
    .deleteFrom('slot')
    .where('storeId', '=', store)
    .where('appointmentId', '=', appointmentId)
    .where('visitId', 'is', null)
    .execute()

/** The car has come: what its booking held is held for its stay. */
export const holdForVisit = (trx: Trx, { store }: Here, appointmentId: string, visitId: string) =>
  trx
    .updateTable('slot')
    .set({ visitId, holderId: visitId })
    .where('storeId', '=', store)
    .where('appointmentId', '=', appointmentId)
    .execute()

/** The reception was voided: what the booking held is held for it again. */
export const giveBackToBooking = (trx: Trx, { store }: Here, appointmentId: string) =>
  trx
    .updateTable('slot')
    .set({ visitId: null, holderId: appointmentId })
    .where('storeId', '=', store)
    .where('appointmentId', '=', appointmentId)
    .execute()

/** The stay is over, or nothing is to be done: what its booking held is free. As SQL that a `with` clause can hold. */
export const freeVisit = ({ store }: Here, visitId: RawBuilder<unknown>) => sql`
  delete from slot where store_id = ${store} and visit_id = ${visitId} and appointment_id is not null`

/** A technician's help holds these for the stay of the car, and nothing else any more. */
export async function holdForAssistance(
  trx: Trx,
  { store }: Here,
  { assistanceId, visitId }: { readonly assistanceId: string; readonly visitId: string },
  holds: readonly Hold[],
) {
  await freeAssistance(trx, { store }, assistanceId)
  await sql`
    insert into slot (store_id, id, resource_kind, resource_id, assistance_id, visit_id, holder_id, starts_at, ends_at)
    select ${store}, h.id, h.kind, h.resource, ${assistanceId}, ${visitId}, ${visitId}, h.starts, h.ends
    from ${rowsOf(holds)}`.execute(trx)
}

export const freeAssistance = (trx: Trx, { store }: Here, assistanceId: string) =>
  trx.deleteFrom('slot').where('storeId', '=', store).where('assistanceId', '=', assistanceId).execute()
