import { Sign } from '../ui/Sign.tsx'
import { useNow } from '../ui/useNow.ts'
import { At } from '../ui/When.tsx'
import { sheetWords } from '../words/orderSheets.ts'
import { useWords } from '../words/words.ts'
import { standardMinutes, usedMinutes } from './paper.ts'
import type { OrderPage } from './useOrder.ts'

/** What the inspector is to look at: each job, who did it, how long, and his self-check. */
export function WorkDone({ page: { jobs, checks, readAt } }: { page: OrderPage }) {
  const say = useWords(sheetWords)
  const now = useNow()
  return (
    <section className="work-done" aria-label={say('workDone')}>
      {jobs.map((job) => {
        const self = checks.findLast(({ jobId, kind }) => jobId === job.id && kind === 'self')
        return (
          <p key={job.id}>
            <b>{job.title}</b>
            <span>{job.technician}</span>
            <span className="num">
              {usedMinutes(job, readAt, now)} / {standardMinutes(job)}
            </span>
            {self ? (
              <span className="answer yes">
                <Sign of="check" size={12} /> {say.rich('selfChecked', { at: <At at={self.at} /> })}
              </span>
            ) : (
              <span />
            )}
            {self?.note && <span className="softer note">{self.note}</span>}
          </p>
        )
      })}
    </section>
  )
}
