import type { Share } from './kind.ts'
import { vehicleColumns } from './vehicle-columns.ts'
import type { VehicleRecord } from './vehicle-record.ts'

type Customer = VehicleRecord['customer']

const fields = ['kind', 'contact', 'phone', 'address', 'memberLevel'] as const

/** Rows of one customer: the other system's number, else name and phone. */
export const customerKeyOf = ({ externalNo, name, phone }: Customer) =>
  externalNo ? `number ${externalNo}` : phone ? `called ${name} ${phone}` : undefined

/**
 * Rows of one customer say one thing of him, in whatever order they land: of each field the first value in the
 * file. What a later row says otherwise is told on that row.
 */
export const agreeOnCustomer: Share<VehicleRecord>['agree'] = (rows) => {
  const first = fields.map((field) => ({ field, row: rows.find((row) => row.record.customer[field]) }))
  const said = Object.fromEntries(first.map(({ field, row }) => [field, row?.record.customer[field] ?? null]))
  return rows.map(({ line, record }) => ({
    line,
    record: { ...record, customer: { ...record.customer, ...said } },
    notes: first.flatMap(({ field, row }) => {
      const own = record.customer[field]
      if (!row || !own || own === row.record.customer[field]) return []
      return [`${vehicleColumns[field].title}：与第${row.line}行的同一客户不同，以第${row.line}行为准`]
    }),
  }))
}

type File = { readonly [field: string]: string | number | null }

/**
 * What is on file, with what a row says: an empty field is filled; one that is filled gives way only where the file
 * may be replaced. Nothing is ever emptied.
 */
export function complete<T extends File>(onFile: T, said: T, mayReplace: boolean) {
  const fields = (Object.keys(said) as (keyof T & string)[]).filter(
    (field) => said[field] && said[field] !== onFile[field],
  )
  const taken = fields.filter((field) => mayReplace || !onFile[field])
  return {
    file: { ...onFile, ...Object.fromEntries(taken.map((field) => [field, said[field]])) },
    changed: taken.length > 0,
    taken,
    kept: fields.filter((field) => !taken.includes(field)),
  }
}
