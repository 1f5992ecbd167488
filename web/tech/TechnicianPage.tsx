import { useState } from 'react'
import type { Me } from '../contract.ts'
import { useRead } from '../read.ts'
import { EmptyState, Skeleton } from '../ui/frame.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { technicianWords } from '../words/technician.ts'
import { useWords } from '../words/words.ts'
import { Dock } from './Dock.tsx'
import { Elsewhere } from './Elsewhere.tsx'
import { JobFile } from './JobFile.tsx'
import { JobNow } from './JobNow.tsx'
import { NextJobs } from './NextJobs.tsx'
import { ownJobs, type OwnJob } from './ownJobs.ts'
import { TopLine } from './TopLine.tsx'
import './cards.css'
import './technician.css'

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
          <JobFile job={job} />
        </div>
        <NextJobs jobs={jobs.filter(({ id }) => id !== job.id)} now={job} show={show} />
      </main>
      <Dock key={job.id} job={job} />
    </>
  )
}
