import type { SymptomForm } from '../../domain/consultation/forms.ts'
import { stations } from '../../domain/consultation/tree.ts'
import { consultationWords } from '../words/consultation.ts'
import { useLanguage, useSide } from '../words/language.ts'
import { useWords } from '../words/words.ts'
import type { Symptom } from './read.ts'

type CauseProps = {
  symptom: SymptomForm
  known: Symptom | undefined
  id: (part: string) => string
  set: (change: Partial<SymptomForm>) => void
}

/** S63: from the tree, the likelier first, with the first check and where it is done; or in other words. */
export function CausePart({ symptom, known, id, set }: CauseProps) {
  const say = useWords(consultationWords)
  const english = useLanguage() === 'en'
  const side = useSide()
  return (
    <div className="causes">
      {known && (
        <div className="tree" role="radiogroup" aria-label={say('cause')}>
          {known.causes.map(({ zh, en, firstCheck, station }) => (
            <label key={zh}>
              <input
                type="radio"
                name={id('causeOfTree')}
                checked={symptom.cause === zh}
                onChange={() => set({ cause: zh, firstCheck })}
              />
              <span>
                <b>{english ? en : zh}</b>
                <span className="softer">
                  {say('firstCheckAt', { check: firstCheck, station: stations[station][side] })}
                </span>
              </span>
            </label>
          ))}
        </div>
      )}
      <div className="field">
        <label htmlFor={id('cause')}>{known ? say('causeFree') : say('cause')}</label>
        <input
          id={id('cause')}
          className="input"
          autoComplete="off"
          maxLength={200}
          value={symptom.cause}
          onChange={({ target }) => set({ cause: target.value })}
        />
      </div>
      <div className="field">
        <label htmlFor={id('firstCheck')}>{say('firstCheck')}</label>
        <input
          id={id('firstCheck')}
          className="input"
          autoComplete="off"
          maxLength={200}
          value={symptom.firstCheck}
          onChange={({ target }) => set({ firstCheck: target.value })}
        />
      </div>
    </div>
  )
}
