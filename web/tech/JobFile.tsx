import { At } from '../ui/When.tsx'
import { useLanguage } from '../words/language.ts'
import { pauseSays, technicianWords } from '../words/technician.ts'
import { useWords } from '../words/words.ts'
import type { OwnJob } from './ownJobs.ts'

/** What must be known before the first bolt: the explanation (S80), the customer's words, what the clock has seen. */
export function JobFile({ job }: { job: OwnJob }) {
  const say = useWords(technicianWords)
  return (
    <>
      <section className={job.acknowledgedAt ? 'tech-card told' : 'tech-card told open'}>
        <header>
          <h2>{say('explanation')}</h2>
          <span>
            {job.acknowledgedAt ? say.rich('heard', { at: <At at={job.acknowledgedAt} /> }) : say('unheard')}
          </span>
        </header>
        <p>{job.explanation}</p>
      </section>
      <section className="tech-card told">
        <header>
          <h2>{say('complaint')}</h2>
        </header>
        <p>{job.complaint}</p>
      </section>
      {job.intervals.length > 0 && <Log job={job} />}
    </>
  )
}

function Log({ job }: { job: OwnJob }) {
  const say = useWords(technicianWords)
  const language = useLanguage()
  return (
    <section className="tech-card">
      <header>
        <h2>{say('log')}</h2>
      </header>
      <ol className="tech-log">
        {job.intervals.map(({ startedAt, endedAt, pauseReason }) => (
          <li key={startedAt}>
            <span className="num">
              <At at={startedAt} />–{endedAt ? <At at={endedAt} /> : ''}
            </span>
            <span className="soft">
              {endedAt ? pauseReason && pauseSays(pauseReason, language) : say('running')}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
