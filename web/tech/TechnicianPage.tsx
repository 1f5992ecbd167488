import { lazy, Suspense, useState } from 'react'
import type { Me } from '../contract.ts'
import { useRead } from '../read.ts'
import { EmptyState, Skeleton } from '../ui/frame.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { technicianWords } from '../words/technician.ts'
import { useWords } from '../words/words.ts'
import { Dock } from './Dock.tsx'
import { Elsewhere } from './Elsewhere.tsx'
import { JobNow } from './JobNow.tsx'
import { ownJobs, type OwnJob } from './ownJobs.ts'
import { TopLine } from './TopLine.tsx'
import './cards.css'
import './technician.css'

/** Asked for by an advisor: it may come a moment later. */
const Helps = lazy(() => import('./Helps.tsx').then((file) => ({ default: file.Helps })))
/** Below the clock and the button: they may come a moment later. */
const JobFile = lazy(() => import('./JobFile.tsx').then((file) => ({ default: file.JobFile })))
const Findings = lazy(() => import('./Findings.tsx').then((file) => ({ default: file.Findings })))
const NextJobs = lazy(() => import('./NextJobs.tsx').then((file) => ({ default: file.NextJobs })))

/** My job now: the running clock large, one button below, what comes next underneath. */
export function TechnicianPage({ me }: { me: Me }) {
  const say = useWords(technicianWords)
  const { data, error } = useRead(ownJobs)
  const [chosen, choose] = useState<string>()
  // The counter puts the running one first.
  const job = data?.jobs.find(({ id }) => id === chosen) ?? data?.jobs[0]
  return (
    <div className="tech">
      <TopLine me={me} bay={job?.bay} />
      {error !== undefined && <Trouble error={error} again={ownJobs.again} />}
      <Suspense>
        <Helps />
      </Suspense>
      {!data && error === undefined && <Skeleton rows={9} />}
      {data && !job && (
        <main className="tech-none">
          <EmptyState title={say('noJobs')}>{say('noJobsTold')}</EmptyState>
        </main>
      )}
      {data && job && <Hands jobs={data.jobs} job={job} choose={choose} />}
    </div>
  )
}

type HandsProps = {
  jobs: readonly OwnJob[]
  job: OwnJob
  choose: (id: string | undefined) => void
}

function Hands({ jobs, job, choose }: HandsProps) {
  const running = jobs.find(({ state }) => state === 'working')
  const show = (id: string) => {
    choose(id)
    scrollTo({ top: 0 })
  }
  return (
    <>
      <main className="tech-main">
        <div className="tech-now">
          {running && running.id !== job.id && <Elsewhere job={running} back={() => choose(undefined)} />}
          <JobNow job={job} />
          <Suspense>
            <JobFile job={job} />
            <Findings key={job.id} job={job} />
          </Suspense>
        </div>
        <Suspense>
          <NextJobs jobs={jobs.filter(({ id }) => id !== job.id)} now={job} show={show} />
        </Suspense>
      </main>
      <Dock key={job.id} job={job} />
    </>
  )
}
