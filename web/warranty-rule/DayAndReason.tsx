import { Field } from '../ui/Field.tsx'
import type { Form } from '../ui/form.ts'
import { dayOf } from '../ui/time.ts'
import { useNow } from '../ui/useNow.ts'
import { warrantyRuleWords } from '../words/warrantyRule.ts'
import { useWords } from '../words/words.ts'

/** From which day, and why: every dated row has both. */
export function DayAndReason<V extends { fromDay: string; reason: string }>({ form }: { form: Form<V> }) {
  const say = useWords(warrantyRuleWords)
  const today = dayOf(useNow())
  return (
    <>
      <Field form={form} name="fromDay" label={say('fromDay')} hint={say('fromDayTold')}>
        {(bound) => <input {...bound} className="input" type="date" min={today} />}
      </Field>
      <Field form={form} name="reason" label={say('reason')} hint={say('reasonTold')} wide>
        {(bound) => <input {...bound} className="input" autoComplete="off" />}
      </Field>
    </>
  )
}
