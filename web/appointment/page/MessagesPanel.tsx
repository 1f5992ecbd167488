import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import { useMe } from '../../me.ts'
import { CopyButton } from '../../outbox/CopyButton.tsx'
import { paths } from '../../paths.ts'
import { EmptyState, Panel } from '../../ui/frame.tsx'
import { At } from '../../ui/When.tsx'
import { bookingWords } from '../../words/booking.ts'
import { outboxWords } from '../../words/outbox.ts'
import { useWords } from '../../words/words.ts'
import type { BookingAnswer } from '../read.ts'

/** The words for the customer with their true state: nothing is connected, a person copies and sends them. */
export function MessagesPanel({ page: { messages } }: { page: BookingAnswer }) {
  const say = useWords(bookingWords)
  const opens = useMe().rooms.includes('outbox')
  return (
    <Panel
      title={say('messages')}
      flush
      extra={opens && messages.length > 0 && <Link to={paths.outbox()}>{say('toOutbox')}</Link>}
    >
      {messages.length === 0 && <EmptyState title={say('noMessages')} />}
      {messages.map((message) => (
        <One key={message.id} message={message} />
      ))}
    </Panel>
  )
}

/** What it says is for who works with the messages; the others see that there is one. */
function One({ message }: { message: BookingAnswer['messages'][number] }) {
  const say = useWords(bookingWords)
  const sayOutbox = useWords(outboxWords)
  const words = useRef<HTMLQuoteElement>(null)
  const told = message.state === 'sent' ? 'byHand' : message.result === null ? 'notTried' : 'not_connected'
  return (
    <div className="booking-message">
      {message.body !== null && <blockquote ref={words}>{message.body}</blockquote>}
      <p className="softer">
        {say(`message_${message.kind as 'booked'}`)} <At at={message.writtenAt} /> · {sayOutbox(told)}
      </p>
      {message.body !== null && (
        <CopyButton
          text={message.body}
          word={sayOutbox('copyWords')}
          shown={() => words.current}
          className="copy"
        />
      )}
    </div>
  )
}
