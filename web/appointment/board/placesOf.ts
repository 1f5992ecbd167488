import type { Lane } from './lanes.ts'

/** On which lanes each booking stands, by their names. */
export function placesOf(lanes: readonly Lane[]): Map<string, string[]> {
  const places = new Map<string, string[]>()
  for (const { name, blocks } of lanes)
    for (const { booking } of blocks)
      if (booking) places.set(booking.id, [...new Set([...(places.get(booking.id) ?? []), name])])
  return places
}
