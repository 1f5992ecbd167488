import { sql } from 'kysely'
import type { Field } from '../../domain/import/vehicle-columns.ts'
import type { ProblemCode, VehicleRecord } from '../../domain/import/vehicle-record.ts'
import { vehicles as kind } from '../../domain/import/vehicles.ts'
import type { Reader } from '../db.ts'
import { carFacts, type CarFacts } from './car-facts.ts'
import { planCar, type Plan } from './car-plan.ts'
import { landCar, undoCar } from './car.ts'
import type { About, Counter, Effect, Hold, Verdict } from './kind.ts'

/** Customers and cars. */
export const vehicles: Counter<Field, VehicleRecord, ProblemCode, CarFacts> = {
  kind,
  claims: ({ vehicle: { vin, plate }, customer }, source) => [
    `vin ${vin}`,
    ...(plate ? [`plate ${plate}`] : []),
    ...(customer.externalNo ? [`customer ${source} ${customer.externalNo}`] : []),
    ...(customer.phone ? [`customer ${customer.name} ${customer.phone}`] : []),
  ],
  async verdicts(db, about, asked) {
    const records = asked.map(({ record }) => record)
    const facts = await carFacts(db, about, null, records)
    return records.map((record, i) => ({
      ...verdictOf(planCar(record, about, facts[i]!, null)),
      seen: facts[i]!,
    }))
  },
  land: landCar,
  undo: undoCar,
  holds: holdsOf,
}

function verdictOf(plan: ReturnType<typeof planCar>): Verdict {
  if ('is' in plan) return plan
  const { car, kept, refs, notes } = plan
  if (kept.length > 0) return differs(plan)
  if (!car) return { is: 'new', notes }
  const changes = [
    ...plan.changes,
    ...refs.map(({ number }) => ({ field: '外部编号', ours: '', theirs: number })),
  ]
  return changes.length > 0 ? { is: 'changed', changes, notes } : { is: 'same', notes }
}

/** People have written otherwise here: theirs to decide; a command keeps what they wrote. */
function differs({ kept, changes }: Plan): Verdict {
  const fields = kept.map(({ field }) => field).join('、')
  return {
    is: 'conflict',
    says: `${fields}与档案不同`,
    english: `On file otherwise: ${fields}`,
    with: [],
    changes: [...kept, ...changes],
    choices: ['theirs', 'ours', 'leave'],
    byDefault: 'ours',
  }
}

/** Visits of a car and other cars of a customer that this run has brought in. */
async function holdsOf(
  db: Reader,
  { store }: About,
  effects: readonly Effect[],
  runId: string,
): Promise<Hold[]> {
  const made = (subject: string) =>
    effects.filter((one) => one.subject === subject && one.made).map(({ id }) => id)
  const { rows } = await sql<{ subject: string; id: string; name: string }>`
    select 'visit' as subject, v.id, coalesce(c.plate, c.vin) as name from visit v join vehicle c on c.id = v.vehicle_id
    where v.store_id = ${store} and v.state <> 'withdrawn' and v.vehicle_id = any(${made('vehicle')})
    union all
    select 'vehicle', p.vehicle_id, coalesce(c.plate, c.vin) from vehicle_party p join vehicle c on c.id = p.vehicle_id
    where p.customer_id = any(${made('customer')}) and p.until_day is null and c.state <> 'withdrawn'
      and not exists (select from import_row r
        where r.store_id = ${store} and r.subject_id = p.vehicle_id and r.run_id = ${runId})
    limit 50`.execute(db as never)
  return rows.map(({ subject, id, name }) =>
    subject === 'visit'
      ? { subject, id, says: `${name} 已经来店`, english: `${name} has visited since` }
      : {
          subject,
          id,
          says: `${name} 的车主是本次导入的客户`,
          english: `${name} belongs to a customer of this run`,
        },
  )
}
