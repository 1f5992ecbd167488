import { dayOf, instantOf } from '../../domain/calendar.ts'
import { ownSource } from '../../domain/import/forms.ts'
import { complete } from '../../domain/import/merge.ts'
import type { VehicleRecord } from '../../domain/import/vehicle-record.ts'
import { carTitles, changeOf, customerSaid, customerTitles, saidOf, titleOf } from './car-words.ts'
import type { CarFacts, CarOnFile, CustomerOnFile } from './car-facts.ts'
import type { About, Change, Choice, Verdict } from './kind.ts'

/** What is to be done with a row's car and customer: the same for the check, which only tells it, and the act. */
export type Plan = {
  /** The car that it completes; none: it is new. */
  readonly car: CarOnFile | undefined
  /** The car that gives its plate to this one, as a person has decided. */
  readonly freed: CarOnFile | undefined
  readonly file: CarFile
  readonly carChanges: boolean
  /** No customer where the row's is not on file and is not to be. */
  readonly customer: CustomerPlan | undefined
  readonly keepsOwner: boolean
  readonly refs: readonly { readonly subject: 'vehicle' | 'customer'; readonly number: string }[]
  readonly reading: { readonly km: number; readonly at: Date } | undefined
  readonly changes: readonly Change[]
  readonly kept: readonly Change[]
  readonly notes: readonly string[]
}
export type CustomerPlan = {
  readonly known: CustomerOnFile | undefined
  readonly file: CustomerFile
  readonly changes: readonly Change[]
  readonly kept: readonly Change[]
}
export type CarFile = ReturnType<typeof saidOf>
type CustomerFile = ReturnType<typeof customerSaid>

type Conflict = Extract<Verdict, { is: 'conflict' }>

/**
 * A car on file: what this source's earlier file has written follows the new one. What people have written here
 * stands unless they decide otherwise: a file fills its gaps, and the differences are told.
 */
export function planCar(
  record: VehicleRecord,
  about: About,
  facts: CarFacts,
  choice: Choice | null,
): Plan | Conflict {
  const clash = clashOf(record, facts)
  if (clash && (choice === null || !clash.choices.includes(choice))) return clash
  const car = facts.cars.find(({ vin }) => vin === record.vehicle.vin) ?? (clash ? undefined : facts.cars[0])
  const freed =
    clash && choice === 'theirs' ? facts.cars.find(({ plate }) => plate === record.vehicle.plate) : undefined
  const said = { ...saidOf(record), ...(clash && choice === 'ours' && { plate: null, plateColour: null }) }
  const forced = choice === 'theirs'
  const mayReplace = forced || (car !== undefined && facts.follows(car.id))
  const { known, keepsOwner } = whose(record, facts, car, mayReplace)
  const customer = known || !keepsOwner ? planCustomer(record, facts, known, forced) : undefined
  const own = carFileOf(car, said, mayReplace)
  const mileage = planReading(record, about, facts, car)
  const owner = !car ? [] : keepsOwner ? [] : ownerChange(facts, car, known, record)
  return {
    car,
    freed,
    file: own.file,
    carChanges: own.changed || owner.length > 0,
    customer,
    keepsOwner,
    refs: about.source === ownSource ? [] : newRefs(record, facts, customer !== undefined),
    reading: mileage.reading,
    changes: [...owner, ...(customer?.changes ?? []), ...own.changes, ...mileage.changes],
    kept: [...(keepsOwner ? ownerKept(facts, record) : []), ...(customer?.kept ?? []), ...own.kept],
    notes: mileage.notes,
  }
}

/** A plate that is on file for another car. */
function clashOf({ vehicle: { vin, plate } }: VehicleRecord, { cars }: CarFacts): Conflict | undefined {
  const other = plate ? cars.find((car) => car.plate === plate && car.vin !== vin) : undefined
  const own = cars.find((car) => car.vin === vin)
  if (!other || (!own && other.vin === null)) return undefined
  const facts = {
    is: 'conflict',
    with: [{ title: titleOf('plate'), value: plate! }],
    changes: [],
    byDefault: 'leave',
  } as const
  const onFile = [...facts.with, ...(other.vin ? [{ title: titleOf('vin'), value: other.vin }] : [])]
  return other.vin === null
    ? {
        ...facts,
        with: onFile,
        says: `车牌号“${plate}”和车架号“${vin}”在档案中是两辆车，请先核对是否为同一辆`,
        english: `Plate ${plate} and VIN ${vin} are two cars on file: find out first whether they are one`,
        choices: ['ours', 'leave'],
      }
    : {
        ...facts,
        with: onFile,
        says: `车牌号“${plate}”在档案中属于车架号“${other.vin}”的车，请核对后再导入`,
        english: `Plate ${plate} is on file for the car with VIN ${other.vin}: check before importing`,
        choices: ['theirs', 'ours', 'leave'],
      }
}

