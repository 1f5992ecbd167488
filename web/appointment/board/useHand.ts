import { use, useEffect, useRef, type PointerEvent, type RefObject } from 'react'
import { momentAt } from './axis.ts'
import { snapped, type Target } from './keyMoves.ts'
import { LiftingContext, type Move } from './lifting.ts'
import type { Plan } from './useDay.ts'
import type { Carry } from './useCarry.ts'
import type { Drop } from './useDrop.ts'
import type { Taken } from './useTaken.ts'

const slackPx = 6
/** A finger that rests takes the block; one that moves scrolls. */
const restMs = 350

type Given = {
  plan: Plan
  board: RefObject<HTMLDivElement | null>
  taken: (target: EventTarget | null) => Taken | undefined
  carry: Carry
  drop: Drop
}
type Begun = Taken & { readonly x: number; readonly y: number; readonly grabMs: number; lifted: boolean }

/** Mouse and finger. A press without a move looks at the block; with one it takes it along. */
export function useHand({ plan, board, taken, carry, drop }: Given) {
  const lifting = use(LiftingContext)
  const begun = useRef<Begun>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useStillPage(board, () => begun.current?.lifted === true)
  const end = () => {
    clearTimeout(timer.current)
    begun.current = undefined
  }
  const take = (x: number, y: number) => {
    const one = begun.current
    if (!one?.moving) return
    one.lifted = true
    carry(one.moving, placeUnder(plan, one, x, y), { hand: 'pointer', x, y })
  }
  const inHand = (): Move | undefined => {
    const lift = lifting.now()
    return lift?.is === 'move' && lift.hand === 'pointer' ? lift : undefined
  }
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const found = taken(event.target)
      if (!found || event.button !== 0) return
      const { clientX: x, clientY: y } = event
      begun.current = { ...found, x, y, grabMs: grabOf(plan, found, event), lifted: false }
      if (event.pointerType === 'touch') timer.current = setTimeout(() => take(x, y), restMs)
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const one = begun.current
      if (!one) return
      const { clientX: x, clientY: y } = event
      const far = Math.hypot(x - one.x, y - one.y) >= slackPx
      if (one.lifted) return take(x, y)
      if (!far) return
      if (event.pointerType === 'touch' || !one.moving) return end()
      event.currentTarget.setPointerCapture(event.pointerId)
      take(x, y)
    },
    onPointerUp: () => {
      const one = begun.current
      const lift = inHand()
      end()
      if (one?.lifted && lift) drop(lift)
      else if (one?.block) lifting.set({ is: 'look', block: one.block, lane: one.lane! })
    },
    onPointerCancel: () => {
      if (inHand()) lifting.set(undefined)
      end()
    },
  }
}

/** How far into the block it was taken: it hangs from that point. */
function grabOf({ axis }: Plan, { block }: Taken, event: PointerEvent<HTMLElement>): number {
  if (!block) return 0
  const line = (event.target as Element).closest<HTMLElement>('[data-lane]')
  if (!line) return 0
  return momentIn(axis, line, event.clientX) - block.from
}

function placeUnder(
  { axis, stepMinutes }: Plan,
  { moving, grabMs }: Begun,
  x: number,
  y: number,
): Target | undefined {
  const line = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-lane]')
  const lane = line?.dataset['lane']
  if (!line || !lane) return
  return { lane, at: snapped({ axis, stepMinutes }, momentIn(axis, line, x) - grabMs, moving?.from) }
}

function momentIn(axis: Plan['axis'], line: HTMLElement, x: number) {
  const { left, width } = line.getBoundingClientRect()
  return momentAt(axis, (x - left) / width)
}

/** While a finger carries a block the page does not scroll under it. */
function useStillPage(board: RefObject<HTMLElement | null>, carries: () => boolean) {
  const asks = useRef(carries)
  useEffect(() => {
    asks.current = carries
  })
  useEffect(() => {
    const page = board.current
    const still = (event: Event) => asks.current() && event.preventDefault()
    page?.addEventListener('touchmove', still, { passive: false })
    page?.addEventListener('contextmenu', still)
    return () => {
      page?.removeEventListener('touchmove', still)
      page?.removeEventListener('contextmenu', still)
    }
  }, [board])
}
