import { sql } from 'kysely'
import { instantOf } from '../../domain/calendar.ts'
import { repairForm, type WarrantyRepair } from '../../domain/warranty/cases.ts'
import type { Reader } from '../db.ts'

type RepairRow = {
  number: string
  visitId: string
  isAdopted: boolean
  isClaim: boolean
  arrivedAt: Date
  signedAt: Date | null
  passedAt: Date | null
  toldAt: Date | null
  deliveredAt: Date | null
  enteredDay: string
  leftDay: string | null
  odometerKm: number | null
}

/**
 * R1.6: a repair is one that somebody answers for under 三包, here a line paid by 索赔, there an order of that kind.
 * What the customer paid himself is known and does not count. An adopted order knows days only: noon of each.
 */
export async function repairsOf(
  db: Reader,
  store: string,
  vehicleId: string,
  zone: string,
): Promise<WarrantyRepair[]> {
  const { rows } = await sql<RepairRow>`
    select o.number, o.visit_id, o.adopted_from is not null as is_adopted, t.arrived_at, o.signed_at, o.passed_at,
      o.delivered_at, o.odometer_km, (t.arrived_at at time zone ${zone})::date as entered_day,
      coalesce(a.delivered_day, a.settled_day) as left_day,
      (select min(m.sent_at) from message m where m.store_id = o.store_id and m.work_order_id = o.id
         and m.kind = 'ready' and m.state = 'sent') as told_at,
      case when o.adopted_from is not null then a.kind is not distinct from 'warranty'
        else exists (select from quotation q
          join quotation_line l on l.store_id = q.store_id and l.quotation_id = q.id
          where q.store_id = o.store_id and q.work_order_id = o.id and q.state = 'answered'
            and l.payer = 'claim' and l.answer = 'agreed') end as is_claim
    from work_order o join visit t on t.store_id = o.store_id and t.id = o.visit_id
    left join adopted_order a on a.store_id = o.store_id and a.work_order_id = o.id
    where o.store_id = ${store} and o.vehicle_id = ${vehicleId} and o.state not in ('voided', 'withdrawn')
    order by t.arrived_at, o.id limit 1000`.execute(db as never)
  return rows.map((row) => repairForm.parse(row.isAdopted ? adopted(row, zone) : ours(row)))
}

const ours = (row: RepairRow): Partial<WarrantyRepair> => ({
  id: row.number,
  stay: row.visitId,
  source: 'own',
  kind: row.isClaim ? 'warranty' : 'customer',
  receivedAt: iso(row.arrivedAt),
  agreedAt: iso(row.signedAt),
  checkedAt: iso(row.passedAt),
  toldAt: iso(row.toldAt),
  deliveredAt: iso(row.deliveredAt),
  odometerKm: row.odometerKm,
})

function adopted(row: RepairRow, zone: string): Partial<WarrantyRepair> {
  const noon = (day: string) => instantOf(day, '12:00', zone)
  const left = noon(row.leftDay ?? row.enteredDay)
  return {
    id: row.number,
    stay: row.visitId,
    source: 'imported',
    kind: row.isClaim ? 'warranty' : 'customer',
    receivedAt: noon(row.enteredDay),
    agreedAt: noon(row.enteredDay),
    checkedAt: left,
    deliveredAt: left,
    odometerKm: row.odometerKm,
  }
}

const iso = (at: Date | null) => at && at.toISOString()
