import { confirmForm } from '../../../domain/appointment/forms.ts'
import { api } from '../../api.ts'
import { Dial } from '../../customer/Dial.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormSheet } from '../../ui/FormSheet.tsx'
import { Moment } from '../../ui/Moment.tsx'
import { useForm } from '../../ui/useForm.ts'
import { useNow } from '../../ui/useNow.ts'
import { bookingWords } from '../../words/booking.ts'
import { useWords } from '../../words/words.ts'
import { useSayAt } from '../day.ts'
import type { Booking } from '../read.ts'
import { useRebook, type SheetProps } from './sheetProps.ts'

/** S45: one call one hour before; who comes another day gets another booking at once. */
export function ConfirmSheet({ page: { booking }, open, onClose }: SheetProps) {
  const say = useWords(bookingWords)
  const { at } = useSayAt()
  const form = useConfirm(booking, onClose)
  const { result } = form.values
  return (
    <FormSheet
      form={form}
      title={say('confirmTitle')}
      submit={say(result === 'otherDay' ? 'confirmAndRebook' : 'confirm')}
      open={open}
      onClose={onClose}
    >
      <p className="says">
        <span>
          {say.rich('confirmSays', {
            name: booking.contact,
            at: <b>{booking.startsAt && at(booking.startsAt)}</b>,
            work: booking.work,
          })}
        </span>
      </p>
      <p>
        <Dial {...booking} phone={booking.contactPhone} of={say('phoneOf', { name: booking.contact })}>
          {(phone) => <a href={`tel:${phone}`}>{phone}</a>}
        </Dial>{' '}
        {booking.unreached ? <b>{say('tried', { n: booking.unreached })}</b> : null}
      </p>
      <Choice
        form={form}
        bound={form.bind('result')}
        label={say('result')}
        options={(['comes', 'later', 'otherDay', 'unreachable'] as const).map((value) => ({
          value,
          label: say(`result_${value}`),
        }))}
      />
      {result !== 'later' && result !== 'otherDay' && <EarlyNote confirmAt={booking.confirmAt} />}
      {result === 'later' && (
        <Field form={form} name="expectedAt" label={say('expectedAt')} wide>
          {(bound) => <Moment {...bound} value={bound.value ?? booking.startsAt} />}
        </Field>
      )}
      <Field form={form} name="note" label={say('note')} wide>
        {(bound) => <input {...bound} className="input" maxLength={200} autoComplete="off" />}
      </Field>
    </FormSheet>
  )
}

/** The call does not count yet: at its hour it is made again. */
function EarlyNote({ confirmAt }: Pick<Booking, 'confirmAt'>) {
  const say = useWords(bookingWords)
  const now = useNow()
  if (confirmAt === null || Date.parse(confirmAt) <= now.getTime()) return null
  return <p className="softer">{say('confirmEarly')}</p>
}

function useConfirm(booking: Booking, onClose: () => void) {
  const rebook = useRebook(booking)
  return useForm({
    draft: `booking.confirm:${booking.id}`,
    start: { result: '', expectedAt: null as string | null, note: '' },
    schema: confirmForm,
    shape: ({ expectedAt, ...rest }) => ({
      ...rest,
      expectedAt: rest.result === 'later' ? expectedAt : null,
    }),
    send: (json, { header }) =>
      api.appointments[':id'].confirm.$post({ param: { id: booking.id }, header, json }),
    landed: (_, { result }) => {
      onClose()
      if (result === 'otherDay') rebook()
    },
  })
}
