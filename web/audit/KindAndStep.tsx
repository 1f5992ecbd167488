import type { Procedure } from '../../domain/procedure.ts'
import { procedures, type Procedures } from '../../domain/procedures.ts'
import { useAsked } from '../ui/useAsked.ts'
import { auditWords } from '../words/audit.ts'
import { useLanguage } from '../words/language.ts'
import { useStepWord } from '../words/steps.ts'
import { useWords } from '../words/words.ts'

type Record = keyof Procedures
export const isRecord = (record: string | undefined): record is Record =>
  record !== undefined && record in procedures

/** A kind of record, and then one of its steps. */
export function KindAndStep() {
  const say = useWords(auditWords)
  const english = useLanguage() === 'en'
  const word = useStepWord()
  const [asked, ask] = useAsked()
  const { record, step } = asked
  const chosen: Procedure | undefined = isRecord(record) ? procedures[record] : undefined
  return (
    <>
      <select
        className="input"
        aria-label={say('kind')}
        value={record ?? ''}
        onChange={({ target }) => ask({ record: target.value || undefined, step: undefined })}
      >
        <option value="">{say('allKinds')}</option>
        {(Object.values(procedures) as readonly Procedure[]).map((p) => (
          <option key={p.record} value={p.record}>
            {english ? p.record : p.title}
          </option>
        ))}
      </select>
      {chosen && (
        <select
          className="input"
          aria-label={say('step')}
          value={step ?? ''}
          onChange={({ target }) => ask({ step: target.value || undefined })}
        >
          <option value="">{say('allSteps')}</option>
          {Object.keys(chosen.steps).map((one) => (
            <option key={one} value={one}>
              {word(chosen, one)}
            </option>
          ))}
        </select>
      )}
    </>
  )
}
