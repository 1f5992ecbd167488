import type { Census, ReadingOf } from './kind.ts'
import type { Field } from './vehicle-columns.ts'
import type { VehicleRecord } from './vehicle-record.ts'

type Reading = Pick<ReadingOf<Field, VehicleRecord>, 'line' | 'record' | 'reasons'>

/**
 * How many cars and customers a file speaks of, whatever becomes of its rows. Rows that share a VIN or a plate speak
 * of one car; rows that share a customer number, or both name and phone, of one customer.
 */
export function partyCensus(): Census<VehicleRecord> {
  const cars = groups()
  const customers = groups()
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

function carKeys({ line, record: { vehicle }, reasons }: Reading) {
  const vin = vehicle.vin || reasons.find(({ field }) => field === 'vin')?.found
  return vin || vehicle.plate
    ? [vin && `vin ${vin}`, vehicle.plate && `plate ${vehicle.plate}`]
    : [`line ${line}`]
}

function customerKeys({ line, record: { customer } }: Reading) {
  const { externalNo, name, phone } = customer
  const called = name && phone && `called ${name} ${phone}`
  return externalNo || called ? [externalNo && `number ${externalNo}`, called] : [`line ${line}`]
}

/** Each row has one key or two; rows with a key in common are one. */
function groups() {
  const leads = new Map<string, string>()
  const root = (key: string): string => {
    let at = key
    for (let next = leads.get(at); next !== undefined && next !== at; next = leads.get(at)) at = next
    leads.set(key, at)
    return at
  }
  return {
    join(found: readonly (string | null | undefined)[]) {
      const keys = found.filter((key): key is string => typeof key === 'string' && key !== '')
      for (const key of keys) leads.set(root(key), root(keys[0]!))
    },
    count() {
      let n = 0
      for (const [key, lead] of leads) if (key === lead) n++
      return n
    },
  }
}
