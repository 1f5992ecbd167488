import { Refusal } from '../ui/Refusal.tsx'
import { Sign } from '../ui/Sign.tsx'
import { hourOf, shortOf } from '../ui/time.ts'
import { sheetWords } from '../words/orderSheets.ts'
import { useWords } from '../words/words.ts'
import { standardMinutes } from './paper.ts'
import type { Verdict } from './inOrder.ts'
import type { Dispatch } from './useDispatch.ts'

/** Which jobs, when each, and after handing in, what came of each. */
export function DispatchJobs({ dispatch }: { dispatch: Dispatch }) {
  const say = useWords(sheetWords)
  const { form, offered, chosen, verdicts, choose } = dispatch
  const { jobs } = form.values
  const differ = new Set(Object.values(verdicts).map((one) => JSON.stringify(one))).size > 1
  return (
    <fieldset className="picks" disabled={form.underWay}>
      <legend>{say('jobs')}</legend>
      {offered.map((job) => {
        const part = chosen.find((one) => one.job.id === job.id)
        return (
          <div key={job.id}>
            <label className={part ? 'on' : undefined}>
              <input
                type="checkbox"
                checked={jobs.includes(job.id)}
                disabled={verdicts[job.id] === 'landed'}
                onChange={({ target }) =>
                  choose({ jobs: target.checked ? [...jobs, job.id] : jobs.filter((id) => id !== job.id) })
                }
              />
              <b>{job.title}</b>
              <span className="softer">
                {say('jobMinutes', { n: standardMinutes(job) })}
                {job.technician && ` · ${say('dispatchedTo', { who: job.technician })}`}
              </span>
              <span className="num when">
                {part?.from && part.until && `${shortOf(part.from)}–${hourOf(part.until)}`}
              </span>
            </label>
            <Came verdict={verdicts[job.id]} says={differ} />
          </div>
        )
      })}
    </fieldset>
  )
}

/** The sentence is said here only where the verdicts differ; one for all stands beside the button. */
function Came({ verdict, says }: { verdict: Verdict | undefined; says: boolean }) {
  const say = useWords(sheetWords)
  if (verdict === undefined) return null
  if (verdict === 'sending') return <p className="softer">{say('sending')}</p>
  if (verdict === 'landed') {
    return (
      <p className="answer yes">
        <Sign of="check" size={13} /> {say('landed')}
      </p>
    )
  }
  return says ? <Refusal refusal={verdict} /> : null
}
