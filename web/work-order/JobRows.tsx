import { job as jobProcedure } from '../../domain/workshop/procedure.ts'
import { StateTag } from '../StateTag.tsx'
import { Money } from '../ui/Money.tsx'
import { hourOf, shortOf } from '../ui/time.ts'
import { useNow } from '../ui/useNow.ts'
import { historyWords } from '../words/orderHistory.ts'
import { orderWords } from '../words/workOrder.ts'
import { useStepWord } from '../words/steps.ts'
import { useWords } from '../words/words.ts'
import type { Go } from './go.ts'
import { AnswerMark } from './AnswerMark.tsx'
import { standardMinutes, usedMinutes, type Payer, type Row } from './paper.ts'
import { refusalOf, type Job, type OrderPage, type Quotation } from './useOrder.ts'

type JobRowsProps = { rows: readonly Row[]; page: OrderPage; quotation: Quotation; go: Go }

/** Each labour line, and under it where and when its job is worked. */
export function JobRows({ rows, page, quotation, go }: JobRowsProps) {
  return rows.map(({ line, job }, i) => (
    <tbody key={line.id} className={line.answer === 'refused' ? 'refused' : undefined}>
      <LabourRow n={i + 1} line={line} job={job} page={page} quotation={quotation} />
      {job && <Dispatched job={job} go={go} />}
    </tbody>
  ))
}

type LabourRowProps = Row & { n: number; page: OrderPage; quotation: Quotation }

function LabourRow({ n, line, job, page, quotation }: LabourRowProps) {
  const say = useWords(orderWords)
  const standard = standardMinutes(job ?? { hoursHundredths: line.hoursHundredths ?? 0 })
  return (
    <tr className="job">
      <td className="c">{n}</td>
      <td className="what">
        <b>{line.name}</b>
      </td>
      <td className="whom">{job?.technician}</td>
      <td className="r time">{job ? <Clock job={job} page={page} /> : `— / ${standard}`}</td>
      <td className="state">
        {job ? (
          <StateTag of={jobProcedure} state={job.state} />
        ) : (
          <AnswerMark line={line} quotation={quotation} />
        )}
      </td>
      <td className="payer">{say(`payer_${line.payer as Payer}`)}</td>
      <td className="r sum">
        <Money fen={line.amountFen} sign={false} />
      </td>
    </tr>
  )
}

function Clock({ job, page }: { job: Job; page: OrderPage }) {
  const say = useWords(orderWords)
  const used = usedMinutes(job, page.readAt, useNow())
  const standard = standardMinutes(job)
  const part = Math.min(100, (used / Math.max(1, standard)) * 100)
  return (
    <span className="clock" title={say('minutesOf', { used, standard })}>
      <b>{used}</b> / {standard}
      <i>
        <u className={used > standard ? 'over' : undefined} style={{ width: `${part}%` }} />
      </i>
    </span>
  )
}

function Dispatched({ job, go }: { job: Job; go: Go }) {
  const say = useWords(orderWords)
  const word = useStepWord()
  const mayDispatch = refusalOf(job.steps, 'dispatch') === null
  return (
    <tr className="line">
      <td />
      <td colSpan={6}>
        <span className="given">
          {job.startsAt && job.endsAt ? (
            <>
              <span className="where">
                {job.bay} <span className="num">{`${shortOf(job.startsAt)}–${hourOf(job.endsAt)}`}</span>
              </span>
              <span className="softer">{say(job.acknowledgedAt ? 'heard' : 'notHeard')}</span>
              {job.state === 'paused' && <Paused reason={job.pauseReason} />}
              <span className="softer told" title={job.explanation ?? undefined}>
                {job.explanation}
              </span>
            </>
          ) : (
            <span className="softer">{say('notDispatched')}</span>
          )}
          {mayDispatch && (
            <button
              type="button"
              className="small-act"
              aria-label={`${job.title}：${job.startsAt ? say('again') : word(jobProcedure, 'dispatch')}`}
              onClick={() => go.sheet('dispatch', job.id)}
            >
              {job.startsAt ? say('again') : word(jobProcedure, 'dispatch')}
            </button>
          )}
        </span>
      </td>
    </tr>
  )
}

/** The reason is a word of the printed list, with a note where the technician wrote one. */
function Paused({ reason }: { reason: string | null }) {
  const say = useWords(orderWords)
  const sayReason = useWords(historyWords)
  const [code = 'other', ...note] = (reason ?? 'other').split(' ')
  const known = `pause_${code}` as 'pause_other'
  const word = known in historyWords ? sayReason(known) : code
  return <b className="paused">{say('pausedFor', { reason: [word, ...note].join(' ') })}</b>
}
