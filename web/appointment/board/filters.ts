import type { Booking } from './read.ts'
import { standingOf } from './standing.ts'

const isWarned = ({ warrantyLevel }: Booking) => ['yellow', 'orange', 'red'].includes(warrantyLevel)
const stands =
  (...all: readonly string[]) =>
  (one: Booking, now: number) =>
    all.includes(standingOf(one, now))

/** In the order of the chips; each also counts. */
export const filters = {
  toCome: stands('late', 'confirmed', 'calling', 'open'),
  toConfirm: stands('calling', 'open'),
  calling: stands('calling'),
  missing: ({ missing, state }: Booking) => missing > 0 && state !== 'arrived',
  warranty: isWarned,
  failing: stands('failing'),
} as const satisfies { readonly [filter: string]: (one: Booking, now: number) => boolean }
export type FilterName = keyof typeof filters
export const filterNames = Object.keys(filters) as FilterName[]

export const isFilter = (name: string | undefined): name is FilterName =>
  name !== undefined && name in filters

type Sifted = { readonly filter: string | undefined; readonly receiver: string | undefined }

/** What the chips and the choice of a receiver leave over. */
export const sifted = (bookings: readonly Booking[], { filter, receiver }: Sifted, now: number) =>
  bookings.filter(
    (one) => (!isFilter(filter) || filters[filter](one, now)) && (!receiver || one.receiverId === receiver),
  )
