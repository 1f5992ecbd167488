import { use, useCallback } from 'react'
import { isRefusal } from '../../../domain/appointment/board.ts'
import { isHome, isSameHour } from './judge.ts'
import { LiftingContext, type Move } from './lifting.ts'
import type { Carry } from './useCarry.ts'

/**
 * Lets go. Where it may not be nothing is changed, and the card stays with the reason; another hour waits for the
 * customer's word; the same hour goes to the counter at once. `harmless`: to the slot that breaks nothing.
 */
export function useDrop(carry: Carry) {
  const lifting = use(LiftingContext)
  return useCallback(
    ({ moving, onto, judgement, landing }: Move, harmless = false) => {
      if (!onto || !judgement || isHome(moving, onto)) return lifting.set(undefined)
      const no = isRefusal(judgement.verdict)
      const to = no && harmless ? landing : onto
      if (!to || (no && !harmless)) return carry(moving, onto, { hand: 'rest' })
      carry(moving, to, { hand: isSameHour(moving, to.at) ? 'sent' : 'rest' })
    },
    [carry, lifting],
  )
}
export type Drop = ReturnType<typeof useDrop>
