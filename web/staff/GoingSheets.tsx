import { leaveForm, moveForm, relieveForm } from '../../domain/staff/forms.ts'
import { api } from '../api.ts'
import { Choice } from '../ui/Choice.tsx'
import type { Form } from '../ui/form.ts'
import { FormSheet } from '../ui/FormSheet.tsx'
import { dayOf } from '../ui/time.ts'
import { useForm } from '../ui/useForm.ts'
import { useNow } from '../ui/useNow.ts'
import { peopleWords } from '../words/people.ts'
import { useWords } from '../words/words.ts'
import type { Establishment } from './establishment.ts'
import { DayField, PostField, ReasonField, SuccessorField } from './fields.tsx'
import { GoesWithIt } from './GoesWithIt.tsx'
import { heldNow, type PersonAnswer } from './person.ts'
import { useNames } from './useNames.ts'
import './person.css'

export type GoingProps = { of: Establishment; page: PersonAnswer; close: () => void }

/** 调岗: one holding ends, another begins, on the same day. */
export function MoveSheet({ of, page, close }: GoingProps) {
  const say = useWords(peopleWords)
  const title = say('moveTitle', { name: useNames()(page.person) })
  const { id } = page.person
  const form = useForm({
    draft: `move:${id}`,
    start: { holdingId: onlyOne(page), post: '', day: dayOf(useNow()), reason: '', successorId: '' },
    schema: moveForm,
    shape: named,
    send: (json, { header }) => api.staff[':id'].move.$post({ param: { id }, header, json }),
    landed: close,
  })
  return (
    <FormSheet form={form} title={title} submit={say('to')} open onClose={close} width={520}>
      <FromChoice form={form} page={page} />
      <div className="fields">
        <PostField form={form} of={of} label={say('to')} />
        <DayField form={form} />
        <ReasonField form={form} label={say('reason')} />
        {page.open.orders.length > 0 && <SuccessorField form={form} of={of} but={id} />}
      </div>
      <Goes of={of} page={page} going="stays" />
    </FormSheet>
  )
}

/** 免去: one of his posts is taken away. */
export function RelieveSheet({ of, page, close }: GoingProps) {
  const say = useWords(peopleWords)
  const title = say('relieveTitle', { name: useNames()(page.person) })
  const { id } = page.person
  const form = useForm({
    draft: `relieve:${id}`,
    start: { holdingId: onlyOne(page), day: dayOf(useNow()), reason: '', successorId: '' },
    schema: relieveForm,
    shape: named,
    send: (json, { header }) => api.staff[':id'].relieve.$post({ param: { id }, header, json }),
    landed: close,
  })
  return (
    <FormSheet form={form} title={title} submit={title} open onClose={close} width={520}>
      <FromChoice form={form} page={page} />
      <p className="softer told">{say('relieveTold')}</p>
      <div className="fields">
        <DayField form={form} />
        <ReasonField form={form} label={say('reason')} />
        {page.open.orders.length > 0 && <SuccessorField form={form} of={of} but={id} />}
      </div>
      <Goes of={of} page={page} going="stays" />
    </FormSheet>
  )
}

/** 离职, be it in mid-shift: everything that stands open is listed, and seen to in the same act. */
export function LeaveSheet({ of, page, close }: GoingProps) {
  const say = useWords(peopleWords)
  const title = say('leaveTitle', { name: useNames()(page.person) })
  const { id } = page.person
  const form = useForm({
    draft: `leave:${id}`,
    start: { day: dayOf(useNow()), reason: '', successorId: '' },
    schema: leaveForm,
    shape: named,
    send: (json, { header }) => api.staff[':id'].leave.$post({ param: { id }, header, json }),
    landed: close,
  })
  return (
    <FormSheet form={form} title={title} submit={title} open onClose={close} width={520}>
      <div className="fields">
        <DayField form={form} />
        <ReasonField form={form} label={say('reason')} />
        {page.open.orders.length > 0 && <SuccessorField form={form} of={of} but={id} />}
      </div>
      <Goes of={of} page={page} going="leaves" />
    </FormSheet>
  )
}

type GoesProps = Pick<GoingProps, 'of' | 'page'> & { going: 'leaves' | 'stays' }

function Goes({ of, page, going }: GoesProps) {
  const say = useWords(peopleWords)
  const calls = of.people.some(
    ({ id, duties }) => id === page.person.id && duties.some(({ duty }) => duty === 'care'),
  )
  return (
    <section className="goes-with" aria-label={say('goesWithIt')}>
      <h3>{say('goesWithIt')}</h3>
      <GoesWithIt of={of} open={page.open} calls={calls} going={going} />
    </section>
  )
}

function FromChoice<V extends { holdingId: string }>({ form, page }: { form: Form<V>; page: PersonAnswer }) {
  const say = useWords(peopleWords)
  const own = form as unknown as Form<{ holdingId: string }>
  return (
    <Choice
      form={own}
      bound={own.bind('holdingId')}
      label={say('from')}
      options={heldNow(page.holdings).map((h) => ({
        value: h.id,
        label: h.concurrent ? say('also', { post: h.postName }) : h.postName,
      }))}
    />
  )
}

const onlyOne = ({ holdings }: PersonAnswer) => {
  const held = heldNow(holdings)
  return held.length === 1 ? held[0]!.id : ''
}

const named = <V extends { successorId: string }>({ successorId, ...values }: V) => ({
  ...values,
  successorId: successorId || null,
})
