import type { InferResponseType } from 'hono/client'
import type { api } from '../api.ts'
import { plain } from '../ui/plain.ts'

export type Here = InferResponseType<typeof api.visits.$get, 200>[number]
type Sought = Pick<Here, 'plate' | 'vin' | 'owner' | 'number' | 'keyTag' | 'waitsInStore' | 'booked'>

/** The cars here are few: what is typed is looked for in what the list shows, plates without their dot. */
export function fits(car: Sought, q: string | undefined, waits: string | undefined): boolean {
  if (waits !== undefined && car.waitsInStore !== (waits === 'here')) return false
  const sought = plain(q ?? '')
  return [car.plate, car.vin, car.owner, car.number, car.keyTag, car.booked].some((text) =>
    plain(text ?? '').includes(sought),
  )
}
