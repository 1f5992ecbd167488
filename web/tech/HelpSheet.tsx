import { codesIn } from '../../domain/assistance/codes-in.ts'
import type { ReportForm } from '../../domain/assistance/forms.ts'
import { api } from '../api.ts'
import { Field } from '../ui/Field.tsx'
import type { Form } from '../ui/form.ts'
import { FormFace } from '../ui/FormFace.tsx'
import { useForm } from '../ui/useForm.ts'
import { helpWords } from '../words/techHelp.ts'
import { useWords } from '../words/words.ts'
import { Sheet, type SheetHandle } from './Sheet.tsx'

type Values = { verdict: ReportForm['verdict'] | ''; faultCodes: string; measured: string; words: string }
const blank: Values = { verdict: '', faultCodes: '', measured: '', words: '' }
const verdicts = ['normal', 'abnormal'] as const

export const useReport = (id: string, landed: () => void) =>
  useForm({
    draft: `assistance.report:${id}`,
    start: blank,
    shape: ({ faultCodes, ...values }) => ({ ...values, faultCodes: codesIn(faultCodes) }),
    send: (json: ReportForm, { header }) =>
      api.assistances[':id'].report.$post({ param: { id }, json, header }),
    landed,
  })

/** What was tested and found: normal or abnormal first, then codes, values and words. */
export function HelpSheet({ form, ...sheet }: SheetHandle & { form: Form<Values> }) {
  const say = useWords(helpWords)
  const { verdict, faultCodes } = form.values
  const wrong = Object.entries(form.errors).filter(([path]) => path.startsWith('faultCodes'))
  return (
    <Sheet {...sheet} title={say('report')}>
      <FormFace form={form} submit={say('report')} why={verdict === '' ? say('first') : undefined}>
        <div className="tech-tiles" role="radiogroup" aria-label={say('verdict')}>
          {verdicts.map((one) => (
            <button
              key={one}
              type="button"
              role="radio"
              aria-checked={verdict === one}
              disabled={form.underWay}
              onClick={() => form.set({ verdict: one })}
            >
              {say(one)}
            </button>
          ))}
        </div>
        <Field form={form} name="faultCodes" label={say('codes')} hint={say('codesHint')} wide>
          {(bound) => (
            <input
              {...bound}
              className="input num"
              autoCapitalize="characters"
              autoComplete="off"
              aria-invalid={wrong.length > 0}
            />
          )}
        </Field>
        {wrong.map(([path, says]) => (
          <p key={path} className="wrong">
            {codesIn(faultCodes)[Number(path.split('.')[1])]} {says}
          </p>
        ))}
        <Field form={form} name="measured" label={say('measured')} wide>
          {(bound) => <textarea {...bound} className="input" rows={2} maxLength={500} />}
        </Field>
        <Field form={form} name="words" label={say('found')} wide>
          {(bound) => <textarea {...bound} className="input" rows={2} maxLength={500} />}
        </Field>
      </FormFace>
    </Sheet>
  )
}
