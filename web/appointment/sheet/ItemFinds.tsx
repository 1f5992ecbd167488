import { useEffect } from 'react'
import { Kbd } from '../../ui/Tag.tsx'
import { callWords } from '../../words/appointmentCall.ts'
import { useWords } from '../../words/words.ts'
import type { Option } from './finds.ts'

type FindsProps = {
  list: string
  options: readonly Option[]
  chosen: number
  state: 'known' | 'looking' | 'failed'
  pick: (option: Option) => void
}

export function ItemFinds({ list, options, chosen, state, pick }: FindsProps) {
  const say = useWords(callWords)
  useEffect(() => {
    document.getElementById(`${list}-${chosen}`)?.scrollIntoView({ block: 'nearest' })
  }, [list, chosen])
  return (
    <div className="call-finds">
      <div role="listbox" id={list} aria-label={say('finds')}>
        {options.map((option, at) => (
          <div
            key={`${option.item.kind} ${option.item.code} ${option.name}`}
            id={`${list}-${at}`}
            role="option"
            aria-selected={at === chosen}
            // Before the field loses focus and the list goes away.
            onPointerDown={(event) => {
              event.preventDefault()
              pick(option)
            }}
          >
            <b>{option.name}</b>
            <span className="softer">{option.told}</span>
            {at === chosen && <Kbd>Enter</Kbd>}
          </div>
        ))}
      </div>
      {options.length === 0 && (
        <p className="softer" role="status">
          {say(state === 'failed' ? 'findFailed' : 'looking')}
        </p>
      )}
    </div>
  )
}
