import { firstLines, type Digest } from './first-lines.ts'
import type { Census, ReadingOf } from './kind.ts'
import type { Field } from './vehicle-columns.ts'
import type { VehicleRecord } from './vehicle-record.ts'

type Reading = Pick<ReadingOf<Field, VehicleRecord>, 'record' | 'reasons'>

/**
 * How many cars and customers a file speaks of, whatever becomes of its rows. Rows that share a VIN or a plate speak
 * of one car; rows that share a customer number, or both name and phone, of one customer.
 */
export function partyCensus(digest: Digest): Census<VehicleRecord> {
  const cars = groups(digest)
  const customers = groups(digest)
  return {
    add(reading) {
      cars.join(carKeys(reading as Reading))
      customers.join(customerKeys(reading as Reading))
    },
    figures: () => [
      { name: 'cars', title: '车', titleEn: 'cars', n: cars.count() },
      { name: 'customers', title: '客户', titleEn: 'customers', n: customers.count() },
    ],
  }
}

function carKeys({ record: { vehicle }, reasons }: Reading) {
  const vin = vehicle.vin || reasons.find(({ field }) => field === 'vin')?.found
  return [vin && `vin ${vin}`, vehicle.plate && `plate ${vehicle.plate}`]
}

function customerKeys({ record: { customer } }: Reading) {
  const { externalNo, name, phone } = customer
  return [externalNo && `number ${externalNo}`, name && phone && `called ${name} ${phone}`]
}

/** Each row has up to two keys; rows with a key in common are one. */
function groups(digest: Digest) {
  const firsts = firstLines(digest)
  /** By row: one that it belongs to, itself where it leads. */
  const leads: number[] = []
  const root = (row: number): number => {
    let at = row
    while (leads[at] !== at) at = leads[at]!
    leads[row] = at
    return at
  }
  let count = 0
  return {
    join(keys: readonly (string | null | undefined)[]) {
      const row = leads.push(leads.length) - 1
      count++
      for (const key of keys) {
        const first = key ? firsts.meet(key, row + 1) : undefined
        if (!first) continue
        const [one, other] = [root(first.line - 1), root(row)]
        if (one !== other) count--
        leads[other] = one
      }
    },
    count: () => count,
  }
}
