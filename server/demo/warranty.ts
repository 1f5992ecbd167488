import type { DemoCar } from './cars.ts'
import { registerCustomer, registerVehicle } from '../customer/steps.ts'
import { newId } from '../id.ts'
import { linkRepairs, openIssue } from '../quality-issue/steps.ts'
import { declareRepair } from '../warranty-repair/steps.ts'
import type { Actor } from '../step.ts'
import type { Line, Way } from './way.ts'

type Play = {
  readonly way: Way
  readonly now: Date
  readonly advisor: Actor
  readonly claims: Actor
  readonly rated: (car: DemoCar) => Line[]
}

/** A car of one winter that comes with the same noise for the third time and waits for its part: 三包 at work. */
export async function playWarranty({ way, now, advisor, claims, rated }: Play) {
  const days = (n: number) => new Date(now.getTime() - n * 86_400_000)
  way.at(days(70))
  const file = await fileOf(way, advisor, days(300).toISOString().slice(0, 10))
  const before = [
    await declared(way, claims, file.vehicleId, [days(66), days(61)], 6_120),
    await declared(way, claims, file.vehicleId, [days(31), days(27)], 9_480),
  ]
  way.at(days(3))
  const { orderId } = await way.receive(advisor, {
    car: { known: file.vehicleId },
    owner: { known: file.customerId },
    broughtBy: car.owner,
    broughtByPhone: '',
    odometerKm: car.km,
    complaint: car.complaint,
    washMode: 'none',
    keyTag: 'K30',
    waitsInStore: false,
  })
  const lines = rated(car)
  const promise = await way.promiseFor(orderId, lines, new Date(now.getTime() + 86_400_000), days(3))
  const quotation = await way.quote(advisor, orderId, promise, lines)
  await way.agree(advisor, quotation, lines)
  await way.sign(advisor, orderId, car.owner)
  const issue = newId()
  await way.act(claims, openIssue, issue, {
    vehicleId: file.vehicleId,
    title: '变速器异响',
    system: 'gearbox',
    failureMode: 'noise',
    partCode: '',
    isMainPart: null,
    danger: null,
    needsReplacement: false,
    repairs: before,
  })
  await way.act(claims, linkRepairs, issue, { repairs: [orderId] })
}

const car = {
  plate: '沪J62W8P',
  model: 'S1-15T',
  vin: 'L0YS5T76XTA100931',
  saleDay: '',
  owner: '施明达',
  phone: '16000001010',
  km: 13_960,
  complaint: '变速器还是响，加速时更明显，第三次了',
  labour: ['M0110'],
  parts: [],
  payer: 'claim',
} as const satisfies DemoCar

async function declared(
  way: Way,
  by: Actor,
  vehicleId: string,
  [from, to]: readonly [Date, Date],
  odometerKm: number,
) {
  const id = newId()
  way.at(to)
  await way.act(by, declareRepair, id, {
    vehicleId,
    workshop: '远岑嘉定店',
    number: '',
    kind: 'warranty',
    what: '变速器异响，更换变速器油泵',
    agreedAt: from.toISOString(),
    finishedAt: to.toISOString(),
    deliveredAt: to.toISOString(),
    odometerKm,
    evidence: '客户提供的结算清单',
  })
  return id
}

async function fileOf(way: Way, by: Actor, saleDay: string) {
  const [customerId, vehicleId] = [newId(), newId()]
  await way.act(by, registerCustomer, customerId, {
    kind: 'person',
    name: car.owner,
    phone: car.phone,
  })
  await way.act(by, registerVehicle, vehicleId, {
    ownerId: customerId,
    plate: car.plate,
    plateColour: 'blue',
    vin: car.vin,
    saleDay,
    deliveryDay: saleDay,
    brand: '远岑',
    model: car.model,
    modelCode: car.model,
    use: '家庭自用',
    vehicleClass: 'passenger',
    salePriceFen: 13_980_000,
  })
  return { customerId, vehicleId }
}
