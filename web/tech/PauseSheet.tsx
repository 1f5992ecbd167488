import type { PauseForm } from '../../domain/workshop/forms.ts'
import { api } from '../api.ts'
import { Field } from '../ui/Field.tsx'
import type { Form } from '../ui/form.ts'
import { SheetForm } from './SheetForm.tsx'
import { useForm } from '../ui/useForm.ts'
import { useSide } from '../words/language.ts'
import { pauseWords } from '../words/pause.ts'
import { technicianWords } from '../words/technician.ts'
import { useWords } from '../words/words.ts'
import { Sheet, type SheetHandle } from './Sheet.tsx'

type Reason = PauseForm['reason']
type Values = { reason: Reason | ''; note: string }

export const usePause = (jobId: string, landed: () => void) =>
  useForm({
    draft: `pause:${jobId}`,
    start: blank,
    send: (json: PauseForm, { header }) =>
      api.jobs[':id'].pause.$post({ param: { id: jobId }, json, header }),
    landed,
  })

const blank: Values = { reason: '', note: '' }
const reasons = Object.keys(pauseWords) as Reason[]

export function PauseSheet({ form, ...sheet }: SheetHandle & { form: Form<Values> }) {
  const say = useWords(technicianWords)
  const side = useSide()
  const word = (reason: Reason) => pauseWords[reason][side]
  const { reason } = form.values
  return (
    <Sheet {...sheet} title={say('pauseTitle')}>
      <SheetForm
        form={form}
        submit={reason === '' ? say('pauseSend') : say('pauseSendFor', { reason: word(reason) })}
        why={reason === '' ? say('pauseFirst') : undefined}
      >
        <div className="tech-tiles" role="radiogroup" aria-label={say('pauseTitle')}>
          {reasons.map((one) => (
            <button
              key={one}
              type="button"
              role="radio"
              aria-checked={reason === one}
              disabled={form.underWay}
              onClick={() => form.set({ reason: one })}
            >
              {word(one)}
            </button>
          ))}
        </div>
        <Field form={form} name="note" label={say('pauseNote')} wide>
          {(bound) => <input {...bound} className="input" maxLength={200} autoComplete="off" />}
        </Field>
      </SheetForm>
    </Sheet>
  )
}
