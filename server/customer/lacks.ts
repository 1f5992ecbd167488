import { sql, type RawBuilder } from 'kysely'
import type { Trx } from '../db.ts'

type Car = {
  readonly vin: string | null
  readonly model: string
  readonly modelCode?: string | null | undefined
}

/**
 * What must be known of a car and is not, as domain/customer/completeness.ts has it (a test holds the two equal):
 * written with every change, so that the list 待补全 has an index.
 */
export const lacksOf = ({ vin, model, modelCode }: Car, ownerId: string | null) => sql<
  string[]
>`array_remove(array[
  ${ownerId === null ? 'owner' : null},
  case when (select phone from customer where id = ${ownerId}) is null then 'phone' end,
  ${vin === null ? 'vin' : null},
  ${model === '' && !modelCode ? 'model' : null}]::text[], null)`

/** Anew, for these cars. */
export const relack = (trx: Trx, cars: RawBuilder<unknown>) =>
  sql`update vehicle v set lacks = array_remove(array[
      case when c.id is null then 'owner' end,
      case when c.phone is null then 'phone' end,
      case when v.vin is null then 'vin' end,
      case when v.model = '' and v.model_code is null then 'model' end], null)
    from vehicle w
    left join vehicle_party p on p.vehicle_id = w.id and p.role = 'owner' and p.until_day is null
    left join customer c on c.id = p.customer_id
    where w.id = v.id and v.id in (${cars})`.execute(trx)

export const relackCar = (trx: Trx, vehicleId: string) => relack(trx, sql`select ${vehicleId}::uuid`)

export const relackCarsOf = (trx: Trx, customerId: string) =>
  relack(
    trx,
    sql`select vehicle_id from vehicle_party
      where customer_id = ${customerId} and role = 'owner' and until_day is null`,
  )
