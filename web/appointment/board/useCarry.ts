import { use, useCallback } from 'react'
import { judged, targetOf, type Moving } from './judge.ts'
import type { Target } from './keyMoves.ts'
import { LiftingContext, type Move } from './lifting.ts'
import type { BoardWeek } from './read.ts'
import type { Plan } from './useDay.ts'

type Held = { readonly hand: Move['hand']; readonly x?: number; readonly y?: number }

/** Holds a booking over a place, and says what would come of it; judged again only where the place is another. */
export function useCarry(week: BoardWeek, { by }: Plan) {
  const lifting = use(LiftingContext)
  return useCallback(
    (moving: Moving, onto: Target | undefined, { hand, x = 0, y = 0 }: Held) => {
      const before = lifting.now()
      const same =
        before?.is === 'move' && before.moving === moving && isSame(before.onto, onto) ? before : undefined
      const judgement = same ? same.judgement : onto && judged(week, moving, onto, by)
      const landing = same ? same.landing : judgement && targetOf(judgement, moving, by)
      lifting.set({ is: 'move', moving, onto: same ? same.onto : onto, judgement, landing, hand, x, y })
    },
    [week, by, lifting],
  )
}
export type Carry = ReturnType<typeof useCarry>

const isSame = (a: Target | undefined, b: Target | undefined) => a?.lane === b?.lane && a?.at === b?.at
