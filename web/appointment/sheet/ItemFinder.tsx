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
    if (option) add(option.item)
    setChosen(0)
  }
  const isEmpty = typed.trim() === ''
  const pressed = keysOf(isEmpty, {
    move: (by) => setChosen(Math.min(options.length - 1, Math.max(0, chosen + by))),
    take: () => whenKnown((known) => pick(known[chosen] ?? known[0])),
    takeDue: due && (() => add(dueItem(due))),
    clear: () => form.set({ typed: '' }),
    refused: typed ? undefined : refused,
  })
  const shown = here && (!isEmpty || due !== undefined)
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
          aria-activedescendant={shown ? `${list}-${isEmpty ? 0 : chosen}` : undefined}
          aria-invalid={'items' in form.errors}
          placeholder={say('findWorkHint')}
          autoComplete="off"
          spellCheck={false}
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
          options={isEmpty ? [{ item: dueItem(due!), name: due!.name, told: say('dueNow') }] : options}
          chosen={isEmpty ? 0 : chosen}
          state={state}
          pick={pick}
        />
      )}
    </div>
  )
}

type Does = {
  move: (by: number) => void
  take: () => void
  takeDue: (() => void) | undefined
  clear: () => void
  refused: (() => void) | undefined
}

/** With something typed the keys go along what was found; empty, Enter takes what falls due, or goes on. */
const keysOf =
  (isEmpty: boolean, { move, take, takeDue, clear, refused }: Does) =>
  (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const does: { readonly [key: string]: (() => void) | undefined } = isEmpty
      ? { Enter: takeDue, a: refused }
      : { ArrowDown: () => move(1), ArrowUp: () => move(-1), Enter: take, Escape: clear }
    const act = does[event.key]
    if (!act) return
    act()
    event.preventDefault()
  }
