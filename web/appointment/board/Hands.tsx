import { use, useRef, useState, type ReactNode } from 'react'
import { InHand } from './InHand.tsx'
import { LookCard } from './LookCard.tsx'
import { LiftingContext } from './lifting.ts'
import { MoveCard } from './MoveCard.tsx'
import type { BoardWeek } from './read.ts'
import type { Plan } from './useDay.ts'
import { useBlockKeys } from './useBlockKeys.ts'
import { useCarry } from './useCarry.ts'
import { useDrop } from './useDrop.ts'
import { useHand } from './useHand.ts'
import { useTaken } from './useTaken.ts'

type HandsProps = { week: BoardWeek; plan: Plan; children: ReactNode }

/** The board under mouse, finger and keys. What is over it draws itself; the board stands still. */
export function Hands({ week, plan, children }: HandsProps) {
  const lifting = use(LiftingContext)
  const board = useRef<HTMLDivElement>(null)
  const [focused, setFocused] = useState(false)
  const taken = useTaken(week, plan)
  const carry = useCarry(week, plan)
  const drop = useDrop(carry)
  const handlers = useHand({ plan, board, taken, carry, drop })
  useBlockKeys({ plan, board, taken, carry, drop, focused })
  return (
    <div
      ref={board}
      className="bk"
      onFocus={({ target }) => setFocused(target.matches('[data-block]'))}
      onBlur={() => setFocused(false)}
      {...handlers}
    >
      {children}
      <InHand />
      <LookCard plan={plan} />
      <MoveCard plan={plan} drop={drop} away={() => lifting.set(undefined)} />
    </div>
  )
}
