import type { ReactNode } from 'react'
import { formatFen } from '../../domain/money.ts'
import { useNow } from '../ui/useNow.ts'
import { At } from '../ui/When.tsx'
import { orderWords } from '../words/workOrder.ts'
import { useWords, type Say } from '../words/words.ts'
import { standardMinutes, stillOpen, usedMinutes } from './paper.ts'
import { isDeclined, type Stage } from './stages.ts'
import type { OrderPage } from './useOrder.ts'

type Is = 'done' | 'now' | 'open' | 'shut'
type Known = { page: OrderPage; say: Say<typeof orderWords>; now: Date }
type Notes = { readonly [_ in Stage]: { readonly [_ in 'done' | 'now' | 'shut']: ReactNode } }

/** The small line of each stage: who and when, what it waits for, or why it is shut. */
export function useStageNotes(page: OrderPage): (stage: Stage, is: Is) => ReactNode {
  const say = useWords(orderWords)
  const now = useNow()
  const notes: Notes = {
    ...ofPaper({ page, say, now }),
    ...ofWork({ page, say, now }),
    ...ofCounter({ page, say, now }),
  }
  return (stage, is) => {
    if (is === 'shut' && page.order.state === 'voided') return say('at_voided')
    if (is === 'shut' && isDeclined(page)) return say('at_declined')
    return notes[stage][is === 'open' ? 'now' : is]
  }
}

const seen = (at: string | null | undefined, who?: string | null) =>
  at ? (
    <>
      <At at={at} /> {who}
    </>
  ) : undefined

function ofPaper({ page: { order }, say }: Known): Pick<Notes, 'receive' | 'quote' | 'answer' | 'sign'> {
  const { quotation, signature } = order
  const n = quotation?.version ?? 1
  const lines = quotation?.lines ?? []
  const fen = formatFen(lines.reduce((sum, { amountFen }) => sum + amountFen, 0))
  const yes = lines.filter(({ answer }) => answer === 'agreed').length
  const draft = quotation ? say('at_draft', { n }) : say('at_quote')
  return {
    receive: { done: seen(order.arrivedAt, order.advisor), now: undefined, shut: undefined },
    quote: { done: say('at_quoted', { n, fen }), now: draft, shut: draft },
    answer: {
      done: say('at_answered', { yes, no: lines.length - yes }),
      now: say('at_answer'),
      shut: say('at_beforeAnswer'),
    },
    sign: {
      done: seen(signature?.signedAt, signature?.signer),
      now: say('at_sign'),
      shut: say('at_beforeSign'),
    },
  }
}

function ofWork({ page, say, now }: Known): Pick<Notes, 'dispatch' | 'work' | 'pass' | 'wash'> {
  const { order, jobs, checks, readAt } = page
  const planned = jobs.filter(({ state }) => state === 'planned').length
  const technicians = new Set(jobs.flatMap(({ technician }) => technician ?? []))
  const used = jobs.reduce((sum, job) => sum + usedMinutes(job, readAt, now), 0)
  const standard = jobs.reduce((sum, job) => sum + standardMinutes(job), 0)
  const open = stillOpen(jobs)
  const started = jobs.some(({ state }) => state !== 'planned' && state !== 'dispatched')
  const passed = checks.findLast(({ kind, passed }) => kind === 'final' && passed)
  return {
    dispatch: {
      done: [...technicians].join('、'),
      now: say('at_dispatch', { n: planned }),
      shut: order.signedAt ? say('at_dispatch', { n: planned }) : say('at_beforeDispatch'),
    },
    work: {
      done: say('at_workDone', { used, standard }),
      now: started ? say('at_work', { done: jobs.length - open, all: jobs.length }) : say('at_workWaits'),
      shut: say('at_beforeWork'),
    },
    pass: {
      done: seen(order.passedAt, passed?.by),
      now: say('at_pass'),
      shut: open > 0 && order.signedAt ? say('stillOpen', { n: open }) : say('at_beforePass'),
    },
    wash: {
      done: order.washMode === 'none' ? say('wash_none') : seen(order.washedAt),
      now: say('washOwed'),
      shut: say('washLater'),
    },
  }
}

function ofCounter({ page: { order }, say }: Known): Pick<Notes, 'settle' | 'deliver'> {
  return {
    settle: {
      done: seen(order.settlement?.settledAt),
      now: say('at_settle'),
      shut: say('at_beforeSettle'),
    },
    deliver: { done: seen(order.deliveredAt), now: say('at_deliver'), shut: say('at_beforeDeliver') },
  }
}
