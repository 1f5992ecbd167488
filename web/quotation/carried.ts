import { v7 } from 'uuid'
import { inGroups, type Line } from './paper.ts'
import type { OrderAnswer } from './read.ts'

export type Booked = NonNullable<OrderAnswer['booked']>

/**
 * What the car was booked for, as a first draft: its lines, and the hour that was told while that is still ahead. What
 * the customer complained of is looked at before it becomes a line.
 */
export const carriedFrom = ({ lines, readyAt }: Pick<Booked, 'lines' | 'readyAt'>, now: Date) => ({
  promisedAt: readyAt !== null && new Date(readyAt) > now ? readyAt : null,
  lines: inGroups(
    lines.map(({ unitDecimals: decimals, ...line }): Line => ({ ...line, id: v7(), decimals })),
  ),
})

export type Carried = ReturnType<typeof carriedFrom>
