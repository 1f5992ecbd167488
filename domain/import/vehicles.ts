import type { Agreement, Fact, Kind, Share } from './kind.ts'
import { agreeOnCustomer, customerKeyOf } from './merge.ts'
import { partyCensus } from './parties.ts'
import { vehicleColumns, type Field } from './vehicle-columns.ts'
import { readVehicleRow, type ProblemCode, type VehicleRecord } from './vehicle-record.ts'

type Agreed = Agreement<Field, VehicleRecord, ProblemCode>

const plateOnTwoCars: Agreed = {
  common: ({ record: { vehicle } }) => (vehicle.vin && vehicle.plate) || null,
  agreed: ({ record }) => record.vehicle.vin,
  problem: (plate, lines) => ({
    code: 'plateOnTwoCars',
    field: 'plate',
    found: plate,
    says: `车牌号：${lines}的车牌“${plate}”相同而车架号不同，请核对后再导入`,
  }),
}

const numberOfTwoCustomers: Agreed = {
  common: ({ record: { customer } }) => (customer.name && customer.externalNo) || null,
  agreed: ({ record }) => record.customer.name,
  problem: (number, lines) => ({
    code: 'numberOfTwoCustomers',
    field: 'externalNo',
    found: number,
    says: `客户编号：${lines}的客户编号“${number}”相同而客户名称不同，请核对后再导入`,
  }),
}

const vinRepeated: Agreed = {
  common: ({ record, reasons }) => (reasons.length > 0 ? null : record.vehicle.vin),
  agreed: ({ record }) => JSON.stringify(record),
  problem: (vin, lines) => ({
    code: 'vinRepeated',
    field: 'vin',
    found: vin,
    says: `车架号：${lines}是同一车架号“${vin}”而内容不同，请保留一行`,
  }),
}

const share: Share<VehicleRecord> = {
  key: ({ customer }) => customerKeyOf(customer) ?? null,
  agree: agreeOnCustomer,
}

/** A dealer's list of customers and cars: a row a car, its customer repeated. */
export const vehicles: Kind<Field, VehicleRecord, ProblemCode> = {
  name: 'vehicles',
  title: ['客户车辆', 'Customers and cars'],
  columns: vehicleColumns,
  by: ['care', 'frontDesk', 'manager'],
  needs: '“车架号”（或VIN、底盘号）和至少另外两项，如客户名称、车牌号',
  recognise(found) {
    const known = Object.keys(found).length
    if (!found.vin || known < 3) return 0
    // A list of work done names the car too, but not whose it is.
    return found.name ? known + 4 : 1
  },
  readRow: readVehicleRow,
  agreements: [plateOnTwoCars, numberOfTwoCustomers, vinRepeated],
  share,
  census: partyCensus,
  facts: ({ customer, vehicle }) =>
    facts([
      ['plate', vehicle.plate],
      ['name', customer.name],
      ['vin', vehicle.vin],
      ['model', [vehicle.brand, vehicle.model].filter(Boolean).join(' ')],
      ['phone', customer.phone],
    ]),
}

const facts = (pairs: readonly (readonly [Field, string | null])[]): Fact[] =>
  pairs.flatMap(([field, value]) => (value ? [{ title: vehicleColumns[field].title, value }] : []))
