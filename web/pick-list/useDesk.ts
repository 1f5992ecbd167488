import { useState } from 'react'
import { storeNow } from '../ui/time.ts'
import { useAsked } from '../ui/useAsked.ts'
import { pickListWords } from '../words/pickList.ts'
import { useWords } from '../words/words.ts'
import { landingOf } from './lines.ts'
import type { List } from './read.ts'
import { usePickActs, type Undo } from './usePickActs.ts'
import { useHand } from './useHand.ts'

/** What was done last, in words; `undo`: the pick that Z takes back. */
type Last = {
  readonly says: string
  readonly at: Date
  readonly undo?: Undo
}

/** What hands and scanner do at the parts desk. The chosen list stands in the address. */
export function useDesk(lists: readonly List[]) {
  const say = useWords(pickListWords)
  const [asked, ask] = useAsked()
  const [last, setLast] = useState<Last>()
  const [trouble, setTrouble] = useState<string>()
  const hands = useHand()
  const { form, underWay, reset } = hands
  const told = (says: string, undo?: Last['undo']) => {
    setTrouble(undefined)
    setLast({ says, at: storeNow(), ...(undo && { undo }) })
  }
  const { pick, unpick, putBack, request } = usePickActs(hands.hand, told)
  // The first stands open until another is chosen; `none`: all are folded.
  const chosen = asked['list'] ?? lists[0]?.id
  const list = lists.find(({ id }) => id === chosen)
  const choose = (id: string | undefined) => ask({ list: id ?? 'none' })

  /** @returns whether it meant something */
  function scan(typed: string): boolean {
    const landed = landingOf(typed, lists, chosen)
    if (!landed) {
      setTrouble(say('notFound', { q: typed }))
      return false
    }
    reset()
    setTrouble(undefined)
    choose(landed.list.id)
    if (landed.is === 'pick') void pick(landed.list, [landed.line])
    if (landed.is === 'putBack') void putBack(landed.list, landed.line)
    if (landed.is === 'picked') setTrouble(say('alreadyPicked', { name: landed.line.name }))
    if (landed.is === 'short') setTrouble(say('isShort', { name: landed.line.name }))
    return true
  }
  const undo = () => {
    if (last?.undo && !underWay) void unpick(last.undo.list, last.undo.lines, last.undo.name)
  }
  const move = (by: 1 | -1) => {
    const here = lists.findIndex(({ id }) => id === chosen)
    const next = lists[Math.min(lists.length - 1, Math.max(0, here + by))]
    if (next) choose(next.id)
  }
  return {
    lists,
    list,
    chosen,
    choose,
    move,
    scan,
    pick,
    unpick,
    putBack,
    request,
    undo,
    last,
    trouble,
    form,
    underWay,
  }
}
export type Desk = ReturnType<typeof useDesk>
