import type { Reading } from './vehicle-record.ts'

export type Parties = { readonly cars: number; readonly customers: number }

/**
 * How many there are, whatever becomes of the rows. Rows that share a VIN or a plate speak of one car; rows
 * that share a customer number, or both name and phone, of one customer.
 */
export function countParties(readings: readonly Reading[]): Parties {
  return {
    cars: countGroups(
      readings.map(({ line, record: { vehicle }, reasons }) => {
        const vin = vehicle.vin || reasons.find(({ field }) => field === 'vin')?.found
        return vin || vehicle.plate
          ? [vin && `vin ${vin}`, vehicle.plate && `plate ${vehicle.plate}`]
          : [`${line}`]
      }),
    ),
    customers: countGroups(
      readings.map(({ line, record: { customer } }) => {
        const { externalNo, name, phone } = customer
        const called = name && phone && `called ${name} ${phone}`
        return externalNo || called ? [externalNo && `number ${externalNo}`, called] : [`${line}`]
      }),
    ),
  }
}

/** Each row has one key or two; rows with a key in common are one. */
function countGroups(rows: readonly (readonly (string | null | undefined)[])[]): number {
  const leads = new Map<string, string>()
  const root = (key: string): string => {
    let at = key
    for (let next = leads.get(at); next !== undefined && next !== at; next = leads.get(at)) at = next
    leads.set(key, at)
    return at
  }
  for (const row of rows) {
    const keys = row.filter((key) => typeof key === 'string').filter((key) => key !== '')
    for (const key of keys) leads.set(root(key), root(keys[0]!))
  }
  return new Set([...leads.keys()].map(root)).size
}
