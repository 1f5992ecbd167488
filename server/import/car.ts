import { complete } from '../../domain/import/merge.ts'
import { vehicleColumns, type Field } from '../../domain/import/vehicle-columns.ts'
import { amendCustomer, amendVehicle, registerCustomer, registerVehicle } from '../customer/steps.ts'
import { reading } from '../db.ts'
import { newId } from '../id.ts'
import type { Work } from '../step.ts'
import type { LandForm } from './forms.ts'
import { customerFile, customerOnFile, isOfEarlierFiles, type CarOnFile } from './queries.ts'

type Tell = (note: string) => void
/** No customer where the row's is not on file and is not to be. */
type Landed = {
  readonly vehicleId: string
  readonly customerId: string | undefined
  readonly changed: boolean
}

export async function registerCar(work: Work, form: LandForm, tell: Tell): Promise<Landed> {
  const known = await customerOnFile(reading(work.trx), form.run.source, form.customer)
  const { id: customerId } = await landCustomer(work, form, known, tell)
  const vehicleId = newId()
  await registerVehicle(work, vehicleId, { ...saidOf(form), ownerId: customerId })
  return { vehicleId, customerId, changed: true }
}

/**
 * A car on file: what this source's earlier file has written follows the new one. What people have written here
 * stands: a file fills its gaps, and the differences are told.
 */
export async function completeCar(
  work: Work,
  form: LandForm,
  onFile: CarOnFile,
  tell: Tell,
): Promise<Landed> {
  const { id: vehicleId, ownerId, ownerName, ownerPhone, ...present } = onFile
  const mayReplace = await follows(work, form, vehicleId)
  const isOwner = ownerName === form.customer.name && (!ownerPhone || !form.customer.phone)
  const called = await customerOnFile(reading(work.trx), form.run.source, form.customer)
  const known = called ?? (isOwner ? ownerId : null) ?? undefined
  const keepsOwner = ownerId !== null && ownerId !== known && !mayReplace
  if (keepsOwner) tell('车主与档案不同，保留档案')
  const customer = known || !keepsOwner ? await landCustomer(work, form, known, tell) : undefined
  const said = saidOf(form)
  const keepsPlate = present.plate !== null && present.plate !== said.plate && !mayReplace
  const theirs = keepsPlate ? { ...said, plateColour: null } : said
  const { file, changed, kept } = complete(present, theirs, mayReplace)
  tellKept(kept, carTitles, tell)
  const owner = keepsOwner ? ownerId : customer!.id
  const moves = changed || owner !== ownerId
  if (moves) await amendVehicle(work, vehicleId, { ...file, ownerId: owner })
  return { vehicleId, customerId: customer?.id, changed: moves || customer?.changed === true }
}

async function landCustomer(work: Work, form: LandForm, known: string | undefined, tell: Tell) {
  const { name, contact, phone, address, memberLevel } = form.customer
  const kind = form.customer.kind === '单位' ? ('company' as const) : ('person' as const)
  const said = {
    kind,
    name,
    contact: contact ?? '',
    phone,
    address: address ?? '',
    memberLevel: memberLevel ?? '',
  }
  if (!known) {
    const id = newId()
    await registerCustomer(work, id, said)
    return { id, changed: true }
  }
  const onFile = await customerFile(reading(work.trx), known)
  const { file, changed, kept } = complete(onFile, said, await follows(work, form, known))
  tellKept(kept, customerTitles, tell)
  if (changed)
    await amendCustomer(work, known, { ...file, kind: file.kind === 'company' ? 'company' : 'person' })
  return { id: known, changed }
}

/** Not within one file: there the first that came stands. */
const follows = ({ trx, act }: Work, { run }: LandForm, id: string) =>
  isOfEarlierFiles(reading(trx), { store: act.store, id, source: run.source, runId: run.id })

const uses = { 家用: '家庭自用', 单位: '单位自用', 营运: '营运' } as const

const saidOf = ({ vehicle: v }: LandForm) => ({
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

const customerTitles = {
  kind: 'kind',
  name: 'name',
  contact: 'contact',
  phone: 'phone',
  address: 'address',
  memberLevel: 'memberLevel',
} as const
const carTitles = {
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

function tellKept<T extends string>(kept: readonly T[], titles: { readonly [F in T]: Field }, tell: Tell) {
  if (kept.length > 0)
    tell(`${kept.map((field) => vehicleColumns[titles[field]].title).join('、')}与档案不同，保留档案`)
}
