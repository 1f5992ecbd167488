import { use, useCallback } from 'react'
import { isRefusal } from '../../../domain/appointment/board.ts'
import { isHome, isSameHour, judged, targetOf } from './judge.ts'
import { LiftingContext, type Move } from './lifting.ts'
import type { BoardWeek } from './read.ts'
import type { Plan } from './useDay.ts'

/**
 * Lets go. Where it may not be nothing is changed, and the card stays with the reason; another hour waits for the
 * customer's word; the same hour goes to the counter at once. `harmless`: to the slot that breaks nothing.
 */
export function useDrop(week: BoardWeek, { by }: Plan) {
  const lifting = use(LiftingContext)
  return useCallback(
    (lift: Move, harmless = false) => {
      if (!lift.onto || isHome(lift.moving, lift.onto)) return lifting.set(undefined)
      const judgement = judged(week, lift.moving, lift.onto, by)
      const no = isRefusal(judgement.verdict)
      const onto = no && harmless ? targetOf(judgement, lift.moving, by) : lift.onto
      if (no && !(harmless && onto)) return lifting.set({ ...lift, hand: 'rest' })
      const hand = isSameHour(lift.moving, onto!.at) ? 'sent' : 'rest'
      lifting.set({ ...lift, onto, hand })
    },
    [week, by, lifting],
  )
}
export type Drop = ReturnType<typeof useDrop>
