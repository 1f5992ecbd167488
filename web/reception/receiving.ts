import type { InferResponseType } from 'hono/client'
import { v7 } from 'uuid'
import { vinOf } from '../../domain/identifiers/vin.ts'
import { refusal, type Refusal } from '../../domain/procedure.ts'
import { termOf } from '../../domain/search/term.ts'
import type { washModes } from '../../domain/visit/forms.ts'
import { visit } from '../../domain/visit/procedure.ts'
import { workOrder } from '../../domain/work-order/procedure.ts'
import type { api } from '../api.ts'
import type { Booking } from './bookingQuery.ts'

export type CarFile = InferResponseType<(typeof api.vehicles)[':id']['$get'], 200>

/** All that is sent of a known car stands in the draft: sent again after a crash, it is the same form. */
export type Known = {
  readonly is: 'known'
  readonly id: string
  readonly customerId: string | null
  readonly owner: string
}
export type NewCar = {
  readonly is: 'new'
  readonly plate: string
  readonly vin: string
  readonly brand: string
  readonly model: string
}
export type Car = { readonly is: 'none' } | Known | NewCar

export type Values = {
  readonly ids: { readonly order: string; readonly car: string; readonly owner: string }
  readonly find: string
  readonly car: Car
  readonly owner: { readonly kind: string; readonly name: string; readonly phone: string }
  readonly brings: string
  readonly broughtBy: string
  readonly broughtByPhone: string
  readonly odometerKm: number | null
  readonly complaint: string
  readonly washMode: '' | (typeof washModes)[number]
  /** Nothing until it is asked; then `here` or `away`. */
  readonly waitsInStore: string
  readonly keyTag: string
}

export const blank = (): Values => ({
  ids: { order: v7(), car: v7(), owner: v7() },
  find: '',
  car: { is: 'none' },
  owner: { kind: 'person', name: '', phone: '' },
  brings: 'owner',
  broughtBy: '',
  broughtByPhone: '',
  odometerKm: null,
  complaint: '',
  washMode: '',
  waitsInStore: '',
  keyTag: '',
})

export const knownOf = ({ id, customerId, owner }: CarFile): Known => ({
  is: 'known',
  id,
  customerId,
  owner: owner ?? '',
})

type Booked = Pick<Booking, 'words' | 'odometerKm' | 'waitsInStore'>

/** As it was told when it was booked. The odometer only where it has not fallen behind the file. */
export const ofBooking = (
  { words, odometerKm, waitsInStore }: Booked,
  { lastKm }: Pick<CarFile, 'lastKm'>,
) => ({
  complaint: words,
  odometerKm: odometerKm !== null && odometerKm >= (lastKm ?? 0) ? odometerKm : null,
  waitsInStore: waitsInStore ? 'here' : 'away',
})

/** Its car is still to come. */
export const isAwaited = ({ state }: Pick<Booking, 'state'>): boolean =>
  state === 'registered' || state === 'failing'

/** A car not on file, from what was typed to find it: a plate, half a plate or a VIN is not typed twice. */
export function newFrom(typed: string): NewCar {
  const part = termOf(typed).plate ?? ''
  const vin = vinOf(typed)
  return {
    is: 'new',
    // Digits alone were the end of a number.
    plate: /\D/.test(part) ? part : '',
    vin: 'vin' in vin ? vin.vin : '',
    brand: '',
    model: '',
  }
}

export const needsOwner = (car: Car): boolean =>
  car.is === 'new' || (car.is === 'known' && car.customerId === null)

/** What stands on the page, as `receiveForm` reads it. */
export function formOf(values: Values): object {
  const { ids, car, owner, brings, waitsInStore: waits, odometerKm, complaint, washMode, keyTag } = values
  const byOwner = brings === 'owner'
  return {
    orderId: ids.order,
    car: carOf(car, ids.car),
    // Without a car nothing is sent; an owner is asked for once there is one.
    owner:
      car.is === 'none' || (car.is === 'known' && car.customerId !== null)
        ? { known: car.is === 'known' ? car.customerId : ids.owner }
        : { id: ids.owner, ...owner },
    broughtBy: byOwner ? ownerName(car, owner.name).slice(0, 40) : values.broughtBy,
    broughtByPhone: byOwner ? '' : values.broughtByPhone,
    odometerKm,
    complaint,
    washMode,
    keyTag,
    waitsInStore: waits === '' ? undefined : waits === 'here',
  }
}

const ownerName = (car: Car, typed: string) =>
  (car.is === 'known' && car.customerId !== null ? car.owner : typed).trim()

function carOf(car: Car, id: string) {
  if (car.is === 'none') return undefined
  if (car.is === 'known') return { known: car.id }
  const { is: _, ...typed } = car
  return { id, ...typed }
}

/** The order under which the car stands in the store now. */
export const openOrderOf = (file: Pick<CarFile, 'orders'>) =>
  file.orders.find(({ state }) => !(workOrder.ends as readonly string[]).includes(state))

type Told = Pick<CarFile, 'orders' | 'lastKm'>

/** What the counter will say, by the same printed rules, while there is still time to mend it. */
export function foreseen(
  parties: readonly string[],
  file: Told | undefined,
  km: number | null,
): Refusal | undefined {
  const here = file && openOrderOf(file)
  const previousKm = file?.lastKm ?? null
  return refusal(visit, 'receive', {
    state: undefined,
    parties,
    record: { orders: 0, openOrders: 0, isAdopted: false, waits: false, hasLeft: false },
    form: {
      isHere: here !== undefined,
      hereAs: here?.number ?? null,
      previousKm,
      km: km ?? previousKm ?? 0,
      fileStands: true,
      fileState: '',
    },
  })
}
