import { useNow } from '../ui/useNow.ts'
import { technicianWords } from '../words/technician.ts'
import { useWords } from '../words/words.ts'
import type { OwnJob } from './ownJobs.ts'
import { clockFace, workedMs } from './worked.ts'

/** Another job is looked at: the running clock stays in sight, one tap away. */
export function Elsewhere({ job, back }: { job: OwnJob; back: () => void }) {
  const say = useWords(technicianWords)
  const { hours } = clockFace(workedMs(job.intervals, useNow(1)))
  return (
    <button type="button" className="tech-elsewhere" onClick={back}>
      <b>{hours}</b>
      <span>{say('elsewhere', { title: job.title })}</span>
      <em>{say('back')}</em>
    </button>
  )
}
