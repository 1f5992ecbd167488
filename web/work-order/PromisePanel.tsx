import type { ReactNode } from 'react'
import { Panel } from '../ui/frame.tsx'
import { Sign, type SignName } from '../ui/Sign.tsx'
import { dayOf, hourOf, longOf } from '../ui/time.ts'
import { useNow } from '../ui/useNow.ts'
import { At } from '../ui/When.tsx'
import { orderWords } from '../words/workOrder.ts'
import { useWords, type Say } from '../words/words.ts'
import { standardMinutes, usedMinutes } from './paper.ts'
import { isLater, minutesBetween, riskOf, spanOf, type Risk } from './risk.ts'
import type { OrderPage } from './useOrder.ts'

/** The promised hour, the largest figure of the page, and whether it still holds. */
export function PromisePanel({ page }: { page: OrderPage }) {
  const say = useWords(orderWords)
  const now = useNow()
  const { order } = page
  const { promisedAt } = order
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
  const open = page.jobs.filter(({ state }) => state !== 'done')
  const plannedUntil = open
    .flatMap(({ endsAt }) => endsAt ?? [])
    .sort()
    .at(-1)
  const workLeft = open.reduce(
    (sum, job) => sum + Math.max(0, standardMinutes(job) - usedMinutes(job, page.readAt, now)),
    0,
  )
  const risk = riskOf({ promisedAt, deliveredAt: order.deliveredAt, workLeft, plannedUntil }, now)
  const ended = order.deliveredAt !== null || order.state === 'voided'
  return (
    <Panel title={say('promise')} extra={order.state !== 'voided' && <RiskMark risk={risk} />}>
      <div className={`promise ${tone[risk]}`}>
        <b title={longOf(promisedAt)}>{hourOf(promisedAt)}</b>
        <span>
          {dayOf(promisedAt) !== dayOf(now) && <i className="num">{dayOf(promisedAt).slice(5)} </i>}
          {!ended && told(minutesBetween(now, promisedAt), say, 'left', 'late')}
          {order.deliveredAt && told(minutesBetween(order.deliveredAt, promisedAt), say, 'early', 'lateBy')}
        </span>
      </div>
      {page.jobs.length > 0 && !ended && (
        <p className="left">{open.length > 0 ? say('workLeft', { n: workLeft }) : say('noWorkLeft')}</p>
      )}
      {!ended && isLater(plannedUntil, promisedAt) && (
        <p className="left due soon">{say.rich('plannedLate', { at: <At at={plannedUntil!} /> })}</p>
      )}
      <Past page={page} />
    </Panel>
  )
}

const tone = { late: 'late', tight: 'soon', soon: 'soon', fine: '', kept: '', missed: '' } as const
const shape: { readonly [R in Risk]: SignName } = {
  late: 'warn',
  tight: 'warn',
  soon: 'clock',
  fine: 'check',
  kept: 'check',
  missed: 'warn',
}

function RiskMark({ risk }: { risk: Risk }) {
  const say = useWords(orderWords)
  return (
    <span className={tone[risk] ? `due ${tone[risk]}` : 'softer'}>
      <Sign of={shape[risk]} size={13} /> {say(`risk_${risk}`)}
    </span>
  )
}

/** Since when the customer knows of it: told, signed, kept. */
function Past({ page: { order } }: { page: OrderPage }) {
  const say = useWords(orderWords)
  const { quotation, signature } = order
  const known: [string | null | undefined, ReactNode][] = [
    [quotation?.sentAt, say('toldWith', { n: quotation?.version ?? 1 })],
    [signature?.signedAt, say('signedAs', { who: signature?.signer ?? '' })],
    [order.deliveredAt, say('deliveredThen')],
  ]
  return (
    <ol className="past">
      {known.map(([at, what], i) =>
        at ? (
          <li key={i}>
            <b>
              <At at={at} />
            </b>
            <span>{what}</span>
          </li>
        ) : null,
      )}
    </ol>
  )
}

type Ahead = 'left' | 'early'
type Behind = 'late' | 'lateBy'

function told(minutes: number, say: Say<typeof orderWords>, ahead: Ahead, behind: Behind): string {
  const { d, h, m } = spanOf(minutes)
  const span = d > 0 ? say('spanD', { d, h }) : h > 0 ? say('spanH', { h, m }) : say('spanM', { m })
  return say(minutes < 0 ? behind : ahead, { span })
}
