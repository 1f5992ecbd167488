import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { setting } from '../../domain/setting/procedure.ts'
import { Panel } from '../ui/frame.tsx'
import { refusalSays } from '../ui/refusalSays.ts'
import { Sign } from '../ui/Sign.tsx'
import { dayOf } from '../ui/time.ts'
import { useNow } from '../ui/useNow.ts'
import { useLanguage } from '../words/language.ts'
import { screenWords } from '../words/screen.ts'
import { useWords } from '../words/words.ts'
import { useWhyNotOpen } from '../whyNot.ts'
import { textsQuery, type Text } from './read.ts'
import { TextSheet } from './TextSheet.tsx'

/** Wi-Fi, drinks, papers, the window: dated rows of words. */
export function TextsPanel() {
  const say = useWords(screenWords)
  const language = useLanguage()
  const texts = useSuspenseQuery(textsQuery).data
  const refused = useWhyNotOpen(setting, 'write')
  const [key, setKey] = useState<string>()
  const chosen = texts.find((one) => one.key === key)
  return (
    <Panel title={say('texts')} extra={<span className="softer">{say('textsTold')}</span>} flush>
      {refused && (
        <p className="only-by softer" role="note">
          <Sign of="lock" size={13} /> {say('onlyBy', { why: refusalSays(refused, language) })}
        </p>
      )}
      <ul className="text-list">
        {texts.map((text) => (
          <TextLine key={text.key} text={text} shut={refused !== null} open={() => setKey(text.key)} />
        ))}
      </ul>
      {chosen && <TextSheet key={chosen.key} text={chosen} close={() => setKey(undefined)} />}
    </Panel>
  )
}

function TextLine({ text, shut, open }: { text: Text; shut: boolean; open: () => void }) {
  const say = useWords(screenWords)
  const english = useLanguage() === 'en'
  const today = dayOf(useNow())
  const called = english ? text.english : text.name
  const since = text.rows.find(({ fromDay }) => fromDay <= today)
  const next = text.rows.findLast(({ fromDay }) => fromDay > today)
  return (
    <li>
      <span>{called}</span>
      <span>{text.inForce ? <b>{text.inForce}</b> : <span className="softer">{say('empty')}</span>}</span>
      <span className="softer">
        {since && say('since', { day: since.fromDay })} {text.clause}
        {next && <b className="next">{say('coming', { day: next.fromDay, words: next.words })}</b>}
      </span>
      <button
        type="button"
        className="btn small"
        disabled={shut}
        aria-label={say('changeOf', { name: called })}
        onClick={open}
      >
        {say('change')}
      </button>
    </li>
  )
}
