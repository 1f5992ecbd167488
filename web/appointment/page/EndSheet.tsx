import { endForm, endReasons } from '../../../domain/appointment/forms.ts'
import { api } from '../../api.ts'
import { Choice } from '../../ui/Choice.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormSheet } from '../../ui/FormSheet.tsx'
import { useForm } from '../../ui/useForm.ts'
import { bookingWords } from '../../words/booking.ts'
import { useWords } from '../../words/words.ts'
import type { SheetProps } from './sheetProps.ts'

/** Cancelled, or the customer has not come: everything that was held is free again. */
export function EndSheet({
  page: { booking },
  step,
  open,
  onClose,
}: SheetProps & { step: 'noShow' | 'cancel' }) {
  const say = useWords(bookingWords)
  const form = useForm({
    draft: `booking.${step}:${booking.id}`,
    start: { reason: step === 'noShow' ? 'noShow' : '', note: '' },
    schema: endForm,
    send: (json, { header }) => {
      const given = { param: { id: booking.id }, header, json }
      const one = api.appointments[':id']
      return step === 'noShow' ? one['no-show'].$post(given) : one.cancel.$post(given)
    },
    landed: onClose,
  })
  return (
    <FormSheet form={form} title={say(step)} submit={say(step)} open={open} onClose={onClose}>
      <p className="softer">{say('endTold')}</p>
      <Choice
        form={form}
        bound={form.bind('reason')}
        label={say('reason')}
        options={endReasons
          .filter((reason) => step === 'noShow' || reason !== 'noShow')
          .map((value) => ({ value, label: say(`end_${value}`) }))}
      />
      <Field form={form} name="note" label={say('note')} wide>
        {(bound) => <input {...bound} className="input" maxLength={200} autoComplete="off" />}
      </Field>
    </FormSheet>
  )
}
