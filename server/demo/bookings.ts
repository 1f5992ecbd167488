import type { ItemForm, RegisterForm } from '../../domain/appointment/forms.ts'
import { addDays, dayOf, instantOf } from '../../domain/calendar.ts'
import { register, wait } from '../appointment/book.ts'
import { prepare, readNotice } from '../appointment/calls.ts'
import { slotsPage } from '../appointment/slots.ts'
import { close } from '../closure/steps.ts'
import { checkDigit } from '../../domain/identifiers/vin.ts'
import { registerCustomer, registerVehicle } from '../customer/steps.ts'
import { newId } from '../id.ts'
import { promise } from '../purchase-request/steps.ts'
import type { Actor } from '../step.ts'
import { bookedCars, type BookedCar } from './booked-cars.ts'
import { demoStore } from './reference.ts'
import type { Way } from './way.ts'

const store = demoStore.id
const zone = demoStore.timeZone
const minute = 60_000

type Cast = {
  readonly care: Actor
  readonly parts: Actor
  readonly partsHead: Actor
  readonly workshop: Actor
}

/**
 * The bookings of the days to come, taken by telephone the day before yesterday: most are ready or being made ready, one
 * waits for a part, one has lost its bay and waits for the apology, one waits for a free day.
 */
export async function playBookings(way: Way, now: Date, cast: Cast) {
  way.at(new Date(now.getTime() - 2 * 24 * 60 * minute))
  const booked: { id: string; car: BookedCar; bayId: string; from: Date }[] = []
  for (const car of bookedCars) {
    const file = await fileOf(way, cast.care, car)
    const one = await book(way, cast.care, now, car, file)
    if (one) booked.push(one)
  }
  way.at(new Date(now.getTime() - 45 * minute))
  await answerRequests(way, cast, now)
  for (const { id } of booked.slice(0, 4)) await makeReady(way, cast, id)
  const lost = booked.find(({ car }) => car.losesItsBay)
  if (lost) await closeBay(way, cast, lost)
}

type File = { readonly vehicleId: string; readonly customerId: string }

async function fileOf(
  way: Way,
  care: Actor,
  { owner, phone, plate, model, saleDay }: BookedCar,
): Promise<File> {
  const [customerId, vehicleId] = [newId(), newId()]
  await way.act(care, registerCustomer, customerId, { kind: 'person', name: owner, phone })
  await way.act(care, registerVehicle, vehicleId, {
    ownerId: customerId,
    plate,
    plateColour: plate.length === 8 ? 'green' : 'blue',
    vin: vinOf(phone),
    brand: '远岑',
    model,
    modelCode: model,
    saleDay,
    use: '家庭自用',
  })
  return { vehicleId, customerId }
}

/** An invented VIN with a true check digit. */
function vinOf(phone: string) {
  const bare = `L0YB1T764NB1${phone.slice(-5)}`
  return `${bare.slice(0, 8)}${checkDigit(bare)}${bare.slice(9)}`
}

/** An hour that is past already is wished on the day after. */
function wishOf({ inDays, hour }: Pick<BookedCar, 'inDays' | 'hour'>, now: Date) {
  const today = dayOf(now.toISOString(), zone)
  const wished = instantOf(addDays(today, inDays), hour, zone)
  return Date.parse(wished) > now.getTime() ? wished : instantOf(addDays(today, inDays + 1), hour, zone)
}

/** At the first time that can be kept near the wish, received by somebody who is there; else on the waiting list. */
async function book(way: Way, care: Actor, now: Date, car: BookedCar, file: File) {
  const from = wishOf(car, now)
  const asked = { at: new Date(now.getTime() - 2 * 24 * 60 * minute), actor: care, store, id: '' }
  const { yes, receivers } = await way.read((db) =>
    slotsPage({
      ...asked,
      db,
      house: undefined as never,
      query: { car: file.vehicleId, items: [...car.items], from },
    }),
  )
  const request = requestOf(car, file)
  const id = newId()
  const choice = yes
    .map((one) => ({
      one,
      receiver: receivers.find(({ present }) =>
        present.some((span) => span.from <= one.from && one.from < span.until),
      ),
    }))
    .find(({ one, receiver }) => receiver && one.from > now.getTime())
  if (!choice || car.waits) {
    const wishedUntil = new Date(Date.parse(from) + 4 * 60 * minute).toISOString()
    await way.act(care, wait, id, { ...request, wishedFrom: from, wishedUntil })
    return undefined
  }
  const { one, receiver } = choice
  const form: RegisterForm = {
    ...request,
    startsAt: new Date(one.from).toISOString(),
    bayId: null,
    personId: null,
    receiverId: receiver!.id,
    estimateTold: true,
    papers: ['licence', 'booklet'],
    customerAgrees: true,
  }
  await way.act(care, register, id, form)
  return { id, car, bayId: one.pieces[0]!.bayId, from: new Date(one.from) }
}

const requestOf = ({ owner, phone, km, words, kinds, items, source, wish }: BookedCar, file: File) => ({
  car: { known: file.vehicleId },
  owner: { known: file.customerId },
  contact: owner,
  contactPhone: phone,
  source,
  odometerKm: km,
  words,
  kinds: [...kinds],
  items: [...items] as ItemForm[],
  wish,
  waitsInStore: true,
  rebookedFrom: null,
})

/** The parts department has answered what it was asked for. */
async function answerRequests(way: Way, { parts }: Cast, now: Date) {
  const open = await way.read((db) =>
    db
      .selectFrom('purchaseRequest')
      .where('storeId', '=', store)
      .where('state', '=', 'requested')
      .orderBy('id')
      .select(['id', 'neededBy'])
      .execute(),
  )
  for (const { id, neededBy } of open) {
    const before = new Date(neededBy.getTime() - 60 * minute)
    if (before > now) await way.act(parts, promise, id, { arrivesAt: before.toISOString(), note: '随周车到' })
  }
}

async function makeReady(way: Way, { parts, partsHead, workshop }: Cast, id: string) {
  await way.act(partsHead, readNotice, id, {})
  await way.act(workshop, prepare, id, { kind: 'bay' })
  await way.act(workshop, prepare, id, { kind: 'person' })
  const needs = await way.read((db) =>
    db
      .selectFrom('preparation as p')
      .where('p.storeId', '=', store)
      .where('p.appointmentId', '=', id)
      .where('p.kind', '=', 'parts')
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('purchaseRequest as r')
              .where('r.storeId', '=', store)
              .where('r.appointmentId', '=', id)
              .where('r.state', 'in', ['requested', 'promised'])
              .select('r.id'),
          ),
        ),
      )
      .select('p.kind')
      .execute(),
  )
  if (needs.length > 0) await way.act(parts, prepare, id, { kind: 'parts' })
}

const closeBay = (
  way: Way,
  { workshop }: Cast,
  { bayId, from }: { readonly bayId: string; readonly from: Date },
) =>
  way.act(workshop, close, newId(), {
    resourceKind: 'bay',
    resourceId: bayId,
    kind: 'repair',
    reason: '举升机液压漏油，厂家当天下午到修',
    startsAt: from.toISOString(),
    endsAt: new Date(from.getTime() + 90 * minute).toISOString(),
  })

export const bookingCast = (actorOf: (staffNo: string, ...parties: string[]) => Actor): Cast => ({
  care: actorOf('E003', 'care'),
  parts: actorOf('E009', 'partsClerk'),
  partsHead: actorOf('E006', 'partsManager'),
  workshop: actorOf('E008', 'technician', 'workshopManager', 'inspector'),
})
