import { promiseForm } from '../../domain/purchase-request/forms.ts'
import { printedPlate } from '../../domain/identifiers/plate.ts'
import { api } from '../api.ts'
import { Field } from '../ui/Field.tsx'
import { FormSheet } from '../ui/FormSheet.tsx'
import { Moment } from '../ui/Moment.tsx'
import { Sign } from '../ui/Sign.tsx'
import { useForm } from '../ui/useForm.ts'
import { At } from '../ui/When.tsx'
import { requestWords } from '../words/purchaseRequest.ts'
import { useWords } from '../words/words.ts'
import { About } from './About.tsx'
import type { Request } from './read.ts'
import { isOfBooking, isOfOrder } from './requestCells.tsx'

type SheetProps = { row: Request; leadMinutes: number; close: () => void }

/** The hour at which it comes (S31); what it breaks is said before it is saved (S44). */
export function PromiseSheet({ row, leadMinutes, close }: SheetProps) {
  const say = useWords(requestWords)
  const { id, arrivesAt, note } = row
  const form = useForm({
    draft: `request.promise:${id}`,
    start: { arrivesAt, note },
    schema: promiseForm,
    shape: ({ arrivesAt, note }) => ({ arrivesAt: arrivesAt ?? '', note }),
    send: (json, { header }) =>
      api['purchase-requests'][':id'].promise.$post({ param: { id }, header, json }),
    landed: close,
  })
  return (
    <FormSheet form={form} title={say('promise')} submit={say('promise')} open onClose={close}>
      <About row={row} />
      <Field form={form} name="arrivesAt" label={say('arrivesAt')} wide>
        {(bound) => <Moment {...bound} />}
      </Field>
      {isOfOrder(row) && <OrderLimit row={row} at={form.values.arrivesAt} />}
      {isOfBooking(row) && <Limit row={row} leadMinutes={leadMinutes} at={form.values.arrivesAt} />}
      <Field form={form} name="note" label={say('note1')} wide>
        {(bound) => <textarea {...bound} className="input" rows={2} maxLength={200} />}
      </Field>
    </FormSheet>
  )
}

function OrderLimit({ row, at }: { row: Request; at: string | null }) {
  const say = useWords(requestWords)
  const { orderPromisedAt, plate, order } = row
  const car = plate ? printedPlate(plate) : (order ?? '')
  if (orderPromisedAt === null) return <p className="softer">{say('noOrderPromise', { plate: car })}</p>
  const promised = <At at={orderPromisedAt} />
  if (at === null || new Date(at) <= new Date(orderPromisedAt))
    return <p className="softer">{say.rich('latestOrder', { plate: car, at: promised })}</p>
  return (
    <p className="says no" role="alert">
      <Sign of="warn" size={15} />
      <span>{say.rich('breaksOrder', { plate: car, at: promised, number: order ?? '' })}</span>
    </p>
  )
}

type LimitProps = { row: Request; leadMinutes: number; at: string | null }

function Limit({ row: { startsAt, latestAt, plate, appointment }, leadMinutes, at }: LimitProps) {
  const say = useWords(requestWords)
  const car = plate ? printedPlate(plate) : (appointment ?? '')
  const booked = <At at={startsAt!} />
  if (at === null || new Date(at) <= new Date(latestAt)) {
    return (
      <p className="softer">
        {say.rich('latest', { plate: car, at: booked, n: leadMinutes, latest: <At at={latestAt} /> })}
      </p>
    )
  }
  return (
    <p className="says no" role="alert">
      <Sign of="warn" size={15} />
      <span>{say.rich('breaks', { at: booked, plate: car, n: leadMinutes, number: appointment ?? '' })}</span>
    </p>
  )
}
