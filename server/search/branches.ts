import { sql, type RawBuilder } from 'kysely'
import { backwards, type Term } from '../../domain/search/term.ts'

/** Text from `start` on, up to whatever begins with it: a range that a plain index serves. */
export const beginsWith = (column: string, start: string) => {
  const of = sql.ref(column)
  return sql<boolean>`(${of} collate "C" >= ${start} and ${of} collate "C" < ${`${start}\u{10ffff}`})`
}

type Branch = RawBuilder<{ id: string; rank: number }>

/** What is out of every list and search. */
export const standing = sql`('inUse', 'stopped', 'soldAway', 'scrapped')`

/** From its third place on, any three places of a plate begin one of these columns; a plate has eight at most. */
const inside = ['plateFromThird', 'plateFromFourth', 'plateFromFifth', 'plateFromSixth']
const within = (plate: string) =>
  /^[A-Z0-9]{3}/.test(plate) ? inside.filter((_, n) => plate.length <= 6 - n) : []
/** No plate begins with a digit, and what begins with a province has its beginning. */
const begun = (plate: string) =>
  /^\d/.test(plate) ? ['plateBody'] : /^[A-Z]/.test(plate) ? ['plateWhole', 'plateBody'] : ['plateWhole']
/** Whole or begun, then its end, then its middle; what the owner's data find stands between. */
const ranks = { plate: 0, number: 0, tail: 1, vin: 2, phone: 3, name: 4, initials: 5, middle: 6 } as const

/** Of each meaning the first few by its own index; they are put together in one statement. */
export function carBranches(
  term: Term,
  external: string | undefined,
  most: number,
  sees: RawBuilder<unknown>,
) {
  const { plate, vinTail } = term
  const cars = (column: string, start: string, rank: RawBuilder<unknown>) =>
    sql`(select id, ${rank} as rank from vehicle where ${beginsWith(column, start)} and state in ${standing}
      order by ${sql.ref(column)} collate "C" limit ${most})`
  return [
    ...(plate ? begun(plate).map((column) => cars(column, plate, sql`${ranks.plate}::int`)) : []),
    ...(plate ? within(plate).map((column) => cars(column, plate, tailFirst(column, plate))) : []),
    ...(vinTail ? [cars('vinReversed', backwards(vinTail), sql`${ranks.vin}::int`)] : []),
    ...(external ? [carsByNumber(external, most)] : []),
    ...customerBranches(term, external, most, sees).map((found) => carsOfCustomers(found, most)),
  ] as Branch[]
}

const tailFirst = (column: string, plate: string) =>
  sql`case when ${sql.ref(column)} = ${plate} then ${ranks.tail}::int else ${ranks.middle}::int end`

const carsByNumber = (number: string, most: number) =>
  sql`(select v.id, ${ranks.number}::int as rank from external_ref x join vehicle v on v.id = x.subject_id
    where ${beginsWith('x.number', number)} and x.subject = 'vehicle' and v.state in ${standing} limit ${most})`

/** Owners, drivers and payers of now alike: a driver’s name finds the car. */
const carsOfCustomers = (customers: Branch, most: number) =>
  sql`(select v.id, min(f.rank) as rank from ${customers} as f join vehicle_party p on p.customer_id = f.id
    join vehicle v on v.id = p.vehicle_id
    where p.until_day is null and v.state in ${standing} group by v.id limit ${most})`

const creditCodePlaces = 18

/** Customers that a term may mean. `sees`: the states that the one who asks may find. */
export function customerBranches(
  { phoneTail, name, initials }: Term,
  external: string | undefined,
  most: number,
  sees: RawBuilder<unknown>,
) {
  const people = (condition: RawBuilder<unknown>, rank: number) =>
    sql`(select c.id, ${rank}::int as rank from customer c where ${condition} and c.state in ${sees} limit ${most})`
  return [
    ...(phoneTail ? [people(beginsWith('c.phoneReversed', backwards(phoneTail)), ranks.phone)] : []),
    ...(name ? [people(beginsWith('c.name', name), ranks.name)] : []),
    ...(initials
      ? [
          sql`(select c.id, ${ranks.initials}::int as rank from customer_initials i
            join customer c on c.id = i.customer_id
            where ${beginsWith('i.initials', initials)} and c.state in ${sees} limit ${most})`,
        ]
      : []),
    ...(external?.length === creditCodePlaces
      ? [people(sql`c.credit_code collate "C" = ${external}`, ranks.number)]
      : []),
    ...(external
      ? [
          sql`(select c.id, ${ranks.number}::int as rank from external_ref x join customer c on c.id = x.subject_id
            where ${beginsWith('x.number', external)} and x.subject = 'customer' and c.state in ${sees}
            limit ${most})`,
        ]
      : []),
  ] as Branch[]
}
