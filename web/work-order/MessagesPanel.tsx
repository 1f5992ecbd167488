import { Link } from '@tanstack/react-router'
import { followUp } from '../../domain/follow-up/procedure.ts'
import { paths } from '../paths.ts'
import { useMe } from '../me.ts'
import { StateTag } from '../StateTag.tsx'
import { Panel } from '../ui/frame.tsx'
import { Sign } from '../ui/Sign.tsx'
import { At } from '../ui/When.tsx'
import { orderWords } from '../words/workOrder.ts'
import { useWords } from '../words/words.ts'
import type { OrderPage } from './useOrder.ts'

type Message = OrderPage['messages'][number]

/** What was told outside, each with its true state; and the call that follows. */
export function MessagesPanel({ page: { messages, order } }: { page: OrderPage }) {
  const say = useWords(orderWords)
  const rooms = useMe().rooms as readonly string[]
  return (
    <Panel
      title={say('messages')}
      flush
      extra={
        rooms.includes('outbox') && messages.some(({ state }) => state === 'waiting') ? (
          <Link className="small-act" to={paths.outbox()}>
            {say('toOutbox')}
          </Link>
        ) : (
          <span className="softer">{say('messagesNote')}</span>
        )
      }
    >
      <ul className="msgs">
        {messages.length === 0 && !order.followUp && <li className="none softer">{say('noMessages')}</li>}
        {messages.map((message) => (
          <li key={message.id}>
            <span className="at">
              <At at={message.writtenAt} />
            </span>
            <span>{say(`message_${message.kind as 'quotation' | 'ready' | 'readyLate' | 'delivered'}`)}</span>
            <Sent message={message} />
          </li>
        ))}
        {order.followUp && (
          <li>
            <span className="at">
              <At at={order.followUp.dueAt} />
            </span>
            <Link to={paths.followUp(order.followUp.id)}>{say('followUp')}</Link>
            <span className="st">
              <StateTag of={followUp} state={order.followUp.state} />
            </span>
          </li>
        )}
      </ul>
    </Panel>
  )
}

function Sent({ message: { state, sentAt, result } }: { message: Message }) {
  const say = useWords(orderWords)
  if (state === 'sent' && sentAt) {
    return (
      <span className="st ok">
        <Sign of="check" size={12} /> {say.rich('sentByHand', { at: <At at={sentAt} /> })}
      </span>
    )
  }
  const told = result === null || result === 'not_connected'
  return <span className="st bad">{told ? say('waitsHand') : say('notTaken', { result })}</span>
}
