import { useState, type RefObject } from 'react'
import { useKeys, type KeyMap } from '../ui/keys.ts'
import { dayOf } from '../ui/time.ts'
import { shiftWords } from '../words/shifts.ts'
import { useWords } from '../words/words.ts'
import { cellOf, dropOf, inUse, keyOf, moved, restOf, wayTo, type Place } from './cells.ts'
import { useKindName } from './Mark.tsx'
import type { Kind, Plan } from './plan.ts'
import type { CellActs } from './useCellActs.ts'

type Given = {
  plan: Plan
  zone: string
  chosen: Place
  grid: RefObject<HTMLTableElement | null>
  open: (place: Place) => void
  acts: CellActs
  /** The focus is in the plan: its letters are kinds of shift and nothing else. */
  on: boolean
}

/** The plan without a mouse: arrows move, a letter sets the kind, Del is rest, blank opens, copy and cut as everywhere. */
export function useGridKeys({ plan, zone, chosen, grid, open, acts, on }: Given) {
  const say = useWords(shiftWords)
  const kindName = useKindName(plan.kinds)
  const [held, hold] = useState<{ place: Place; copies: boolean }>()
  const focus = (place: Place) =>
    grid.current?.querySelector<HTMLElement>(`[data-cell="${keyOf(place)}"]`)?.focus()
  const move = (right: number, down: number) => () => focus(moved(plan, chosen, right, down))
  const cell = (place: Place) => cellOf(plan, place, dayOf)
  const set = (kind: Kind) => () => {
    const at = cell(chosen)
    if (at) acts.set(chosen, wayTo(at, kind, zone), kind)
  }
  const paste = () => {
    const [from, onto] = [held && cell(held.place), cell(chosen)]
    if (held && from && onto) acts.drop(from, onto, dropOf(from, onto, plan.kinds, held.copies, zone))
  }
  const letters = inUse(plan.kinds).map((kind) => [
    kind.code.toLowerCase(),
    [say('keysKind', { name: kindName(kind.code) }), set(kind)] as const,
  ])
  const rest = restOf(plan.kinds)
  const offs = rest
    ? { Delete: [say('keysRest'), set(rest)] as const, Backspace: [say('keysRest'), set(rest)] as const }
    : {}
  const says = say('keysMove')
  const keys: KeyMap = {
    ArrowLeft: [says, move(-1, 0)],
    ArrowRight: [says, move(1, 0)],
    ArrowUp: [says, move(0, -1)],
    ArrowDown: [says, move(0, 1)],
    ...Object.fromEntries(letters),
    ...offs,
    Space: [say('keysOpen'), () => open(chosen)],
    Enter: [say('keysOpen'), () => open(chosen)],
    'Ctrl+c': [say('keysCopy'), () => hold({ place: chosen, copies: true })],
    'Ctrl+x': [say('keysCut'), () => hold({ place: chosen, copies: false })],
    'Ctrl+v': [say('keysPaste'), paste],
  }
  useKeys(say('grid'), keys, { on })
  useKeys(say('title'), { g: [say('keysGo'), () => focus(chosen)] })
  return held?.place
}
