import { useMemo } from 'react'
import type { Block } from './blocks.ts'
import type { Moving } from './judge.ts'
import type { Booking, BoardWeek } from './read.ts'
import type { Plan } from './useDay.ts'
import { useWhyNotPlace } from './useWhyNotPlace.ts'

/** What an element of the board stands for. A block can be looked at; whether it can be moved is the rule's word. */
export type Taken = {
  readonly block: Block | undefined
  readonly lane: string | undefined
  readonly moving: Moving | undefined
}

/** From an element under the hand to what it stands for. */
export function useTaken(week: BoardWeek, { lanes }: Plan) {
  const whyNot = useWhyNotPlace()
  return useMemo(() => {
    const blocks = new Map(
      lanes.flatMap((lane) => lane.blocks.map((block) => [block.key, { block, lane: lane.id }] as const)),
    )
    const bookings = new Map(week.bookings.map((one) => [one.id, one]))
    const may = (booking: Booking | undefined) => booking && whyNot(booking) === undefined
    return (target: EventTarget | null): Taken | undefined => {
      const element = target instanceof Element ? target.closest<HTMLElement>('[data-block]') : null
      const key = element?.dataset['block']
      if (!key) return
      const found = blocks.get(key)
      const booking = found ? (found.block.visit ? undefined : found.block.booking) : bookings.get(key)
      const moving = may(booking) ? movingOf(booking!, found?.block, found?.lane) : undefined
      return { block: found?.block, lane: found?.lane, moving }
    }
  }, [lanes, week.bookings, whyNot])
}

function movingOf(booking: Booking, block: Block | undefined, lane: string | undefined): Moving {
  const minutes = booking.needs.pieces[0]?.minutes ?? 30
  return {
    booking,
    lane,
    from: block?.from,
    minutes: block ? (block.until - block.from) / 60_000 : minutes,
  }
}
