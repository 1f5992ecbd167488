import { verdicts, type SymptomForm } from '../../domain/consultation/forms.ts'
import { consultationWords } from '../words/consultation.ts'
import { useWords } from '../words/words.ts'

type VerdictProps = {
  name: string
  verdict: SymptomForm['verdict']
  set: (change: Pick<SymptomForm, 'verdict'>) => void
}

/** S62: normal or abnormal. */
export function VerdictChoice({ name, verdict, set }: VerdictProps) {
  const say = useWords(consultationWords)
  return (
    <fieldset className="choice">
      <legend>{say('verdict')}</legend>
      <div className="choices">
        {verdicts.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name={name}
              checked={verdict === one}
              onChange={() => set({ verdict: one })}
            />
            <span>{say(one)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
