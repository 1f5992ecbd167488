import { Plate } from '../ui/Plate.tsx'
import { Sign } from '../ui/Sign.tsx'
import { At } from '../ui/When.tsx'
import { technicianWords } from '../words/technician.ts'
import { useWords } from '../words/words.ts'
import type { OwnJob } from './ownJobs.ts'
import { Stands } from './Stands.tsx'

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
