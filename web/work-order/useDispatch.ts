import { useState } from 'react'
import { z } from 'zod'
import { dispatchForm } from '../../domain/workshop/forms.ts'
import { useForm } from '../ui/useForm.ts'
import type { Form } from '../ui/form.ts'
import { plannedMinutes, sharesOf } from './freeTime.ts'
import { inOrder, type Verdict, type Verdicts } from './inOrder.ts'
import { standardMinutes } from './paper.ts'
import { planOf, tradeOf, type Choices } from './proposal.ts'
import { refusalOf, type Job, type OrderPage } from './useOrder.ts'

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
  readonly chosen: readonly Part[]
  readonly verdicts: Verdicts
  /** Of the first job chosen; bays and people are proposed by it. */
  readonly trade: string | undefined
  /** Chooses, and proposes anew what hangs on it. */
  readonly choose: (choice: Chosen & { jobs?: readonly string[] }) => void
}

type Part = { readonly job: Job; readonly from: string | null; readonly until: string | null }
type Chosen = { technicianId?: string | undefined; bayId?: string | undefined }

type Given = {
  page: OrderPage
  about: string | undefined
  choices: Choices | undefined
  onClose: () => void
}

export function useDispatch({ page, about, choices, onClose }: Given): Dispatch {
  const [verdicts, setVerdicts] = useState<Verdicts>({})
  const offered = page.jobs.filter(
    ({ id, state, steps }) =>
      verdicts[id] !== undefined ||
      (refusalOf(steps, 'dispatch') === null && (about ? id === about : state === 'planned')),
  )
  const pickedOf = (ids: readonly string[]) => offered.filter(({ id }) => ids.includes(id))
  /** What has landed while another was refused keeps its part of the planned time. */
  const openOf = (values: Pick<DispatchValues, 'jobs' | 'from' | 'until'>) =>
    partsOf(pickedOf(values.jobs), values).filter(({ job }) => verdicts[job.id] !== 'landed')
  const propose = (ids: readonly string[], wish: Chosen) => {
    const picked = pickedOf(ids)
    const minutes = plannedMinutes(picked.map(standardMinutes))
    const own = ownSpans(picked)
    const trade = tradeFor(picked, page)
    return choices && planOf(choices, { ...wish, minutes, trade, own, plate: page.order.plate })
  }
  const all = offered.map(({ id }) => id)
  const form = useForm<DispatchValues, z.infer<typeof ofJobs>, unknown>({
    draft: `dispatch:${about ?? page.order.id}`,
    start: { jobs: all, ...(propose(all, {}) ?? nowhere), explanation: '' },
    schema: ofJobs,
    send: ({ jobs: ids, ...plan }, { header }) => {
      setVerdicts(onlyLanded)
      const parts = openOf({ ...plan, jobs: ids }).map(({ job: { id }, from, until }) => ({
        id,
        form: { ...plan, from: from ?? plan.from, until: until ?? plan.until },
      }))
      const tell = (id: string, verdict: Verdict) => setVerdicts((known) => ({ ...known, [id]: verdict }))
      return inOrder(parts, header['idempotency-key'], tell)
    },
    landed: () => {
      setVerdicts({})
      onClose()
    },
  })
  const { values } = form
  return {
    form,
    offered,
    chosen: openOf(values),
    verdicts,
    trade: tradeFor(pickedOf(values.jobs), page),
    choose: ({ jobs = values.jobs, technicianId, bayId }) => {
      // A new person looks for the best bay again; a new bay or other jobs keep the person.
      const wish = technicianId
        ? { technicianId }
        : given({ technicianId: values.technicianId, bayId: bayId ?? values.bayId })
      form.set({ jobs, ...given({ technicianId, bayId }), ...propose(jobs, wish) })
    },
  }
}

const onlyLanded = (verdicts: Verdicts): Verdicts =>
  Object.fromEntries(Object.entries(verdicts).filter(([, verdict]) => verdict === 'landed'))

/** One job after the other in the planned time. */
function partsOf(jobs: readonly Job[], { from, until }: Pick<DispatchValues, 'from' | 'until'>): Part[] {
  const standard = jobs.map(standardMinutes)
  const shares = from && until ? sharesOf(Date.parse(from), Date.parse(until), standard) : []
  return jobs.map((job, i) => ({ job, from: iso(shares[i]?.[0]), until: iso(shares[i]?.[1]) }))
}

export const ownSpans = (jobs: readonly Job[]) =>
  jobs.flatMap(({ startsAt, endsAt }) => (startsAt && endsAt ? [{ startsAt, endsAt }] : []))

function tradeFor(jobs: readonly Job[], { order }: OrderPage): string | undefined {
  const line = jobs[0]?.quotationLineId
  return tradeOf(order.quotation?.lines.find(({ id }) => id === line)?.code)
}

const ofJobs = dispatchForm.extend({ jobs: z.array(z.uuid()).min(1) })

const nowhere: Omit<DispatchValues, 'jobs' | 'explanation'> = {
  technicianId: '',
  bayId: '',
  from: null,
  until: null,
}

const iso = (at: number | undefined) => (at === undefined ? null : new Date(at).toISOString())
const given = ({ technicianId, bayId }: Chosen) => ({
  ...(technicianId && { technicianId }),
  ...(bayId && { bayId }),
})
