import { missForm, missResults } from '../../domain/follow-up/forms.ts'
import { api } from '../api.ts'
import { Choice } from '../ui/Choice.tsx'
import { Field } from '../ui/Field.tsx'
import { FormFace } from '../ui/FormFace.tsx'
import { useForm } from '../ui/useForm.ts'
import { followUpWords, missWords } from '../words/followUp.ts'
import { useSide } from '../words/language.ts'
import { useWords } from '../words/words.ts'

type Values = { result: string; note: string }
const blank: Values = { result: '', note: '' }

/** Nobody answered: the try is on record, and the call stays due. */
export function MissForm({ id, leave }: { id: string; leave: () => void }) {
  const say = useWords(followUpWords)
  const side = useSide()
  const form = useForm({
    draft: `miss:${id}`,
    start: blank,
    schema: missForm,
    send: (json, { header }) => api['follow-ups'][':id'].miss.$post({ param: { id }, header, json }),
    landed: leave,
  })
  return (
    <section aria-label={say('missTitle')}>
      <FormFace form={form} submit={say('missSend')} onLeave={leave}>
        <h2>{say('missTitle')}</h2>
        <Choice
          form={form}
          bound={form.bind('result')}
          label={say('missResult')}
          options={missResults.map((value) => ({
            value,
            label: missWords[value][side],
          }))}
        />
        <Field form={form} name="note" label={say('missNote')} wide>
          {(bound) => <input {...bound} className="input" maxLength={200} autoComplete="off" />}
        </Field>
      </FormFace>
    </section>
  )
}
