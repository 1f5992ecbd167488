import { SearchOutlined } from '@ant-design/icons'
import { useId } from 'react'
import { useKeys } from '../ui/keys.ts'
import { Kbd } from '../ui/Tag.tsx'
import { useIsPhone } from '../ui/useMedia.ts'
import { searchWords } from '../words/search.ts'
import { shellWords } from '../words/shell.ts'
import { useWords } from '../words/words.ts'
import { Hits } from './Hits.tsx'
import { useSearchBox } from './useSearchBox.ts'
import './search.css'

/** One box everywhere. `/` or Ctrl K goes there, arrows choose, Enter opens what is chosen: the first. */
export function SearchBox() {
  const say = useWords(searchWords)
  const sayShell = useWords(shellWords)
  const list = useId()
  const phone = useIsPhone()
  const { field, typed, type, setOpen, chosen, hits, state, go, pressed, shown } = useSearchBox()
  const focus = [sayShell('goSearch'), () => field.current?.focus()] as const
  useKeys(say('label'), { '/': focus, 'Ctrl+k': focus })
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
        onChange={({ target }) => type(target.value)}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={pressed}
      />
      <Kbd>/</Kbd>
      {shown && <Hits id={list} hits={hits} state={state} chosen={chosen} q={typed.trim()} go={go} />}
    </search>
  )
}
