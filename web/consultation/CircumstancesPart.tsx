import { circumstances } from '../../domain/consultation/forms.ts'
import { Field } from '../ui/Field.tsx'
import { Panel } from '../ui/frame.tsx'
import { consultationWords } from '../words/consultation.ts'
import { useWords } from '../words/words.ts'
import type { SheetOf } from './SheetForm.tsx'

/** Once for the whole car; what was answered of a symptom stands here already. */
export function CircumstancesPart({ form }: { form: SheetOf }) {
  const say = useWords(consultationWords)
  return (
    <Panel title={say('circumstances')} className="circumstances">
      <div className="grid">
        {circumstances.map((name) => (
          <Field key={name} form={form} name={name} label={say(name)}>
            {(bound) => <input {...bound} className="input" autoComplete="off" maxLength={300} />}
          </Field>
        ))}
      </div>
    </Panel>
  )
}
