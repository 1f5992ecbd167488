import { SearchOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { useKeys } from '../ui/keys.ts'
import { Kbd } from '../ui/Tag.tsx'
import { useIsPhone } from '../ui/useMedia.ts'
import { searchWords } from '../words/search.ts'
import { shellWords } from '../words/shell.ts'
import { useWords } from '../words/words.ts'
import { Hits } from './Hits.tsx'
import { useSearchHits, type Hit } from './useSearchHits.ts'
import './search.css'

/** One box everywhere. `/` or Ctrl K goes there, arrows choose, Enter opens: the first, if none was chosen. */
export function SearchBox() {
  const say = useWords(searchWords)
  const sayShell = useWords(shellWords)
  const field = useRef<HTMLInputElement>(null)
  const list = useId()
  const navigate = useNavigate()
  const phone = useIsPhone()
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState(0)
  const { hits, state, whenKnown } = useSearchHits(typed)

  const leave = () => {
    setOpen(false)
    setTyped('')
    setChosen(0)
    field.current?.blur()
  }
  const go = (hit: Hit) => {
    leave()
    void navigate({ to: hit.to })
  }
  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') leave()
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by !== undefined) {
      event.preventDefault()
      setChosen((was) => Math.min(hits.length - 1, Math.max(0, was + by)))
    }
    if (event.key === 'Enter') whenKnown((known) => known.length > 0 && go(known[chosen] ?? known[0]!))
  }
  const focus = [sayShell('goSearch'), () => field.current?.focus()] as const
  useKeys(say('label'), { '/': focus, 'Ctrl+k': focus })
  const shown = open && typed.trim() !== ''
  return (
    <search className="find">
      <SearchOutlined aria-hidden />
      <input
        ref={field}
        role="combobox"
        aria-label={say('label')}
        aria-expanded={shown}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={shown && hits[chosen] ? `${list}-${chosen}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={say(phone ? 'short' : 'hint')}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setChosen(0)
          setOpen(true)
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={pressed}
      />
      <Kbd>/</Kbd>
      {shown && <Hits id={list} hits={hits} state={state} chosen={chosen} q={typed.trim()} go={go} />}
    </search>
  )
}
