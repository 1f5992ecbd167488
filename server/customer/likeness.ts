import { sql } from 'kysely'
import type { Likeness } from '../../domain/customer/merging.ts'
import type { Asked } from '../route.ts'
import { masked } from './queries.ts'

type Car = {
  readonly plate: string | null
  readonly vin: string | null
  readonly brand: string
  readonly model: string
  readonly state: string
}
type CarAlike = {
  id: string
  plate: string | null
  plateColour: string | null
  vin: string | null
  brand: string
  model: string
  because: Likeness
}

/** Cars that may be this one: to be looked at by a person, never merged by the program. */
export async function carsAlike({ db, id }: Asked<unknown>, car: Car, ownerId: string | null) {
  if (car.state === 'merged') return []
  const { rows } =
    await sql<CarAlike>`select v.id, v.plate, v.plate_colour, v.vin, v.brand, v.model, x.because
    from (
      select id, 'vin' as because from vehicle where vin_plain = translate(${car.vin}, 'OQI', '001')
      union all select id, 'plate' from vehicle
        where plate_whole = ${car.plate} and (vin is null or ${car.vin}::text is null)
      union all select w.id, 'ownerAndModel' from vehicle_party p join vehicle w on w.id = p.vehicle_id
        where p.customer_id = ${ownerId} and p.role = 'owner' and p.until_day is null
          and (w.model = ${car.model} or w.model = '' or ${car.model} = '')
          and ((w.vin is null and ${car.plate}::text is null) or (w.plate is null and ${car.vin}::text is null))
    ) x join vehicle v on v.id = x.id
    where v.id <> ${id} and v.state in ('inUse', 'stopped', 'soldAway', 'scrapped') limit 10`.execute(
      db as never,
    )
  return rows
}

type Person = {
  readonly name: string
  readonly phone: string | null
  readonly creditCode: string | null
  readonly state: string
}
type PersonAlike = {
  id: string
  kind: string
  name: string
  phone: string | null
  state: string
  because: Likeness
}

export async function customersAlike(asked: Asked<unknown>, person: Person) {
  if (person.state === 'merged' || person.state === 'restricted') return []
  const phone = person.phone?.replaceAll('-', '') ?? null
  const { rows } = await sql<PersonAlike>`select c.id, c.kind, c.name, c.phone, c.state, x.because
    from (
      select id, 'phone' as because from customer where phone_reversed = reverse(${phone})
      union all select id, 'nameAndTail' from customer where name collate "C" = ${person.name}
        and left(phone_reversed, 4) = left(reverse(${phone}), 4) and phone_reversed <> reverse(${phone})
      union all select id, 'creditCode' from customer where credit_code collate "C" = ${person.creditCode}
    ) x join customer c on c.id = x.id
    where c.id <> ${asked.id} and c.state in ('inUse', 'stopped') limit 10`.execute(asked.db as never)
  return rows.map((row) => masked(row, asked))
}
