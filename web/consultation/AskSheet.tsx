import { useQuery } from '@tanstack/react-query'
import { preInspection } from '../../domain/assistance/rules.ts'
import { askForm } from '../../domain/assistance/forms.ts'
import { answer, api } from '../api.ts'
import { Field } from '../ui/Field.tsx'
import { FormSheet } from '../ui/FormSheet.tsx'
import { Moment } from '../ui/Moment.tsx'
import { Select } from '../ui/Select.tsx'
import { hourOf, storeNow } from '../ui/time.ts'
import { useForm } from '../ui/useForm.ts'
import { assistanceWords } from '../words/consultation.ts'
import { useWords } from '../words/words.ts'
import type { Page } from './read.ts'

const choicesQuery = {
  queryKey: ['dispatch-choices'],
  queryFn: () => answer(api['dispatch-choices'].$get({ query: {} })),
  meta: { topics: ['assistance', 'job'] },
}
const testersQuery = {
  queryKey: ['testers'],
  queryFn: () => answer(api.testers.$get({ query: {} })),
  meta: { topics: ['tool'] },
}

const lengths = [15, 30, 45, 60, 90, 120]

/** A technician on shift, the pre-inspection bay and a tester, from now on; what is held then stands beside it. */
export function AskSheet({ page: { order, sheet }, close }: { page: Page; close: () => void }) {
  const say = useWords(assistanceWords)
  const choices = useQuery(choicesQuery).data
  const testers = useQuery(testersQuery).data?.rows ?? []
  const bays = choices?.bays.filter(({ kind }) => kind === preInspection) ?? []
  const technicians = choices?.technicians.filter(({ shifts }) => shifts.length > 0) ?? []
  const form = useForm({
    draft: `assistance.ask:${order.id}`,
    start: {
      technicianId: '',
      bayId: bays[0]?.id ?? '',
      toolId: '',
      from: '',
      minutes: '30',
      question: sheet?.symptoms.map(({ name }) => name).join('、') ?? '',
    },
    schema: askForm,
    shape: ({ technicianId, bayId, toolId, from, minutes, question }) => {
      const starts = from || storeNow().toISOString()
      return {
        workOrderId: order.id,
        technicianId: technicianId || null,
        bayId: bayId || bays[0]?.id || '',
        toolId: toolId || null,
        from: starts,
        until: new Date(Date.parse(starts) + Number(minutes) * 60_000).toISOString(),
        question,
      }
    },
    send: (json, { header, newId }) =>
      api.assistances[':id'].ask.$post({ param: { id: newId }, header, json }),
    landed: close,
  })
  const { technicianId, bayId } = form.values
  const held = [
    ...(technicians.find(({ id }) => id === technicianId)?.booked ?? []),
    ...(bays.find(({ id }) => id === (bayId || bays[0]?.id))?.booked ?? []),
  ]
  const heldWhat = held
    .map(({ startsAt, endsAt, plate }) => `${hourOf(startsAt)}–${hourOf(endsAt)} ${plate ?? ''}`)
    .join('；')
  return (
    <FormSheet form={form} title={say('ask')} submit={say('ask')} open onClose={close}>
      <Field form={form} name="question" label={say('question')} wide>
        {(bound) => <textarea {...bound} className="input" rows={2} maxLength={500} required />}
      </Field>
      <Field form={form} name="technicianId" label={say('technician')} wide>
        {(bound) => (
          <Select
            bound={bound}
            options={[
              { value: '', label: say('anyone') },
              ...technicians.map(({ id, name, grade }) => ({ value: id, label: `${name} ${grade}` })),
            ]}
          />
        )}
      </Field>
      <Field form={form} name="bayId" label={say('bay')}>
        {(bound) => (
          <Select
            bound={bound}
            options={bays.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
          />
        )}
      </Field>
      <Field form={form} name="toolId" label={say('tester')}>
        {(bound) => (
          <Select
            bound={bound}
            options={[
              { value: '', label: say('noTester') },
              ...testers.map(({ id, name, piece, stoppedBecause }) => ({
                value: id,
                label: [`${name} ${piece}`, stoppedBecause].filter(Boolean).join(' · '),
              })),
            ]}
          />
        )}
      </Field>
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
      {heldWhat !== '' && <p className="softer wide">{say('heldNow', { what: heldWhat })}</p>}
    </FormSheet>
  )
}
