import { useEffect, useRef, useState } from 'react'
import { lineKinds } from '../../domain/quotation/forms.ts'
import { Sign } from '../ui/Sign.tsx'
import { quotationWords } from '../words/quotation.ts'
import { useWords } from '../words/words.ts'
import { Finder } from './Finder.tsx'
import { goToFind, goToLine } from './hands.ts'
import type { Kind } from './paper.ts'
import { Offers } from './Offers.tsx'
import type { Writing } from './usePaper.ts'
import '../ui/button.css'

/** The foot of the paper: what comes next onto it. */
export function WriteBar({ orderId, writing }: { orderId: string; writing: Writing }) {
  const say = useWords(quotationWords)
  const [typed, setTyped] = useState('')
  const [own, setOwn] = useState<string>()
  const { add, addFree, busy, latest, removed, restore } = writing
  const bar = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (own) goToLine(own, '[data-field="name"]')
  }, [own])
  useEffect(() => {
    if (latest) document.querySelector(`[data-line="${latest}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [latest])
  const addOwn = (kind: Kind) => {
    setOwn(addFree(kind, typed.trim()))
    setTyped('')
  }
  return (
    <div className="qt-add" ref={bar}>
      <Offers writing={writing} />
      <Finder {...{ orderId, typed, setTyped, latest, add }} disabled={busy} />
      <div className="own" role="group" aria-label={say('addOwn')}>
        <span className="softer">{say('addOwn')}</span>
        {lineKinds.map((kind) => {
          const word = say(`kind_${kind}`)
          return (
            <button
              key={kind}
              type="button"
              className="btn small"
              disabled={busy}
              aria-label={say('addOwnOf', { kind: word })}
              onClick={() => addOwn(kind)}
            >
              <Sign of="plus" size={11} /> {word}
            </button>
          )
        })}
      </div>
      {removed === undefined ? (
        <span className="hint softer">{say('keysHint')}</span>
      ) : (
        <span className="hint" role="status">
          {say('removed', { name: removed || say('ownLine') })}
          <button
            type="button"
            className="btn small"
            onClick={() => {
              restore()
              goToFind()
            }}
          >
            {say('restore')}
          </button>
        </span>
      )}
    </div>
  )
}
