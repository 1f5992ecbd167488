import { Link } from '@tanstack/react-router'
import { missResults } from '../../domain/follow-up/forms.ts'
import { workOrder } from '../../domain/work-order/procedure.ts'
import { paths } from '../paths.ts'
import { StateTag } from '../StateTag.tsx'
import { Panel } from '../ui/frame.tsx'
import { dayOf } from '../ui/time.ts'
import { At } from '../ui/When.tsx'
import { followUpWords, missWords } from '../words/followUp.ts'
import { useSide } from '../words/language.ts'
import { useWords } from '../words/words.ts'
import type { CallAnswer } from './read.ts'

type Of = { of: CallAnswer['followUp'] }

/** What the caller may be asked: what was done and by whom, earlier tries, earlier visits. */
export function Aside({ of }: Of) {
  const say = useWords(followUpWords)
  return (
    <aside className="fu-right">
      <Panel
        flush
        title={say('work')}
        extra={
          <Link className="num" to={paths.order(of.orderId)} aria-label={`${say('order')} ${of.number}`}>
            {of.number}
          </Link>
        }
      >
        {of.work.length === 0 && <p className="fu-none">{say('noWork')}</p>}
        {of.work.map(({ title, technician }, i) => (
          <div key={i} className="fu-pair">
            <b>{title}</b>
            <span>{technician ?? say('nobody')}</span>
          </div>
        ))}
      </Panel>
      <Panel flush title={say('calls')}>
        {of.calls.length === 0 && <p className="fu-none">{say('noCalls')}</p>}
        {of.calls.map((call) => (
          <div key={call.at} className="fu-log">
            <span className="num">
              <At at={call.at} />
            </span>
            <span>
              <Result of={call.result} />
              {call.note && `，${call.note}`} <span className="softer">{call.by}</span>
            </span>
          </div>
        ))}
      </Panel>
      <Earlier of={of} />
      {(of.nextServiceDay || of.contact) && (
        <Panel flush title={say('ask')}>
          {of.nextServiceDay && <Pair name={say('nextService')} says={of.nextServiceDay} />}
          {of.contact && <Pair name={say('contact')} says={of.contact} />}
        </Panel>
      )}
    </aside>
  )
}

function Earlier({ of }: Of) {
  const say = useWords(followUpWords)
  return (
    <Panel flush title={say('earlier')}>
      {of.earlier.length === 0 && <p className="fu-none">{say('noEarlier')}</p>}
      {of.earlier.map((order) => (
        <Link key={order.id} className="fu-visit" to={paths.order(order.id)}>
          <span className="num">{dayOf(order.openedAt).slice(2)}</span>
          <span>
            <b>{order.complaint}</b>
            <span className="softer num">{order.number}</span>
          </span>
          <StateTag of={workOrder} state={order.state} />
        </Link>
      ))}
    </Panel>
  )
}

function Result({ of }: { of: string }) {
  const say = useWords(followUpWords)
  const english = useSide()
  const missed = missResults.find((result) => result === of)
  return <>{missed ? missWords[missed][english] : say('reached')}</>
}

const Pair = ({ name, says }: { name: string; says: string }) => (
  <div className="fu-pair">
    <span>{name}</span>
    <b>{says}</b>
  </div>
)
