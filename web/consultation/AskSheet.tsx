import { Field } from '../ui/Field.tsx'
import { FormSheet } from '../ui/FormSheet.tsx'
import { Moment } from '../ui/Moment.tsx'
import { Select } from '../ui/Select.tsx'
import { storeNow } from '../ui/time.ts'
import { assistanceWords } from '../words/consultation.ts'
import { useWords } from '../words/words.ts'
import { AskWith } from './AskWith.tsx'
import type { Page } from './read.ts'
import { heldOf, useAsk, useChoices } from './useAsk.ts'

const lengths = [15, 30, 45, 60, 90, 120]

/** A technician on shift, the pre-inspection bay and a tester, from now on; what is held then stands beside it. */
export function AskSheet({ page, close }: { page: Page; close: () => void }) {
  const say = useWords(assistanceWords)
  const choices = useChoices()
  const form = useAsk(page, choices, close)
  const held = heldOf(choices, form.values)
  return (
    <FormSheet form={form} title={say('ask')} submit={say('ask')} open onClose={close}>
      <Field form={form} name="question" label={say('question')} wide>
        {(bound) => <textarea {...bound} className="input" rows={2} maxLength={500} required />}
      </Field>
      <AskWith form={form} choices={choices} />
      <Field form={form} name="from" label={say('from')}>
        {({ value, onChange, ...bound }) => (
          <Moment
            {...bound}
            value={value || storeNow().toISOString()}
            onChange={(at) => onChange(at ?? '')}
          />
        )}
      </Field>
      <Field form={form} name="minutes" label={say('minutes')}>
        {(bound) => (
          <Select
            bound={bound}
            options={lengths.map((n) => ({ value: String(n), label: say('minutesOf', { n }) }))}
          />
        )}
      </Field>
      {held !== '' && <p className="softer wide">{say('heldNow', { what: held })}</p>}
    </FormSheet>
  )
}
