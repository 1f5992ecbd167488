import { useRef, type RefObject } from 'react'
import { listWords } from '../words/list.ts'
import { useWords } from '../words/words.ts'
import { useKeys, type KeyMap } from './keys.ts'

/** J and K move along the rows of a list: its `[data-row]` links or buttons. Enter is theirs already. */
export function useRows<E extends HTMLElement>(title: string, more: KeyMap = {}): RefObject<E | null> {
  const list = useRef<E>(null)
  const say = useWords(listWords)
  const move = (by: 1 | -1) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
    const here = rows.indexOf(document.activeElement as HTMLElement)
    const next = here === -1 ? (by === 1 ? 0 : rows.length - 1) : here + by
    rows[Math.min(rows.length - 1, Math.max(0, next))]?.focus()
  }
  const down = [say('rowDown'), () => move(1)] as const
  const up = [say('rowUp'), () => move(-1)] as const
  useKeys(title, { j: down, k: up, ArrowDown: down, ArrowUp: up, ...more })
  return list
}
