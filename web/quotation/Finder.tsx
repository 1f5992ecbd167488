import { SearchOutlined } from '@ant-design/icons'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { useKeys } from '../ui/keys.ts'
import { Kbd } from '../ui/Tag.tsx'
import { useMedia } from '../ui/useMedia.ts'
import { quotationWords } from '../words/quotation.ts'
import { useWords } from '../words/words.ts'
import type { Find } from './finds.ts'
import { Finds } from './Finds.tsx'
import { mayBePicked } from './packages.ts'
import { findId, goToFind, goToLine, goToPromise } from './hands.ts'
import { useFinds } from './useFinds.ts'
import './finds.css'

type FinderProps = {
  orderId: string
  typed: string
  setTyped: (typed: string) => void
  latest: string | undefined
  disabled: boolean
  add: (find: Find) => void
}

/** Name, code or initials; arrows or a digit pick, Enter adds. Empty, Enter goes on and ↑ goes back to the lines. */
export function Finder({ orderId, typed, setTyped, latest, disabled, add }: FinderProps) {
  const say = useWords(quotationWords)
  const list = useId()
  const field = useRef<HTMLInputElement>(null)
  const [chosen, setChosen] = useState(0)
  const [open, setOpen] = useState(false)
  const { finds, state, whenKnown, forget } = useFinds(orderId, typed)
  const type = (next: string) => {
    forget()
    setTyped(next)
    setChosen(0)
    setOpen(true)
  }
  const pick = (find: Find | undefined) => {
    if (!find || disabled || (find.is === 'package' && !mayBePicked(find))) return
    add(find)
    type('')
  }
  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const does = keysOf({ typed, finds, chosen, setChosen })[event.key]
    if (event.key === 'Escape') type('')
    else if (event.key === 'Enter' && typed.trim() !== '')
      whenKnown((known) => pick(known[chosen] ?? known[0]))
    else if (event.key === 'Enter') goToPromise()
    else if (event.key === 'ArrowUp' && typed === '') goToLine(latest)
    else if (does) does()
    else return
    event.preventDefault()
  }
  useKeys(say('find'), { F2: [say('goFind'), goToFind] })
  useHandAtStart(field)
  const shown = open && typed.trim() !== ''
  return (
    <div className="qt-find" role="search">
      <SearchOutlined aria-hidden />
      <input
        ref={field}
        id={findId}
        role="combobox"
        aria-label={say('find')}
        aria-expanded={shown}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={shown && finds[chosen] ? `${list}-${chosen}` : undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={40}
        placeholder={say('findHint')}
        value={typed}
        onChange={({ target }) => type(target.value)}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={pressed}
      />
      <Kbd>F2</Kbd>
      {shown && <Finds {...{ list, finds, state, chosen, pick }} q={typed.trim()} />}
    </div>
  )
}

type Picking = {
  typed: string
  finds: readonly Find[]
  chosen: number
  setChosen: (chosen: number) => void
}

/** A digit picks only behind letters alone: in a code it is part of the code. */
function keysOf({ typed, finds, chosen, setChosen }: Picking): { [key: string]: (() => void) | undefined } {
  const last = finds.length - 1
  const digits = /^[^\d]+$/.test(typed.trim())
    ? Object.fromEntries(finds.slice(0, 9).map((_, at) => [String(at + 1), () => setChosen(at)]))
    : {}
  if (last < 0) return digits
  return {
    ...digits,
    ArrowDown: () => setChosen(Math.min(last, chosen + 1)),
    ArrowUp: () => setChosen(Math.max(0, chosen - 1)),
  }
}

/** The hand is already there, unless it is a finger: that would bring up a keyboard. */
function useHandAtStart(field: { current: HTMLInputElement | null }) {
  const hasKeys = useMedia('(hover: hover) and (pointer: fine)')
  useEffect(() => {
    const nobodyElse = document.activeElement === document.body || document.activeElement?.id === 'page'
    if (hasKeys && nobodyElse) field.current?.focus({ preventScroll: true })
  }, [field, hasKeys])
}
