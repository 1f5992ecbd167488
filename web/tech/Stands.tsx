import { Tag } from '../ui/Tag.tsx'
import { useLanguage } from '../words/language.ts'
import { pauseSays, technicianWords } from '../words/technician.ts'
import { useWords } from '../words/words.ts'
import type { OwnJob } from './ownJobs.ts'

/** What a job waits for: paused for what, or not yet explained. What was added by hand stands in the clock's record. */
export function Stands({ job }: { job: OwnJob }) {
  const say = useWords(technicianWords)
  const language = useLanguage()
  const paused = job.state === 'paused' ? job.intervals.at(-1)?.pauseReason : undefined
  if (paused) return <Tag tone="pause">{pauseSays(paused.split(' ', 1)[0]!, language)}</Tag>
  if (job.state === 'working') return <Tag tone="work">{say('running')}</Tag>
  return job.acknowledgedAt ? null : <Tag tone="wait">{say('toHear')}</Tag>
}
