import { useState } from 'react'
import { formatFen } from '../../domain/money.ts'
import { Panel } from '../ui/frame.tsx'
import { At } from '../ui/When.tsx'
import { useLanguage, useSide } from '../words/language.ts'
import { historyWords } from '../words/orderHistory.ts'
import { orderWords } from '../words/workOrder.ts'
import { fill, useWords } from '../words/words.ts'
import type { OrderPage } from './useOrder.ts'

type Event = OrderPage['history'][number]
const few = 12

/** What happened, newest first; what followed by itself is shown when all is asked for. */
export function HistoryPanel({ page: { history, jobs } }: { page: Pick<OrderPage, 'history' | 'jobs'> }) {
  const say = useWords(orderWords)
  const english = useLanguage() === 'en'
  const [all, showAll] = useState(false)
  const says = useSentence(jobs)
  const acts = history.filter((event) => !followed(event)).slice(-few)
  return (
    <Panel
      title={say('history')}
      flush
      extra={
        <button type="button" className="small-act" aria-expanded={all} onClick={() => showAll(!all)}>
          {all ? say('historyFew') : say('historyAll', { n: history.length })}
        </button>
      }
    >
      <ol className={all ? 'hist all' : 'hist'}>
        {(all ? history : acts).toReversed().map((event) => (
          <li key={event.id} className={followed(event) ? 'itself' : undefined}>
            <span className="at">
              <At at={event.at} />
            </span>
            <span title={english ? event.party : event.duty}>
              <b>{english ? (event.whoEn ?? event.who) : event.who}</b> {says(event)}
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  )
}

/** Moved by itself in another act; but the opening, which follows the reception, is the first to read. */
const followed = ({ party, subject, step }: Event) =>
  party === 'itself' && !(subject === 'workOrder' && step === 'open')

function useSentence(jobs: OrderPage['jobs']): (event: Event) => string {
  const side = useSide()
  const say = useWords(historyWords)
  return ({ subject, step, subjectId, particulars, title, did, ...told }) => {
    const known = historyWords[`${subject}.${step}` as keyof typeof historyWords]
    if (!known) return `${title}：${did}`
    const facts = (particulars ?? {}) as { [name: string]: unknown }
    const values: { [hole: string]: () => string } = {
      job: () => jobs.find(({ id }) => id === subjectId)?.title ?? '',
      fromWhom: () => (side === 1 && told.fromWhomEn) || (told.fromWhom ?? ''),
      reason: () => told.reason ?? '',
      amountFen: () => formatFen(Number(facts['amountFen'] ?? 0)),
      pause: () => say(`pause_${String(facts['reason'] ?? 'other')}` as 'pause_other'),
    }
    return fill(known[side], (hole) => values[hole]?.() ?? String(facts[hole] ?? '—'))
  }
}
