import { useState } from 'react'
import { Panel } from '../ui/frame.tsx'
import { importWords } from '../words/imports.ts'
import { useSide } from '../words/language.ts'
import { useWords } from '../words/words.ts'
import { MapEditor } from './MapEditor.tsx'
import type { Run } from './read.ts'

/** Which column means what, with what stands in it; to be corrected where it is wrong. */
export function Mapping({ run }: { run: Run }) {
  const say = useWords(importWords)
  const map = run.steps.find(({ step }) => step === 'map')
  const mayMap = map && !map.refusal && ['unread', 'checked'].includes(run.state) && run.head.length > 0
  const [editing, setEditing] = useState(run.state === 'unread')
  return (
    <Panel
      title={say('columns')}
      className="mapping"
      extra={
        mayMap && !editing ? (
          <button type="button" className="btn small" onClick={() => setEditing(true)}>
            {say('edit')}
          </button>
        ) : (
          <span className="softer">{say('columnsTold')}</span>
        )
      }
    >
      {mayMap && editing ? <MapEditor run={run} leave={() => setEditing(false)} /> : <Found run={run} />}
    </Panel>
  )
}

function Found({ run }: { run: Run }) {
  const say = useWords(importWords)
  const language = useSide()
  const found = run.columns.filter(({ header }) => header !== null)
  return (
    <>
      <ul className="columns">
        {found.map(({ field, title, header, samples }) => (
          <li key={field}>
            <span className="soft">{title[language]}</span>
            <b>{header}</b>
            <span className="softer">{samples.join(' · ')}</span>
          </li>
        ))}
      </ul>
      {run.unread.length > 0 && <p className="softer">{say('unread', { what: run.unread.join('、') })}</p>}
    </>
  )
}
