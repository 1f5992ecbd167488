import { apologyForm, type ApologyForm } from '../../../domain/appointment/forms.ts'
import { api } from '../../api.ts'
import { Dial } from '../../customer/Dial.tsx'
import { useMe } from '../../me.ts'
import { Choice } from '../../ui/Choice.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormSheet } from '../../ui/FormSheet.tsx'
import { useForm } from '../../ui/useForm.ts'
import { bookingWords } from '../../words/booking.ts'
import { useWords } from '../../words/words.ts'
import { useSayAt } from '../day.ts'
import { useRebook, type SheetProps } from './sheetProps.ts'

type Values = { reached: string; note: string }

/** S44: told and apologised for, then booked anew; where nobody answered it is on record and stays to be done. */
export function ApologySheet({ page: { booking }, open, onClose }: SheetProps) {
  const say = useWords(bookingWords)
  const { at } = useSayAt()
  const { store } = useMe()
  const form = useApology(booking, onClose)
  const isReached = form.values.reached !== 'no'
  return (
    <FormSheet
      form={form}
      title={say('apologise')}
      submit={say(isReached ? 'apologiseAndRebook' : 'tryApology')}
      open={open}
      onClose={onClose}
    >
      <p className="says">
        <span>
          {say('apologySays', {
            name: booking.contact,
            store: store.name,
            at: booking.startsAt ? at(booking.startsAt) : '',
            why: booking.brokenNote,
          })}
        </span>
      </p>
      <p>
        <Dial {...booking} phone={booking.contactPhone} of={say('phoneOf', { name: booking.contact })}>
          {(phone) => <a href={`tel:${phone}`}>{phone}</a>}
        </Dial>
      </p>
      <Choice
        form={form}
        bound={form.bind('reached')}
        label={say('reached')}
        options={[
          { value: 'yes', label: say('reachedYes') },
          { value: 'no', label: say('reachedNo') },
        ]}
      />
      <Field form={form} name="note" label={say('apologyNote')} wide>
        {(bound) => <textarea {...bound} className="input" rows={3} maxLength={200} required />}
      </Field>
    </FormSheet>
  )
}

function useApology(booking: SheetProps['page']['booking'], onClose: () => void) {
  const rebook = useRebook(booking)
  const start: Values = { reached: 'yes', note: '' }
  return useForm<Values, ApologyForm & { reached: boolean }, { id: string }>({
    draft: `booking.apologise:${booking.id}`,
    start,
    schema: apologyForm.extend({ reached: apologyForm.shape.note.transform((said) => said === 'yes') }),
    send: ({ reached, note }, { header }) => {
      const one = api.appointments[':id']
      const form = { param: { id: booking.id }, header, json: { note } }
      return reached ? one.apologise.$post(form) : one['try-apology'].$post(form)
    },
    landed: (_, { reached }) => {
      onClose()
      if (reached) rebook()
    },
  })
}
