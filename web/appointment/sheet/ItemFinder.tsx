import { useId, useState, type KeyboardEvent } from 'react'
import { Sign } from '../../ui/Sign.tsx'
import { callWords } from '../../words/appointmentCall.ts'
import { useWords } from '../../words/words.ts'
import { dueItem, type Option } from './finds.ts'
import { ItemFinds } from './ItemFinds.tsx'
import type { Found } from './read.ts'
import type { Call } from './useCall.ts'
import { useFinds } from './useFinds.ts'
import type { Item } from './values.ts'

type FinderProps = {
  call: Call
  due: Found['packages'][number] | undefined
  add: (item: Item) => void
  /** Takes a refused item again; undefined where none is left. */
  refused: (() => void) | undefined
}

/** Initials or a code, Enter adds; empty, Enter takes what falls due, or goes on. */
export function ItemFinder({ call: { form, carId }, due, add, refused }: FinderProps) {
  const say = useWords(callWords)
  const list = useId()
  const { typed } = form.values
  const [chosen, setChosen] = useState(0)
  const [here, setHere] = useState(false)
  const { options, state, whenKnown } = useFinds(carId, typed)
  const pick = (option: Option | undefined) => {
    if (!option) return
    add(option.item)
    setChosen(0)
  }
  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const isEmpty = typed.trim() === ''
    if (by !== undefined && !isEmpty) setChosen(Math.min(options.length - 1, Math.max(0, chosen + by)))
    else if (event.key === 'Enter' && !isEmpty) whenKnown((known) => pick(known[chosen] ?? known[0]))
    else if (event.key === 'Enter' && due) add(dueItem(due))
    else if (event.key === 'Escape' && !isEmpty) form.set({ typed: '' })
    else if (event.key === 'a' && typed === '' && refused) refused()
    else return
    event.preventDefault()
  }
  const shown = here && (typed.trim() !== '' || due !== undefined)
  return (
    <div className="call-finder">
      <span className="call-find-box">
        <Sign of="plus" size={14} />
        <input
          className="input"
          data-first
          role="combobox"
          aria-label={say('findWork')}
          aria-expanded={shown}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={shown ? `${list}-${typed.trim() === '' ? 0 : chosen}` : undefined}
          aria-invalid={'items' in form.errors}
          placeholder={say('findWorkHint')}
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          disabled={form.underWay}
          value={typed}
          onChange={({ target }) => {
            form.set({ typed: target.value })
            setChosen(0)
          }}
          onFocus={() => setHere(true)}
          onBlur={() => setHere(false)}
          onKeyDown={pressed}
        />
      </span>
      {shown && (
        <ItemFinds
          list={list}
          options={
            typed.trim() === '' ? [{ item: dueItem(due!), name: due!.name, told: say('dueNow') }] : options
          }
          chosen={typed.trim() === '' ? 0 : chosen}
          state={state}
          pick={pick}
        />
      )}
    </div>
  )
}
