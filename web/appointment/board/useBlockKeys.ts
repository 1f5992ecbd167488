import { use, useRef, type RefObject } from 'react'
import { useKeys, type KeyMap } from '../../ui/keys.ts'
import { boardWords } from '../../words/appointment-board.ts'
import { uiWords } from '../../words/ui.ts'
import { useWords } from '../../words/words.ts'
import { moved, type Way } from './keyMoves.ts'
import { LiftingContext, useLift, type Move } from './lifting.ts'
import type { Plan } from './useDay.ts'
import type { Drop } from './useDrop.ts'
import type { Taken } from './useTaken.ts'

type Given = {
  plan: Plan
  board: RefObject<HTMLDivElement | null>
  taken: (target: EventTarget | null) => Taken | undefined
  drop: Drop
  focused: boolean
}

/** J K go from block to block; on a block the arrows take it along, Enter puts it down, Space takes the harmless slot. */
export function useBlockKeys({ plan, board, taken, drop, focused }: Given) {
  const say = useWords(boardWords)
  const sayUi = useWords(uiWords)
  const lifting = use(LiftingContext)
  const lifted = useLift((lift) => lift !== undefined)
  const { go, step } = useSteps(board)
  const inHand = (): Move | undefined => {
    const lift = lifting.now()
    return lift?.is === 'move' && lift.hand !== 'sent' ? lift : undefined
  }
  const move =
    (way: Way, fine = false) =>
    () => {
      const lift = inHand() ?? liftOf(taken(document.activeElement), plan)
      if (!lift) return look()
      const lanes = plan.lanes.map(({ id }) => id)
      lifting.set({ ...lift, hand: 'keys', onto: moved({ ...plan, lanes }, lift.onto!, way, fine) })
    }
  const look = () => {
    const found = taken(document.activeElement)
    if (found?.block) lifting.set({ is: 'look', block: found.block, lane: found.lane! })
  }
  const put = (harmless: boolean) => () => {
    const lift = inHand()
    if (lift?.onto) drop(lift, harmless)
    else look()
  }
  const arrows = (name: string, says: string, way: Way, fine = true): KeyMap => ({
    [name]: [says, (pressed) => move(way, fine && pressed.shiftKey)()],
  })
  const keys: KeyMap = {
    ...arrows('ArrowLeft', say('keysTime'), 'earlier'),
    ...arrows('ArrowRight', say('keysTime'), 'later'),
    ...arrows('ArrowUp', say('keysLane'), 'up', false),
    ...arrows('ArrowDown', say('keysLane'), 'down', false),
    Enter: [say('keysEnter'), put(false)],
    Space: [say('keysSpace'), put(true)],
  }
  useKeys(say('title'), { j: [say('keysBlocks'), step(1)], k: [say('keysBlocks'), step(-1)] })
  useKeys(say('card'), keys, { on: focused })
  const back = () => {
    lifting.set(undefined)
    go()
  }
  useKeys(say('card'), { Escape: [sayUi('close'), back] }, { on: lifted })
}

/** A block as the keys take it up: it hangs where it stood; one that waits, at the first hour of the first lane. */
function liftOf(found: Taken | undefined, { lanes, axis, open }: Plan): Move | undefined {
  if (!found?.moving) return
  const lane = found.lane ?? lanes[0]?.id
  if (!lane) return
  const at = found.moving.from ?? open?.from ?? axis.from
  return { is: 'move', moving: found.moving, onto: { lane, at }, hand: 'keys', x: 0, y: 0 }
}

/** From block to block in the order of the page, going on from the one that was last looked at. */
function useSteps(board: RefObject<HTMLElement | null>) {
  const last = useRef<string>(undefined)
  const all = () => [...(board.current?.querySelectorAll<HTMLElement>('[data-block]') ?? [])]
  const nth = () => all().findIndex((one) => one.dataset['block'] === last.current)
  const go = () => all()[Math.max(0, nth())]?.focus()
  const step = (by: number) => () => {
    const here = document.activeElement as HTMLElement | null
    if (here?.dataset['block']) last.current = here.dataset['block']
    const blocks = all()
    const next = blocks[Math.min(Math.max(nth() + by, 0), blocks.length - 1)]
    last.current = next?.dataset['block']
    next?.focus()
  }
  return { go, step }
}
