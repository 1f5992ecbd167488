import { Plate } from '../ui/Plate.tsx'
import { Sign } from '../ui/Sign.tsx'
import { Tag } from '../ui/Tag.tsx'
import { useNow } from '../ui/useNow.ts'
import { At, Due } from '../ui/When.tsx'
import { technicianWords } from '../words/technician.ts'
import { useWords } from '../words/words.ts'
import type { OwnJob } from './ownJobs.ts'
import { Stands } from './Stands.tsx'
import { clockFace, minutesLeft, workedMs } from './worked.ts'

export function JobNow({ job }: { job: OwnJob }) {
  const say = useWords(technicianWords)
  return (
    <section className="tech-job" aria-label={say('now')}>
      <div className="tech-car">
        <Plate no={job.plate} colour={job.plateColour} big />
        <span className="soft">
          {job.model}
          {' · '}
          {say('km', { km: job.odometerKm.toLocaleString('en') })}
        </span>
        <Stands job={job} />
      </div>
      <h1>{job.title}</h1>
      <div className="tech-row facts">
        <span>
          <Sign of="clock" size={18} />{' '}
          {job.promisedAt
            ? say.rich('promised', {
                at: (
                  <b>
                    <At at={job.promisedAt} />
                  </b>
                ),
              })
            : say('noPromise')}
        </span>
        {job.promisedAt && <Due at={job.promisedAt} soonMinutes={30} />}
        {job.waitsInStore && <Tag tone="pause">{say('waits')}</Tag>}
        <span className="num number">{job.number}</span>
      </div>
      <JobClock job={job} />
    </section>
  )
}

function JobClock({ job }: { job: OwnJob }) {
  const say = useWords(technicianWords)
  const worked = workedMs(job.intervals, useNow(1))
  const { hours, seconds } = clockFace(worked)
  const left = minutesLeft(job.hoursHundredths, worked)
  // Hundredths of an hour are 36 seconds each.
  const share = Math.min(100, worked / (job.hoursHundredths * 360))
  const minutes = (n: number) => <b className="num">{say('minutes', { n })}</b>
  return (
    <>
      <div className="tech-clock">
        <b role="timer" aria-label={say('clock')} className={job.state === 'working' ? 'runs' : undefined}>
          {hours}
          <small>:{seconds}</small>
        </b>
        {left !== undefined && (
          <div>
            <span>
              {say.rich('standard', {
                hours: <b className="num">{say('hours', { n: (job.hoursHundredths / 100).toFixed(2) })}</b>,
              })}
            </span>
            <span className={left < 0 ? 'due late' : left <= 5 && worked > 0 ? 'due soon' : undefined}>
              {say.rich(left < 0 ? 'over' : 'left', { n: minutes(Math.abs(left)) })}
            </span>
          </div>
        )}
      </div>
      {left !== undefined && (
        <progress
          className={left < 0 ? 'tech-bar over' : 'tech-bar'}
          aria-label={say('used')}
          max={100}
          value={share}
        />
      )}
    </>
  )
}
