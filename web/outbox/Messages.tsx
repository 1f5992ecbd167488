import { useState } from 'react'
import { useKeys } from '../ui/keys.ts'
import { useRows } from '../ui/useRows.ts'
import { outboxWords } from '../words/outbox.ts'
import { useWords } from '../words/words.ts'
import { OneMessage } from './OneMessage.tsx'
import type { Message } from './result.ts'

/** J and K go along the messages, C copies the one in hand, Enter says that it has been sent. */
export function Messages({ messages }: { messages: readonly Message[] }) {
  const say = useWords(outboxWords)
  const press = (what: 'copy' | 'mark') => {
    const row = rowInHand() ?? list.current?.querySelector('[data-row]')
    row?.querySelector<HTMLElement>(`.${what} .btn`)?.click()
  }
  const list = useRows<HTMLUListElement>(say('list'), { c: [say('copyWords'), () => press('copy')] })
  // Only while a row itself is in hand: on a button Enter is the button's.
  const [inHand, setInHand] = useState(false)
  useKeys(say('list'), { Enter: [say('sent'), () => press('mark')] }, { on: inHand })
  return (
    <ul
      className="messages"
      ref={list}
      onFocus={({ target }) => setInHand(target.hasAttribute('data-row'))}
      onBlur={() => setInHand(false)}
    >
      {messages.map((message) => (
        <OneMessage key={message.id} message={message} />
      ))}
    </ul>
  )
}

const rowInHand = () => document.activeElement?.closest('[data-row]')
