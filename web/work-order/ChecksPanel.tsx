import { workOrder } from '../../domain/work-order/procedure.ts'
import { Act } from '../ui/Act.tsx'
import { Panel } from '../ui/frame.tsx'
import { Sign } from '../ui/Sign.tsx'
import { Tag } from '../ui/Tag.tsx'
import { At } from '../ui/When.tsx'
import { orderWords } from '../words/workOrder.ts'
import { useStepWord } from '../words/steps.ts'
import { useWords } from '../words/words.ts'
import type { Go } from './go.ts'
import { stillOpen } from './paper.ts'
import { isMine, refusalOf, type OrderPage } from './useOrder.ts'

/** Self-check, final check and wash: what stands between the work and the counter. */
export function ChecksPanel({ page, go }: { page: OrderPage; go: Go }) {
  const say = useWords(orderWords)
  const failed = page.checks.filter(({ passed }) => !passed)
  return (
    <Panel title={say('checks')} flush extra={<span className="softer">{say('checksNote')}</span>}>
      <div className="checks">
        <SelfChecks page={page} />
        <FinalCheck page={page} />
        <WashFact page={page} />
      </div>
      {failed.map((check) => (
        <p className="failed" key={check.id}>
          <Sign of="cross" size={12} /> <At at={check.at} /> <b>{check.by}</b> {say('failedBy')}：
          {page.jobs.find(({ id }) => id === check.jobId)?.title} — {check.note}
        </p>
      ))}
      <Inspect page={page} go={go} />
    </Panel>
  )
}

/** The inspector's two acts; shown to whom they belong, or where the order waits for them. */
function Inspect({ page, go }: { page: OrderPage; go: Go }) {
  const say = useWords(orderWords)
  const word = useStepWord()
  const { steps, jobs, order } = page
  const failable = jobs.some((job) => refusalOf(job.steps, 'fail') === null)
  if (order.state !== 'checking' || !isMine(steps, 'pass')) return null
  return (
    <div className="inspect">
      <Act refusal={refusalOf(steps, 'pass')} onClick={() => go.sheet('pass')}>
        {word(workOrder, 'pass')}
      </Act>
      {failable && (
        <button type="button" className="btn" onClick={() => go.sheet('fail')}>
          {say('backToWork')}
        </button>
      )}
    </div>
  )
}

function SelfChecks({ page: { jobs } }: { page: OrderPage }) {
  const say = useWords(orderWords)
  const done = jobs.length - stillOpen(jobs)
  const by = [...new Set(jobs.flatMap(({ technician }) => technician ?? []))].join('、')
  return (
    <div>
      <b>{say('selfCheck')}</b>
      <span>{by}</span>
      {jobs.length === 0 ? (
        <Tag tone="line">{say('noJobs')}</Tag>
      ) : (
        <Tag
          tone={done === jobs.length ? 'done' : 'wait'}
          icon={done === jobs.length ? <Sign of="check" size={12} /> : undefined}
        >
          {say('selfDone', { done, all: jobs.length })}
        </Tag>
      )}
    </div>
  )
}

function FinalCheck({ page: { order, checks, jobs } }: { page: OrderPage }) {
  const say = useWords(orderWords)
  const passed = checks.findLast((check) => check.kind === 'final' && check.passed)
  const open = stillOpen(jobs)
  return (
    <div>
      <b>{say('finalCheck')}</b>
      <span>{order.passedAt && passed?.by}</span>
      {order.passedAt ? (
        <Tag tone="done" icon={<Sign of="check" size={12} />}>
          {say('passedBy')} <At at={order.passedAt} />
        </Tag>
      ) : order.state === 'checking' ? (
        <Tag tone="check">{say('waitsInspector')}</Tag>
      ) : (
        <Tag tone="wait" icon={<Sign of="lock" size={12} />}>
          {jobs.length === 0 ? say('noJobs') : say('stillOpen', { n: open })}
        </Tag>
      )}
    </div>
  )
}

function WashFact({ page: { order } }: { page: OrderPage }) {
  const say = useWords(orderWords)
  const mode = order.washMode as 'none' | 'free' | 'fine' | 'dust'
  return (
    <div>
      <b>{say('wash')}</b>
      <span>{mode !== 'none' && say(`wash_${mode}`)}</span>
      {order.washedAt ? (
        <Tag tone="done" icon={<Sign of="check" size={12} />}>
          {say('washed')} <At at={order.washedAt} />
        </Tag>
      ) : (
        <Tag tone={mode === 'none' ? 'line' : 'wait'}>{say(mode === 'none' ? 'noWash' : 'washOwed')}</Tag>
      )}
    </div>
  )
}
