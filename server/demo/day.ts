import { registerCustomer, registerVehicle } from '../customer/steps.ts'
import { newId } from '../id.ts'
import type { House } from '../perform.ts'
import type { Actor } from '../step.ts'
import { bookingCast, playBookings } from './bookings.ts'
import { cars, type DemoCar } from './cars.ts'
import { playConsultations } from './consulted.ts'
import { findBrakeFluid } from './found.ts'
import { demoStore, idOf } from './reference.ts'
import { seat, tell, writeLounge } from './lounge.ts'
import { linesOf, type Rated } from './rated.ts'
import { playWarranty } from './warranty.ts'
import { wayOf, type Way } from './way.ts'

export const actorOf = (staffNo: string, ...parties: string[]): Actor => ({
  id: idOf('staff', staffNo),
  parties,
})
const su = actorOf('E002', 'advisor', 'cashier')
const gu = actorOf('E004', 'claims', 'frontDesk', 'cashier', 'advisor')
const zhou = actorOf('E005', 'technician', 'technicalDirector', 'inspector')
const fan = actorOf('E009', 'partsClerk')
const song = actorOf('E007', 'technician')
const xu = actorOf('E008', 'technician', 'workshopManager', 'inspector')

const minutes = (from: Date, n: number) => new Date(from.getTime() + n * 60_000)
const store = demoStore.id

/**
 * One ordinary day as it stands at `now`: cars at every station, three delivered three days before. Taken by the
 * same acts that people take, so that history, figures and due rows are true.
 */
export async function playDay(house: Pick<House, 'db' | 'live'>, now: Date) {
  const way = wayOf(house, store)
  const rated = await house.db.read(store, (db) => linesOf(db, now))
  const files = new Map<string, { vehicleId: string; customerId: string }>()
  way.at(minutes(now, -4 * 24 * 60))
  for (const car of cars) files.set(car.plate, await fileOf(way, car))

  await writeLounge(way, minutes(now, -4 * 24 * 60))
  const [e1, a2, s1, a3, p1, s2, m1, s3, a1] = cars
  const delivered = [s3, a1, a2] as const
  const take = (car: DemoCar, from: Date, advisor: Actor, station: Station, n: number) =>
    through({ house, way, car, files, rated, from, advisor, station, n })
  for (const [n, car] of delivered.entries())
    await take(car, minutes(now, -3 * 24 * 60 - 150 + n * 70), n === 1 ? gu : su, 'delivered', n)
  await take(s2, minutes(now, -170), su, 'paying', 3)
  await take(m1, minutes(now, -150), gu, 'settling', 4)
  await take(a3, minutes(now, -120), su, 'checking', 5)
  await take(s1, minutes(now, -75), su, 'working', 6)
  await take(p1, minutes(now, -40), su, 'sent', 7)
  await take(e1, minutes(now, -12), gu, 'received', 8)
  await playBookings(way, now, bookingCast(actorOf))
  await playWarranty({ way, now, advisor: su, claims: gu, rated })
  await playConsultations({ way, now, advisor: su, claims: gu })
}

type Station = 'received' | 'sent' | 'working' | 'checking' | 'settling' | 'paying' | 'delivered'
type Files = ReadonlyMap<string, { vehicleId: string; customerId: string }>

type Journey = {
  readonly house: Pick<House, 'db'>
  readonly way: Way
  readonly car: DemoCar
  readonly files: Files
  readonly rated: Rated
  readonly from: Date
  readonly advisor: Actor
  readonly station: Station
  readonly n: number
}

