import type { InferResponseType } from 'hono/client'
import type { api } from '../api.ts'
import { paths } from '../paths.ts'

export type Figures = InferResponseType<(typeof api)['appointment-figures']['$get'], 200>

/** `85.7` percent; nothing of nothing is no rate. */
export const percentOf = (part: number, whole: number): string | undefined =>
  whole === 0 ? undefined : (Math.round((part * 1000) / whole) / 10).toFixed(1)

type Rate = {
  readonly name: 'bookingRate' | 'kept' | 'punctual' | 'called' | 'noShow' | 'storeFailed'
  readonly part: number
  readonly whole: number
  /** What the register is asked for, and how many it then shows; it cannot tell calls apart. */
  readonly asks: { readonly [filter: string]: string }
  readonly opens: number | undefined
}

/** The six of them, in the order in which a booking goes. */
export function ratesOf(f: Figures): readonly Rate[] {
  const expected = f.arrived + f.customerFailed + f.storeFailed
  return [
    {
      name: 'bookingRate',
      part: f.bookedVisits,
      whole: f.visits,
      asks: { state: 'arrived' },
      opens: f.bookedVisits,
    },
    { name: 'called', part: f.called, whole: f.due, asks: {}, opens: undefined },
    { name: 'kept', part: f.arrived, whole: expected, asks: { state: 'arrived' }, opens: f.arrived },
    { name: 'punctual', part: f.punctual, whole: f.arrived, asks: { state: 'arrived' }, opens: f.arrived },
    {
      name: 'noShow',
      part: f.customerFailed,
      whole: expected,
      asks: { state: 'customerFailed' },
      opens: f.customerFailed,
    },
    {
      name: 'storeFailed',
      part: f.storeFailed,
      whole: expected,
      asks: { state: 'storeFailed' },
      opens: f.storeFailed,
    },
  ]
}

/** The bookings behind a figure, in the register. */
export const behind = (
  { fromDay, untilDay }: Pick<Figures, 'fromDay' | 'untilDay'>,
  asks: { readonly [filter: string]: string },
) => `${paths.bookingList()}?${new URLSearchParams({ ...asks, day: fromDay, until: untilDay }).toString()}`

export const isEmpty = ({ visits, sources }: Pick<Figures, 'visits' | 'sources'>): boolean =>
  visits === 0 && sources.length === 0
