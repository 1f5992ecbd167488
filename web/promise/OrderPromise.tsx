import { useState } from 'react'
import { Panel } from '../ui/frame.tsx'
import { dayOf, hourOf, longOf, shortOf } from '../ui/time.ts'
import { Sign, type SignName } from '../ui/Sign.tsx'
import { useNow } from '../ui/useNow.ts'
import { promiseWords } from '../words/promise.ts'
import { orderWords } from '../words/workOrder.ts'
import { useWords, type Say } from '../words/words.ts'
import type { OrderPage } from '../work-order/useOrder.ts'
import { ChangeActs } from './ChangeActs.tsx'
import { Past } from './Past.tsx'
import { minutesBetween, useSpan } from './span.ts'
import './promise.css'

type Standing = NonNullable<OrderPage['promises']['standing']>
type Risk = Standing['risk']

/** The promised hour, the largest figure of the page; whether it still holds; every hour that was said. */
export function OrderPromise({ page }: { page: OrderPage }) {
  const say = useWords(orderWords)
  const { order, promises } = page
  const { promisedAt } = order
  const [open, setOpen] = useState<'discuss' | 'repromise'>()
  if (!promisedAt) {
    return (
      <Panel title={say('promise')}>
        <div className="promise none">
          <b>{say('noPromise')}</b>
        </div>
        <p className="left">{say('noPromiseTold')}</p>
      </Panel>
    )
  }
  const ended = order.deliveredAt !== null || order.state === 'voided'
  const { standing } = promises
  return (
    <Panel
      title={say('promise')}
      extra={order.state !== 'voided' && standing && <Mark risk={standing.risk} />}
    >
      <Hour page={page} promisedAt={promisedAt} ended={ended} />
      {standing && !ended && <How of={standing} jobs={page.jobs.length} />}
      <Talk page={page} promisedAt={promisedAt} />
      {!ended && <ChangeActs page={page} open={open} setOpen={setOpen} />}
      <Past page={page} />
    </Panel>
  )
}

const tone = {
  late: 'late',
  part: 'soon',
  work: 'soon',
  planned: 'soon',
  soon: 'soon',
  fine: '',
  kept: '',
  missed: '',
} as const satisfies { readonly [R in Risk]: string }

function Hour({
  page: { order, promises },
  promisedAt,
  ended,
}: {
  page: OrderPage
  promisedAt: string
  ended: boolean
}) {
  const say = useWords(orderWords)
  const span = useSpan()
  const now = useNow()
  const told = (minutes: number, ahead: 'left' | 'early', behind: 'late' | 'lateBy') =>
    say(minutes < 0 ? behind : ahead, { span: span(minutes) })
  const looks = promises.standing ? tone[promises.standing.risk] : ''
  return (
    <div className={`promise ${looks}`}>
      <b title={longOf(promisedAt)}>{hourOf(promisedAt)}</b>
      <span>
        {dayOf(promisedAt) !== dayOf(now) && <i className="num">{dayOf(promisedAt).slice(5)} </i>}
        {!ended && order.readyAt === null && told(minutesBetween(now, promisedAt), 'left', 'late')}
        {order.deliveredAt && told(minutesBetween(order.deliveredAt, promisedAt), 'early', 'lateBy')}
      </span>
    </div>
  )
}

const shape: { readonly [R in Risk]: SignName } = {
  late: 'warn',
  part: 'warn',
  work: 'warn',
  planned: 'warn',
  soon: 'clock',
  fine: 'check',
  kept: 'check',
  missed: 'warn',
}

function Mark({ risk }: { risk: Risk }) {
  const say = useWords(promiseWords)
  return (
    <span className={tone[risk] ? `due ${tone[risk]}` : 'softer'}>
      <Sign of={shape[risk]} size={13} /> {say(`risk_${risk}`)}
    </span>
  )
}

/** What is left, what it waits for, and when it will be ready as it goes: the counter's own reckoning. */
function How({ of, jobs }: { of: Standing; jobs: number }) {
  const say = useWords(promiseWords)
  const sayOrder = useWords(orderWords)
  const span = useSpan()
  const { risk, leftMinutes } = of
  const [time, late] = [shortOf(of.readyAt), span(of.lateMinutes)]
  if (risk === 'kept') return <p className="left">{say('ready', { time })}</p>
  if (risk === 'missed') return <p className="left">{say('readyWasLate', { time, span: late })}</p>
  return (
    <>
      {jobs > 0 && (
        <p className="left">
          {leftMinutes > 0 ? sayOrder('workLeft', { n: leftMinutes }) : sayOrder('noWorkLeft')}
        </p>
      )}
      <Parts of={of} say={say} />
      {jobs > 0 && (
        <p className={of.lateMinutes > 0 ? 'left due soon' : 'left'}>
          {say('readyBy', { time })}
          {of.lateMinutes > 0 && `，${say('readyLate', { span: late })}`}
        </p>
      )}
    </>
  )
}

function Parts({ of, say }: { of: Standing; say: Say<typeof promiseWords> }) {
  if (of.partIsUntold) return <p className="left due soon">{say('partUntold')}</p>
  return of.partAt === null ? null : <p className="left">{say('partAt', { time: shortOf(of.partAt) })}</p>
}

function Talk({ page: { promises }, promisedAt }: { page: OrderPage; promisedAt: string }) {
  const say = useWords(promiseWords)
  const { talk } = promises
  if (!talk) return null
  return (
    <p className="pr-talk" role="status">
      <b>{talk.promisedAt ? say('talkOf', { time: shortOf(talk.promisedAt) }) : say('talkOpen')}</b>
      <span>
        {talk.cause && say(`cause_${talk.cause}`)} · {say('oldStands', { time: shortOf(promisedAt) })}
      </span>
    </p>
  )
}
