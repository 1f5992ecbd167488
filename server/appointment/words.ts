import { sql } from 'kysely'
import { papers as paperWords } from '../../domain/appointment/words.ts'
import type { MessageKind } from '../../domain/message/texts.ts'
import { printedPlate } from '../../domain/identifiers/plate.ts'
import { outwardColumns, tell, type Outward } from '../message/steps.ts'
import type { Work } from '../step.ts'
import { workOf } from './booking-rows.ts'

type Told = Outward & {
  readonly customerId: string
  readonly name: string
  readonly plate: string | null
  readonly vin: string | null
  readonly store: string
  readonly phone: string
  readonly time: string
  readonly ready: string
  readonly receiver: string
  readonly papers: readonly (keyof typeof paperWords)[]
  readonly work: string
}

/** The words of a booking and their errand, in the transaction of what they tell of. */
export async function tellCustomer(work: Work, appointmentId: string, kind: MessageKind) {
  const { trx, act } = work
  const { rows } = await sql<Told>`
    select ${outwardColumns(act.at)}, a.customer_id, a.contact as name, v.plate, v.vin, s.name as store, s.phone,
      a.papers, coalesce(r.name, '') as receiver,
      coalesce(to_char(a.starts_at at time zone s.time_zone, 'MM月DD日 HH24:MI'), '') as time,
      coalesce(to_char(a.ready_at at time zone s.time_zone, 'MM月DD日 HH24:MI'), '') as ready,
      ${workOf} as work
    from appointment a join vehicle v on v.id = a.vehicle_id join store s on s.id = a.store_id
    join customer c on c.id = a.customer_id
    left join staff r on r.id = a.receiver_id
    where a.store_id = ${act.store} and a.id = ${appointmentId}`.execute(trx)
  const told = rows[0]!
  const { customerId, name, store, phone, time, ready, receiver, plate, vin } = told
  const holes = {
    name,
    store,
    phone,
    time,
    ready,
    receiver,
    work: told.work,
    plate: plate ? printedPlate(plate) : `车架号尾号${vin?.slice(-6)}`,
    papers: told.papers.map((paper) => paperWords[paper][0]).join('、'),
  }
  await tell(work, { of: { appointmentId }, kind, customerId, holes }, told)
}
