import { causes, discussForm, repromiseForm, toldUs } from '../../domain/promise/forms.ts'
import { api } from '../api.ts'
import { Choice } from '../ui/Choice.tsx'
import { Field } from '../ui/Field.tsx'
import type { Bound } from '../ui/form.ts'
import { Moment } from '../ui/Moment.tsx'
import { Select } from '../ui/Select.tsx'
import { useForm } from '../ui/useForm.ts'
import { promiseWords } from '../words/promise.ts'
import { useWords } from '../words/words.ts'
import { OrderSheet } from '../work-order/OrderSheet.tsx'
import type { OrderPage } from '../work-order/useOrder.ts'
import { useEarliest } from './useEarliest.ts'
import { Verdict } from './Verdict.tsx'

type SheetProps = { page: OrderPage; open: boolean; onClose: () => void }

/** The reason is written down before the owner is asked. */
export function DiscussSheet({ page: { order }, open, onClose }: SheetProps) {
  const say = useWords(promiseWords)
  const form = useForm({
    draft: `discuss:${order.id}`,
    start: { cause: '', note: '', promisedAt: null as string | null },
    schema: discussForm,
    send: (json, { header }) =>
      api['work-orders'][':id'].discuss.$post({ param: { id: order.id }, header, json }),
    landed: onClose,
  })
  return (
    <OrderSheet
      form={form}
      title={say('discussTitle')}
      submit={say('startTalk')}
      open={open}
      onClose={onClose}
    >
      <p className="says">{say('discussTold')}</p>
      <Field form={form} name="cause" label={say('cause')}>
        {(bound) => <Causes bound={bound} />}
      </Field>
      <Field form={form} name="promisedAt" label={say('proposedTime')} wide>
        {(bound) => <Moment {...bound} />}
      </Field>
      <Earliest
        orderId={order.id}
        open={open}
        at={form.values.promisedAt}
        take={(promisedAt) => form.set({ promisedAt })}
        busy={form.underWay}
      />
      <Field form={form} name="note" label={say('note')} wide>
        {(bound) => <input {...bound} className="input" />}
      </Field>
    </OrderSheet>
  )
}

/** A new hour, with who agreed and how. */
export function RepromiseSheet({ page: { order, promises, lastEvent }, open, onClose }: SheetProps) {
  const say = useWords(promiseWords)
  const { talk } = promises
  const form = useForm({
    draft: `repromise:${order.id}`,
    start: {
      promisedAt: talk?.promisedAt ?? null,
      cause: talk?.cause ?? '',
      note: talk?.note ?? '',
      consentHow: '',
      consentBy: order.customer,
    },
    schema: repromiseForm,
    seenEvent: lastEvent,
    send: (json, { header }) =>
      api['work-orders'][':id'].repromise.$post({ param: { id: order.id }, header, json }),
    landed: onClose,
  })
  return (
    <OrderSheet
      form={form}
      title={say('repromiseTitle')}
      submit={say('submit')}
      open={open}
      onClose={onClose}
    >
      <p className="says">{say('repromiseTold')}</p>
      <Field form={form} name="promisedAt" label={say('newTime')}>
        {(bound) => <Moment {...bound} />}
      </Field>
      <Field form={form} name="cause" label={say('cause')}>
        {(bound) => <Causes bound={bound} />}
      </Field>
      <Earliest
        orderId={order.id}
        open={open}
        at={form.values.promisedAt}
        take={(promisedAt) => form.set({ promisedAt })}
        busy={form.underWay}
      />
      <Choice
        form={form}
        bound={form.bind('consentHow')}
        label={say('consentHow')}
        options={toldUs.map((how) => ({ value: how, label: say(`how_${how}`) }))}
      />
      <Field form={form} name="consentBy" label={say('consentBy')}>
        {(bound) => <input {...bound} className="input" required />}
      </Field>
      <Field form={form} name="note" label={say('note')}>
        {(bound) => <input {...bound} className="input" />}
      </Field>
    </OrderSheet>
  )
}

function Causes({ bound }: { bound: Bound<string> }) {
  const say = useWords(promiseWords)
  return (
    <Select
      bound={bound}
      options={[
        { value: '', label: say('choose') },
        ...causes.map((cause) => ({ value: cause, label: say(`cause_${cause}`) })),
      ]}
    />
  )
}

type EarliestProps = {
  orderId: string
  open: boolean
  at: string | null
  take: (at: string) => void
  busy: boolean
}

/** Only asked while the sheet is open. */
function Earliest({ open, ...props }: EarliestProps) {
  return open ? <Asked {...props} /> : null
}

function Asked({ orderId, at, take, busy }: Omit<EarliestProps, 'open'>) {
  return (
    <div className="wide">
      <Verdict asked={useEarliest(orderId)} promisedAt={at} take={take} busy={busy} />
    </div>
  )
}
