import { breakForm, causes } from '../../../domain/appointment/forms.ts'
import { api } from '../../api.ts'
import { Choice } from '../../ui/Choice.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormSheet } from '../../ui/FormSheet.tsx'
import { useForm } from '../../ui/useForm.ts'
import { bookingWords, causeWords } from '../../words/booking.ts'
import { useSide } from '../../words/language.ts'
import { useWords } from '../../words/words.ts'
import type { SheetProps } from './sheetProps.ts'

/** S44, said by a person: what no calendar knows. */
export function BreakSheet({ page: { booking }, open, onClose }: SheetProps) {
  const say = useWords(bookingWords)
  const side = useSide()
  const form = useForm({
    draft: `booking.cannotHonour:${booking.id}`,
    start: { cause: '', note: '' },
    schema: breakForm,
    send: (json, { header }) =>
      api.appointments[':id']['cannot-honour'].$post({ param: { id: booking.id }, header, json }),
    landed: onClose,
  })
  return (
    <FormSheet
      form={form}
      title={say('cannotHonour')}
      submit={say('cannotHonour')}
      open={open}
      onClose={onClose}
    >
      <p className="softer">{say('cannotHonourTold')}</p>
      <Choice
        form={form}
        bound={form.bind('cause')}
        label={say('cause')}
        options={causes.map((value) => ({ value, label: causeWords[value][side] }))}
      />
      <Field form={form} name="note" label={say('whyNot')} wide>
        {(bound) => <textarea {...bound} className="input" rows={3} maxLength={200} required />}
      </Field>
    </FormSheet>
  )
}
