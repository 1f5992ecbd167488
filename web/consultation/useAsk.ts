import { useQuery } from '@tanstack/react-query'
import { preInspection } from '../../domain/assistance/rules.ts'
import { askForm } from '../../domain/assistance/forms.ts'
import { answer, api } from '../api.ts'
import { hourOf, storeNow } from '../ui/time.ts'
import { useForm } from '../ui/useForm.ts'
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

/** Whom, where and with what one may ask. */
export function useChoices() {
  const choices = useQuery(choicesQuery).data
  const testers = useQuery(testersQuery).data?.rows ?? []
  const bays = choices?.bays.filter(({ kind }) => kind === preInspection) ?? []
  const technicians = choices?.technicians.filter(({ shifts }) => shifts.length > 0) ?? []
  return { bays, technicians, testers }
}
type Choices = ReturnType<typeof useChoices>

const minuteMs = 60_000

/** The request: from now on unless told, on the first bay unless another is chosen. */
export function useAsk({ order, sheet }: Page, { bays }: Choices, landed: () => void) {
  return useForm({
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
        until: new Date(Date.parse(starts) + Number(minutes) * minuteMs).toISOString(),
        question,
      }
    },
    send: (json, { header, newId }) =>
      api.assistances[':id'].ask.$post({ param: { id: newId }, header, json }),
    landed,
  })
}
export type AskOf = ReturnType<typeof useAsk>

/** What the technician and the bay that are chosen are held for already. */
export function heldOf({ bays, technicians }: Choices, { technicianId, bayId }: AskOf['values']): string {
  const held = [
    ...(technicians.find(({ id }) => id === technicianId)?.booked ?? []),
    ...(bays.find(({ id }) => id === (bayId || bays[0]?.id))?.booked ?? []),
  ]
  return held
    .map(({ startsAt, endsAt, plate }) => `${hourOf(startsAt)}–${hourOf(endsAt)} ${plate ?? ''}`)
    .join('；')
}