async function through({ house, way, car, files, rated, from, advisor, station, n }: Journey) {
  const file = files.get(car.plate)!
  const reached = order.indexOf(station)
  const bay = idOf('bay', ['BAY01', 'BAY02', 'BAY03'][n % 3]!)
  way.at(from)
  const { orderId, visitId } = await way.receive(advisor, {
    car: { known: file.vehicleId },
    owner: { known: file.customerId },
    broughtBy: car.owner,
    broughtByPhone: '',
    odometerKm: car.km,
    complaint: car.complaint,
    washMode: n % 2 ? 'dust' : 'free',
    keyTag: `K${10 + n}`,
    waitsInStore: n % 3 !== 0,
  })
  if (reached < 1) return
  way.at(minutes(from, 10))
  const lines = rated(car)
  const promise = await way.promiseFor(orderId, lines, minutes(from, 240), minutes(from, 10))
  const quotation = await way.quote(advisor, orderId, promise, lines)
  if (reached < 2) return
  way.at(minutes(from, 13))
  await way.pick(fan, orderId)
  way.at(minutes(from, 15))
  await way.agree(advisor, quotation, lines)
  const jobs = await way.sign(advisor, orderId, car.owner)
  if (n % 3 !== 0) await seat(way, advisor, visitId, n)
  const mechanic = await mechanicFor(house.db, minutes(from, 20), minutes(from, 20 + jobs.length * 20))
  await work({ way, jobs, advisor, mechanic, from, bay, stillRunning: station === 'working' })
  if (station === 'working') {
    way.at(minutes(from, 62))
    await findBrakeFluid({ way, mechanic, manager: xu, workOrderId: orderId, jobId: jobs[0]! })
  }
  if (n % 3 !== 0) await tell(way, advisor, visitId, minutes(from, 61))
  if (reached < 4) return
  way.at(minutes(from, 62))
  await way.pass(mechanic === zhou ? xu : zhou, orderId)
  if (reached < 5) return
  way.at(minutes(from, 70))
  await way.wash(advisor, orderId)
  await way.settle(advisor, orderId, car.km)
  if (reached < 6) return
  await way.pay(advisor, orderId)
  await way.deliver(advisor, orderId)
}

const order: readonly Station[] = [
  'received',
  'sent',
  'working',
  'checking',
  'settling',
  'paying',
  'delivered',
]

/** Whoever is on shift for the whole time and has no other car in it. */
async function mechanicFor(db: House['db'], from: Date, until: Date): Promise<Actor> {
  const free = await db.read(store, (reader) =>
    reader
      .selectFrom('shift as s')
      .where('s.storeId', '=', store)
      .where('s.state', '=', 'planned')
      .where('s.onDuty', '=', true)
      .where('s.startsAt', '<=', from)
      .where('s.endsAt', '>=', until)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('slot as t')
              .where('t.storeId', '=', store)
              .whereRef('t.resourceId', '=', 's.staffId')
              .where('t.startsAt', '<', until)
              .where('t.endsAt', '>', from)
              .select('t.id'),
          ),
        ),
      )
      .select('s.staffId')
      .execute(),
  )
  const mechanic = [song, zhou, xu].find(({ id }) => free.some((one) => one.staffId === id))
  if (!mechanic) throw new Error(`no mechanic of the demo store is free at ${from.toISOString()}`)
  return mechanic
}

type Working = {
  readonly way: Way
  readonly jobs: readonly string[]
  readonly advisor: Actor
  readonly mechanic: Actor
  readonly from: Date
  readonly bay: string
  readonly stillRunning: boolean
}

/** One job after the other; while the car is still in work the first keeps running. */
async function work({ way, jobs, advisor, mechanic, from, bay, stillRunning }: Working) {
  for (const [i, job] of jobs.entries()) {
    way.at(minutes(from, 18 + i * 20))
    await way.dispatch(advisor, job, mechanic.id!, bay, minutes(from, 20 + i * 20), 20)
    if (stillRunning && i > 0) continue
    way.at(minutes(from, 20 + i * 20))
    await way.start(mechanic, job)
    if (stillRunning) continue
    way.at(minutes(from, 38 + i * 20))
    await way.finish(mechanic, job)
  }
}

async function fileOf(way: Way, car: DemoCar) {
  const customerId = newId()
  const vehicleId = newId()
  const company = car.owner.endsWith('公司')
  await way.act(su, registerCustomer, customerId, {
    kind: company ? 'company' : 'person',
    name: car.owner,
    phone: car.phone,
  })
  await way.act(su, registerVehicle, vehicleId, {
    ownerId: customerId,
    plate: car.plate,
    plateColour: car.plate.length === 8 ? 'green' : 'blue',
    vin: car.vin,
    saleDay: car.saleDay,
    brand: '远岑',
    model: car.model,
    modelCode: car.model,
    use: company ? '单位自用' : '家庭自用',
  })
  return { customerId, vehicleId }
}
