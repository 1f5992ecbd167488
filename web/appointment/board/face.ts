import type { Block } from './blocks.ts'

/** How a block is drawn: by its shape first. `hold` is dashed, `failing` says so in words. */
export type Face = 'booked' | 'sure' | 'failing' | 'hold' | 'work' | 'pause' | 'done' | 'other'

const settled = ['checking', 'settling', 'settled', 'delivered']
const unsigned = ['received', 'quoted', 'signed']

export function faceOf({ booking, visit }: Pick<Block, 'booking' | 'visit'>): Face {
  if (visit) {
    if (visit.waits) return 'pause'
    if (settled.includes(visit.state) || (visit.jobs > 0 && visit.done === visit.jobs)) return 'done'
    return unsigned.includes(visit.state) ? 'hold' : 'work'
  }
  if (!booking) return 'other'
  if (booking.state === 'failing') return 'failing'
  if (booking.state !== 'registered') return 'done'
  return booking.confirmedAt ? 'sure' : 'booked'
}