function whose(
  { customer }: VehicleRecord,
  facts: CarFacts,
  car: CarOnFile | undefined,
  mayReplace: boolean,
) {
  const { called, owner } = facts
  const isOwner = car && owner?.name === customer.name && (!owner.phone || !customer.phone)
  const known = called ?? (isOwner ? owner : undefined)
  return {
    known,
    keepsOwner: car !== undefined && car.ownerId !== null && car.ownerId !== known?.id && !mayReplace,
  }
}

function planCustomer(
  { customer }: VehicleRecord,
  facts: CarFacts,
  known: CustomerOnFile | undefined,
  forced: boolean,
) {
  const said = customerSaid(customer)
  if (!known) return { known, file: said, changes: [], kept: [] }
  const { id: _, ...onFile } = known
  const { file, taken, kept } = complete(onFile, said, forced || facts.follows(known.id))
  return {
    known,
    file: file as CustomerFile,
    changes: taken.map((field) => changeOf(customerTitles[field], onFile[field], said[field])),
    kept: kept.map((field) => changeOf(customerTitles[field], onFile[field], said[field])),
  }
}

function carFileOf(car: CarOnFile | undefined, said: CarFile, mayReplace: boolean) {
  if (!car) return { file: said, changed: false, changes: [], kept: [] }
  const { id: _, ownerId: __, ...present } = car
  const keepsPlate = present.plate !== null && present.plate !== said.plate && !mayReplace
  const theirs = keepsPlate ? { ...said, plateColour: null } : said
  const { file, changed, taken, kept } = complete(present, theirs, mayReplace)
  return {
    file: file as CarFile,
    changed,
    changes: taken.map((field) => changeOf(carTitles[field], present[field], said[field])),
    kept: kept.map((field) => changeOf(carTitles[field], present[field], said[field])),
  }
}

function ownerChange(
  facts: CarFacts,
  car: CarOnFile,
  known: CustomerOnFile | undefined,
  { customer }: VehicleRecord,
) {
  if (known && car.ownerId === known.id) return []
  return [{ field: '车主', ours: facts.owner?.name ?? '', theirs: customer.name }]
}
const ownerKept = (facts: CarFacts, { customer }: VehicleRecord): Change[] => [
  { field: '车主', ours: facts.owner?.name ?? '', theirs: customer.name },
]

function newRefs({ vehicle, customer }: VehicleRecord, { knows }: CarFacts, withCustomer: boolean) {
  const refs = [
    { subject: 'vehicle' as const, number: vehicle.vin },
    ...(customer.externalNo && withCustomer
      ? [{ subject: 'customer' as const, number: customer.externalNo }]
      : []),
  ]
  return refs.filter(({ subject, number }) => !knows(subject, number))
}

/** The odometer never falls (S56), and is read on the day of the last visit. */
function planReading(
  { vehicle }: VehicleRecord,
  about: About,
  { readings }: CarFacts,
  car: CarOnFile | undefined,
) {
  const { odometerKm: km, lastVisit } = vehicle
  const none = (note?: string) => ({
    reading: undefined,
    changes: [],
    notes: note ? [`行驶里程：${note}，未登记`] : [],
  })
  if (km === null) return none()
  if (!lastVisit) return none('没有来厂日期')
  const at = new Date(instantOf(lastVisit, '12:00', about.timeZone))
  if (at > about.at) return none('来厂日期在今天之后')
  const day = (one: Date) => dayOf(one.toISOString(), about.timeZone)
  if (readings.some((one) => one.km === km && day(one.at) === lastVisit)) return none()
  if (readings.some((one) => (one.at <= at && one.km > km) || (one.at >= at && one.km < km)))
    return none('与本店登记的里程前后矛盾')
  const latest = readings.reduce((most, one) => Math.max(most, one.km), 0)
  const changes = car
    ? [{ field: '行驶里程', ours: latest ? `${latest}` : '', theirs: `${km}（${lastVisit}）` }]
    : []
  return { reading: { km, at }, changes, notes: [] }
}
