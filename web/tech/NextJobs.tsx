import { Plate } from '../ui/Plate.tsx'
import { Sign } from '../ui/Sign.tsx'
import { Tag } from '../ui/Tag.tsx'
import { At } from '../ui/When.tsx'
import { useLanguage } from '../words/language.ts'
import { pauseSays, technicianWords } from '../words/technician.ts'
import { useWords } from '../words/words.ts'
import type { OwnJob } from './ownJobs.ts'

type NextJobsProps = { jobs: readonly OwnJob[]; now: OwnJob; show: (id: string) => void }

export function NextJobs({ jobs, now, show }: NextJobsProps) {
  const say = useWords(technicianWords)
  const hundredths = jobs.reduce((sum, { hoursHundredths }) => sum + hoursHundredths, 0)
  const hours = say('hours', { n: (hundredths / 100).toFixed(2) })
  return (
    <section className="tech-card tech-next">
      <header>
        <h2>{say('next')}</h2>
        {jobs.length > 0 && <span>{say('nextSum', { n: jobs.length, hours })}</span>}
      </header>
      {jobs.length === 0 && <p className="soft">{say('nothingAfter')}</p>}
      {jobs.map((job) => (
        <button type="button" key={job.id} className="tech-then" onClick={() => show(job.id)}>
          <b>
            <At at={job.startsAt} />
            {job.workOrderId === now.workOrderId && <small>{say('sameCar')}</small>}
          </b>
          <span className="what">
            <span className="tech-row">
              <Plate no={job.plate} colour={job.plateColour} />
              <Stands job={job} />
            </span>
            <span className="job">
              {job.title}
              <small>
                {say('hours', { n: (job.hoursHundredths / 100).toFixed(2) })} · {job.bay}
              </small>
            </span>
          </span>
          <Sign of="right" size={20} />
        </button>
      ))}
    </section>
  )
}

/** Why it does not run: paused for what, or not yet explained. */
function Stands({ job }: { job: OwnJob }) {
  const say = useWords(technicianWords)
  const language = useLanguage()
  const paused = job.state === 'paused' ? job.intervals.at(-1)?.pauseReason : undefined
  if (paused) return <Tag tone="pause">{pauseSays(paused, language)}</Tag>
  if (job.state === 'working') return <Tag tone="work">{say('running')}</Tag>
  return job.acknowledgedAt ? null : <Tag tone="wait">{say('toHear')}</Tag>
}
