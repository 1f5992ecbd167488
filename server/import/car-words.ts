import { vehicleColumns, type Field } from '../../domain/import/vehicle-columns.ts'
import { formatFen } from '../../domain/money.ts'
import type { VehicleRecord } from '../../domain/import/vehicle-record.ts'
import type { Change } from './kind.ts'

// What a row says in the words of the file, and how its fields are called.

const uses = { 家用: '家庭自用', 单位: '单位自用', 营运: '营运' } as const

export const customerSaid = ({
  kind,
  name,
  contact,
  phone,
  address,
  memberLevel,
}: VehicleRecord['customer']) => ({
  kind: kind === '单位' ? ('company' as const) : ('person' as const),
  name,
  contact: contact ?? '',
  phone,
  address: address ?? '',
  memberLevel: memberLevel ?? '',
})

export const saidOf = ({ vehicle: v }: VehicleRecord) => ({
  vin: v.vin as string | null,
  plate: v.plate,
  plateColour: v.plateColour as string | null,
  brand: v.brand ?? '',
  model: v.model ?? '',
  engineNo: v.engineNo ?? '',
  colour: v.colour ?? '',
  use: v.use ? (uses[v.use] as string) : '',
  saleDay: v.saleDate,
  deliveryDay: v.deliveryDate,
  salePriceFen: v.salePriceFen,
  nextServiceDay: v.nextServiceDate,
  insuranceDay: v.insuranceExpiry,
  insurer: v.insurer ?? '',
  inspectionDay: v.inspectionExpiry,
  remark: v.remark ?? '',
})

export const customerTitles = {
  kind: 'kind',
  name: 'name',
  contact: 'contact',
  phone: 'phone',
  address: 'address',
  memberLevel: 'memberLevel',
} as const satisfies { readonly [field: string]: Field }
export const carTitles = {
  vin: 'vin',
  plate: 'plate',
  plateColour: 'plateColour',
  brand: 'brand',
  model: 'model',
  engineNo: 'engineNo',
  colour: 'colour',
  use: 'use',
  saleDay: 'saleDate',
  deliveryDay: 'deliveryDate',
  salePriceFen: 'salePrice',
  nextServiceDay: 'nextServiceDate',
  insuranceDay: 'insuranceExpiry',
  insurer: 'insurer',
  inspectionDay: 'inspectionExpiry',
  remark: 'remark',
} as const satisfies { readonly [field: string]: Field }

export const titleOf = (field: Field) => vehicleColumns[field].title
const words: { readonly [value: string]: string } = { company: '单位', person: '个人' }
const shown = (value: string | number | null | undefined) =>
  typeof value === 'number' ? formatFen(value) : value ? (words[value] ?? value) : ''
type Value = string | number | null
export const changeOf = (field: Field, ours: Value, theirs: Value): Change => ({
  field: titleOf(field),
  ours: shown(ours),
  theirs: shown(theirs),
})
