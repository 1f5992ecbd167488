import { Field } from '../../ui/Field.tsx'
import { Moment } from '../../ui/Moment.tsx'
import { callWords } from '../../words/appointmentCall.ts'
import { useWords } from '../../words/words.ts'
import type { CallForm } from './useCall.ts'
import { spanOf } from './wish.ts'

/** Between when and when the customer would come, should something become free. */
export function WaitFields({ form }: { form: CallForm }) {
  const say = useWords(callWords)
  const span = spanOf(form.values.wish)
  return (
    <div className="call-wait">
      <Field form={form} name="wishedFrom" label={say('wishedFrom')}>
        {(bound) => <Moment {...bound} value={bound.value ?? span.from} />}
      </Field>
      <Field form={form} name="wishedUntil" label={say('wishedUntil')}>
        {(bound) => <Moment {...bound} value={bound.value ?? span.until} />}
      </Field>
      <button type="button" className="btn small" onClick={() => form.set({ mode: 'register' })}>
        {say('toSlots')}
      </button>
    </div>
  )
}
