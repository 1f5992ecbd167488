import type { InferResponseType } from 'hono/client'
import { answer, api } from '../api.ts'
import { Measured } from '../finding/Measured.tsx'
import { reading, useRead } from '../read.ts'
import { Sign } from '../ui/Sign.tsx'
import { findingWords } from '../words/finding.ts'
import { useWords } from '../words/words.ts'
import { ReportSheet, useReport } from './ReportSheet.tsx'
import type { OwnJob } from './ownJobs.ts'
import { useSheet } from './Sheet.tsx'
import './finding.css'

type Own = InferResponseType<(typeof api)['own-findings']['$get'], 200>

const ownFindings = reading(
  () => answer<Own>(api['own-findings'].$get({ query: {} })),
  ['finding', 'quotation', 'workOrder'],
)

/** What I found on this car and what has come of it; and a large button for the next (T6). */
export function Findings({ job }: { job: OwnJob }) {
  const say = useWords(findingWords)
  const { data } = useRead(ownFindings)
  const sheet = useSheet()
  const report = useReport(job, sheet.close)
  const mine = (data?.findings ?? []).filter(({ workOrderId }) => workOrderId === job.workOrderId)
  const started = job.state === 'working' || job.state === 'paused'
  return (
    <section className="tech-card tech-found">
      <header>
        <h2>{say('mine')}</h2>
      </header>
      {mine.map((one) => {
        const is = one.state === 'quoted' ? (one.answer ?? 'waiting') : (one.state as 'reported')
        const open = is !== 'agreed' && is !== ('dropped' as string)
        return (
          <div key={one.id} className="one">
            <b>{[one.place, one.what].filter(Boolean).join(' ')}</b>
            <span className={is === 'agreed' ? 'is yes' : 'is'}>{say(`is_${is}`)}</span>
            <Measured of={one} />
            {open && (
              <p className="hands-off">
                <Sign of="lock" size={16} /> {say('doNotTouch')}
              </p>
            )}
            {one.decisionNote && <p className="soft">{one.decisionNote}</p>}
          </div>
        )
      })}
      {started && (
        <button type="button" className="report" onClick={sheet.show}>
          <Sign of="plus" size={22} />
          <span>
            <b>{say('report')}</b>
            <small>{say('reportWhy')}</small>
          </span>
        </button>
      )}
      <ReportSheet form={report} job={job} {...sheet} />
    </section>
  )
}
