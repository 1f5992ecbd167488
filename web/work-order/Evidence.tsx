import { useMe } from '../me.ts'
import { Choice } from '../ui/Choice.tsx'
import { Field, FieldError } from '../ui/Field.tsx'
import { fieldId, type Form } from '../ui/form.ts'
import { Moment } from '../ui/Moment.tsx'
import { storeNow } from '../ui/time.ts'
import { consentWords } from '../words/consent.ts'
import { useWords } from '../words/words.ts'
import type { AnswerValues } from './answers.ts'
import { SignaturePadField } from './SignaturePadField.tsx'
import type { Order } from './useOrder.ts'

type EvidenceProps = { form: Form<AnswerValues>; order: Pick<Order, 'phone'> }

/** T6: how it was said, and what shows it: the number and the hour of the call, the strokes, who else was there. */
export function Evidence({ form, order }: EvidenceProps) {
  const say = useWords(consentWords)
  const { how } = form.values
  const bound = form.bind('how')
  const choose = (value: unknown) => {
    const next = value as AnswerValues['how']
    const calledAt = form.values.calledAt ?? storeNow().toISOString()
    form.set({ how: next, ...(next === 'phone' && { calledAt }) })
  }
  return (
    <div className="evidence">
      <Choice
        form={form}
        bound={{ ...bound, onChange: choose }}
        label={say('how')}
        options={(['inPerson', 'phone', 'glass'] as const).map((value) => ({
          value,
          label: say(`how_${value}`),
        }))}
      />
      {how === 'inPerson' && (
        <Field form={form} name="witness" label={say('witness')}>
          {(field) => <input {...field} className="input" maxLength={40} autoComplete="off" />}
        </Field>
      )}
      {how === 'phone' && <Called form={form} order={order} />}
      {how === 'glass' && (
        <>
          <p className="softer">{say('glassTold')}</p>
          <SignaturePadField
            points={form.values.points}
            disabled={form.underWay}
            onChange={(drawn) => form.set(drawn)}
          />
          <FieldError form={form} path="strokes" />
        </>
      )}
    </div>
  )
}

function Called({ form, order: { phone } }: EvidenceProps) {
  const say = useWords(consentWords)
  const { name } = useMe()
  const { number, calledAt } = form.values
  const wrong = 'calledAt' in form.errors
  const id = fieldId(form.name, 'calledAt')
  return (
    <>
      <Choice
        form={form}
        bound={form.bind('number')}
        label={say('number')}
        hint={phone ? undefined : say('noneOnFile')}
        options={[
          ...(phone ? [{ value: 'onFile', label: say('onFile', { phone }) }] : []),
          { value: 'other', label: say('otherNumber') },
        ]}
      />
      {number === 'other' && (
        <Field form={form} name="phone" label={say('phone')}>
          {(bound) => <input {...bound} className="input num" inputMode="tel" autoComplete="off" />}
        </Field>
      )}
      <div className="field">
        <label htmlFor={id}>{say('calledAt')}</label>
        <Moment
          id={id}
          value={calledAt}
          onChange={(at) => form.set({ calledAt: at })}
          disabled={form.underWay}
          aria-invalid={wrong}
        />
        <span className="softer">{say('callerIs', { who: name })}</span>
        <FieldError form={form} path="calledAt" />
      </div>
    </>
  )
}
