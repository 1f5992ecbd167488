import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import { message as procedure } from '../../domain/message/procedure.ts'
import { texts, type MessageKind } from '../../domain/message/texts.ts'
import { api } from '../api.ts'
import { useMe } from '../me.ts'
import { paths } from '../paths.ts'
import { Dial } from '../customer/Dial.tsx'
import { Act } from '../ui/Act.tsx'
import { Plate } from '../ui/Plate.tsx'
import { Tag } from '../ui/Tag.tsx'
import { useAct } from '../ui/useAct.ts'
import { useNow } from '../ui/useNow.ts'
import { When } from '../ui/When.tsx'
import { outboxWords } from '../words/outbox.ts'
import { useStepWord } from '../words/steps.ts'
import { useWords } from '../words/words.ts'
import { CopyButton } from './CopyButton.tsx'
import { resultOf, type Message } from './result.ts'

export function OneMessage({ message }: { message: Message }) {
  const say = useWords(outboxWords)
  const row = useRef<HTMLLIElement>(null)
  const now = useNow()
  return (
    <li data-row tabIndex={-1} ref={row}>
      <Addressee message={message} />
      <div className="words">
        <Tag tone="line">{kindOf(message.kind, say)}</Tag>
        <blockquote>{message.body}</blockquote>
        <p className="softer">
          {say('written')} <When at={message.writtenAt} both />
          {message.sentAt && (
            <>
              {' '}
              · {say('sentAt')} <When at={message.sentAt} both />
            </>
          )}{' '}
          · {say('result')} <b>{resultOf(message, say, now)}</b>
        </p>
      </div>
      <div className="acts">
        <CopyButton
          text={message.body}
          word={say('copyWords')}
          shown={() => row.current?.querySelector('blockquote') ?? null}
          className="copy"
        />
        <Mark message={message} row={() => row.current} />
      </div>
    </li>
  )
}

/** Masked until the number is needed: a person sends to it by hand. */
function Addressee({ message }: { message: Message }) {
  const say = useWords(outboxWords)
  const number = useRef<HTMLSpanElement>(null)
  return (
    <div className="to">
      <Plate no={message.plate} colour={message.plateColour} />
      <b>
        <span className="unseen">{say('to')}</span> {message.to}
      </b>
      {message.phone ? (
        <span className="phone">
          <Dial {...message} phone={message.phone} of={say('phoneOf', { name: message.to })}>
            {(phone) => (
              <>
                <span className="num" ref={number}>
                  {phone}
                </span>
                <CopyButton
                  text={phone}
                  word={say('copyPhone', { phone })}
                  shown={() => number.current}
                  small
                />
              </>
            )}
          </Dial>
        </span>
      ) : (
        <span className="softer">{say('noPhone')}</span>
      )}
      <About message={message} />
    </div>
  )
}

/** The order or the booking that it tells of. */
function About({ message: { orderId, appointmentId, number } }: { message: Message }) {
  const { rooms } = useMe()
  const to =
    orderId !== null && rooms.includes('orders')
      ? paths.order(orderId)
      : appointmentId !== null && rooms.includes('booking')
        ? paths.booking(appointmentId)
        : undefined
  if (to === undefined) return <span className="num softer">{number}</span>
  return (
    <Link to={to} className="num softer">
      {number}
    </Link>
  )
}

function Mark({ message, row }: { message: Message; row: () => HTMLElement | null }) {
  const stepWord = useStepWord()
  const step = message.steps.find(({ step }) => step === 'sentByHand')
  const act = useAct<{ id: string }>({
    name: `sentByHand:${message.id}`,
    send: ({ header }) =>
      api.messages[':id']['sent-by-hand'].$post({ param: { id: message.id }, header, json: {} }),
    // It leaves the list: the hand goes on with the next one.
    landed: () => {
      const here = row()
      const next = here?.nextElementSibling ?? here?.previousElementSibling
      if (here?.contains(document.activeElement) || document.activeElement === document.body)
        (next as HTMLElement | null | undefined)?.focus()
    },
  })
  if (message.state === 'sent' || !step) return null
  return (
    <span className="mark">
      <Act act={act} refusal={step.refusal} below>
        {stepWord(procedure, 'sentByHand')}
      </Act>
    </span>
  )
}

const kindOf = (kind: string, say: ReturnType<typeof useWords<typeof outboxWords>>): string =>
  kind in texts ? say(kind as MessageKind) : kind
