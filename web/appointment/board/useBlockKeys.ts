import { use, useRef, type RefObject } from 'react'
import { useKeys, type KeyMap } from '../../ui/keys.ts'
import { boardWords } from '../../words/appointment-board.ts'
import { uiWords } from '../../words/ui.ts'
import { useWords } from '../../words/words.ts'
import { moved, type Target, type Way } from './keyMoves.ts'
import type { Moving } from './judge.ts'
import { LiftingContext, useLift, type Move } from './lifting.ts'
import type { Plan } from './useDay.ts'
import type { Carry } from './useCarry.ts'
import type { Drop } from './useDrop.ts'
import type { Taken } from './useTaken.ts'

type Given = {
  plan: Plan
  board: RefObject<HTMLDivElement | null>
  taken: (target: EventTarget | null) => Taken | undefined
  carry: Carry
  drop: Drop
  focused: boolean
}

/** J K go from block to block; on a block the arrows take it along, Enter puts it down, Space takes the harmless slot. */
export function useBlockKeys({ plan, board, taken, carry, drop, focused }: Given) {
  const say = useWords(boardWords)
  const sayUi = useWords(uiWords)
  const lifting = use(LiftingContext)
  const lifted = useLift((lift) => lift !== undefined)
  const { go, step } = useSteps(board)
  const inHand = (): Move | undefined => {
    const lift = lifting.now()
    return lift?.is === 'move' && lift.hand !== 'sent' ? lift : undefined
  }
  const move = (way: Way, fine = false) => {
    const lift = inHand()
    const [moving, onto] = lift?.onto ? [lift.moving, lift.onto] : homeOf(taken(document.activeElement), plan)
    if (!moving || !onto) return look()
    const lanes = plan.lanes.map(({ id }) => id)
    carry(moving, moved({ ...plan, lanes }, onto, way, fine), { hand: 'keys' })
  }
  const look = () => {
    const found = taken(document.activeElement)
    if (found?.block) lifting.set({ is: 'look', block: found.block, lane: found.lane! })
  }
  const put = (harmless: boolean) => () => {
    const lift = inHand()
    if (lift?.onto) return drop(lift, harmless)
    const found = taken(document.activeElement)
    const [moving, onto] = found?.block ? [] : homeOf(found, plan)
    if (moving && onto) carry(moving, onto, { hand: 'keys' })
    else look()
  }
  const arrows = (name: string, says: string, way: Way, fine = true): KeyMap => ({
    [name]: [says, (pressed) => move(way, fine && pressed.shiftKey)],
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

/** Where the keys take a block up: it hangs where it stood; one that waits, at the first hour of the first lane. */
function homeOf(found: Taken | undefined, { lanes, axis, open }: Plan): [Moving?, Target?] {
  const lane = found?.lane ?? lanes[0]?.id
  if (!found?.moving || !lane) return []
  return [found.moving, { lane, at: found.moving.from ?? open?.from ?? axis.from }]
}

/** A booking keeps its name wherever it is put. */
const nameOf = ({ dataset }: HTMLElement) => dataset['booking'] ?? dataset['block']

/** From block to block in the order of the page, going on from the one that was last looked at. */
function useSteps(board: RefObject<HTMLElement | null>) {
  const last = useRef<string>(undefined)
  const all = () => [...(board.current?.querySelectorAll<HTMLElement>('[data-block]') ?? [])]
  const nth = () => all().findIndex((one) => nameOf(one) === last.current)
  const go = () => all()[Math.max(0, nth())]?.focus()
  const step = (by: number) => () => {
    const here = document.activeElement as HTMLElement | null
    if (here?.dataset['block']) last.current = nameOf(here)
    const blocks = all()
    const next = blocks[Math.min(Math.max(nth() + by, 0), blocks.length - 1)]
    last.current = next && nameOf(next)
    next?.focus()
  }
  return { go, step }
}
