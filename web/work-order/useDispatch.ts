import { useState } from 'react'
import { dispatchForm, type DispatchForm } from '../../domain/workshop/forms.ts'
import { useForm } from '../ui/useForm.ts'
import type { Form } from '../ui/form.ts'
import { plannedMinutes, sharesOf } from './freeTime.ts'
import { inOrder, type Verdicts } from './inOrder.ts'
import { standardMinutes } from './paper.ts'
import { planOf, tradeOf, type Choices, type Plan } from './proposal.ts'
import { refusalOf, type Job, type OrderPage, type Step } from './useOrder.ts'

export type DispatchValues = {
  jobs: readonly string[]
  technicianId: string
  bayId: string
  from: string | null
  until: string | null
  explanation: string
}

export type Dispatch = {
  readonly form: Form<DispatchValues>
  /** Jobs that may be dispatched by this person. */
  readonly offered: readonly Job[]
  /** Ticked and not yet landed, with the part of the planned time that each gets. */
  readonly chosen: readonly { readonly job: Job; readonly from: string | null; readonly until: string | null }[]
  readonly verdicts: Verdicts
  /** Chooses, and proposes anew what hangs on it. */
  readonly choose: (choice: { jobs?: readonly string[]; technicianId?: string; bayId?: string }) => void
}

type Given = {
  page: OrderPage
  about: string | undefined
  choices: Choices | undefined
  onClose: () => void
}

export function useDispatch({ page, about, choices, onClose }: Given): Dispatch {
  const { order, jobs } = page
  const [verdicts, setVerdicts] = useState<Verdicts>({})
  const offered = jobs.filter(
    ({ id, state, steps }) =>
      refusalOf(steps as readonly Step[], 'dispatch') === null && (about ? id === about : state === 'planned'),
  )
  const propose = (ids: readonly string[], wish: { technicianId?: string; bayId?: string }) => {
    const picked = jobs.filter(({ id }) => ids.includes(id))
    const code = order.quotation?.lines.find(({ id }) => id === picked[0]?.quotationLineId)?.code
    const minutes = plannedMinutes(picked.map(standardMinutes))
    return choices && planOf(choices, { ...wish, minutes, trade: tradeOf(code), plate: order.plate })
  }
  const all = offered.map(({ id }) => id)
  const form = useForm<DispatchValues, DispatchForm, unknown>({
    draft: `dispatch:${about ?? order.id}`,
    start: { jobs: all, ...(propose(all, {}) ?? nowhere), explanation: '' },
    schema: dispatchForm,
    shape: ({ jobs: _, ...plan }) => plan,
    send: (plan, { header }) => {
      setVerdicts({})
      const parts = chosen.map(({ job, from, until }) => ({ id: job.id, form: { ...plan, ...fixed(from, until) } }))
      return inOrder(parts, header['idempotency-key'], (id, verdict) =>
        setVerdicts((known) => ({ ...known, [id]: verdict })),
      )
    },
    landed: onClose,
  })
  const { from, until } = form.values
  const picked = jobs.filter(({ id }) => form.values.jobs.includes(id) && verdicts[id] !== 'landed')
  const shares = from && until ? sharesOf(Date.parse(from), Date.parse(until), picked.map(standardMinutes)) : []
  const chosen = picked.map((job, i) => ({ job, from: iso(shares[i]?.[0]), until: iso(shares[i]?.[1]) }))

  return {
    form,
    offered,
    chosen,
    verdicts,
    choose: (choice) => {
      const { technicianId, bayId } = form.values
      const ids = choice.jobs ?? form.values.jobs
      // A new person looks for the best bay again; a new set of jobs keeps both.
      const wish = choice.technicianId ? choice : choice.bayId ? { technicianId, ...choice } : { technicianId, bayId }
      form.set({ jobs: ids, ...choice, ...propose(ids, given(wish)) })
    },
  }
}

const nowhere: Omit<DispatchValues, 'jobs' | 'explanation'> = { technicianId: '', bayId: '', from: null, until: null }

const iso = (at: number | undefined) => (at === undefined ? null : new Date(at).toISOString())
const fixed = (from: string | null, until: string | null) => ({ from: from ?? '', until: until ?? '' })
const given = ({ technicianId, bayId }: Partial<Pick<Plan, 'technicianId' | 'bayId'>>) => ({
  ...(technicianId && { technicianId }),
  ...(bayId && { bayId }),
})
