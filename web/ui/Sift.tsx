import { useEffect, useRef, useState, type ReactNode } from 'react'
import { listWords } from '../words/list.ts'
import { useWords } from '../words/words.ts'
import { useKeys } from './keys.ts'
import type { Asked } from './useAsked.ts'
import './field.css'

export type Filter = {
  /** The parameter's name in the address and at the server. */
  readonly name: string
  readonly label: string
  /** What is shown while none is chosen, where that is not all. */
  readonly rest?: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

type SiftProps = {
  asked: Asked
  ask: (change: Asked) => void
  find: string | undefined
  filters: readonly Filter[]
  /** Fields of the page's own: a day, a person. */
  children?: ReactNode
}

export function Sift({ asked, ask, find, filters, children }: SiftProps) {
  const say = useWords(listWords)
  return (
    <div className="sift" role="search">
      {find !== undefined && <Find key="q" q={asked['q'] ?? ''} label={find} ask={ask} />}
      {children}
      {filters.map(({ name, label, rest, options }) => (
        <fieldset key={name} aria-label={label}>
          {[{ value: undefined, label: rest ?? say('all') }, ...options].map(({ value, label }) => (
            <button
              key={label}
              type="button"
              aria-pressed={asked[name] === value}
              onClick={() => ask({ [name]: value })}
            >
              {label}
            </button>
          ))}
        </fieldset>
      ))}
    </div>
  )
}

/** Asks when the hand rests, not at every stroke. */
function Find({ q, label, ask }: { q: string; label: string; ask: (change: Asked) => void }) {
  const say = useWords(listWords)
  const field = useRef<HTMLInputElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [typed, setTyped] = useState(q)
  useEffect(() => {
    if (document.activeElement !== field.current) setTyped(q)
  }, [q])
  useKeys(label, { f: [say('findHere'), () => field.current?.focus()] })
  return (
    <input
      ref={field}
      type="search"
      className="input"
      aria-label={label}
      placeholder={label}
      value={typed}
      onChange={({ target: { value } }) => {
        setTyped(value)
        clearTimeout(timer.current)
        timer.current = setTimeout(() => ask({ q: value || undefined }), 250)
      }}
    />
  )
}
