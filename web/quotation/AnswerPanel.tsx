import type { ReactNode } from 'react'
import { Panel } from '../ui/frame.tsx'
import { Money } from '../ui/Money.tsx'
import { At } from '../ui/When.tsx'
import { quotationWords } from '../words/quotation.ts'
import { useWords } from '../words/words.ts'
import { ConsentLine } from '../work-order/Said.tsx'
import { Answer } from './KeptLine.tsx'
import type { OrderAnswer } from './read.ts'
import { numbersOf, type Row } from './rows.ts'
import type { Writing } from './usePaper.ts'

type AnswerProps = { of: OrderAnswer; writing: Writing; rows: readonly Row[] }

/** S73: line by line; by whom and when. */
export function AnswerPanel({ of, writing, rows }: AnswerProps) {
  const say = useWords(quotationWords)
  const kinds = (['agreed', 'refused', 'waiting', 'unsent'] as const).filter((answer) =>
    answer === 'unsent' ? rows.length === 0 || has(rows, answer) : has(rows, answer),
  )
  return (
    <Panel
      title={say('answers')}
      extra={<span className="softer">{say('answersNote')}</span>}
      className="qt-answers"
    >
      {kinds.map((answer) => (
        <Group key={answer} answer={answer} rows={rows}>
          <Said {...{ of, writing, rows }} answer={answer} />
        </Group>
      ))}
    </Panel>
  )
}

const has = (rows: readonly Row[], answer: Row['answer']) => rows.some((row) => row.answer === answer)

type GroupProps = { answer: Row['answer']; rows: readonly Row[]; children: ReactNode }

function Group({ answer, rows, children }: GroupProps) {
  const say = useWords(quotationWords)
  const own = rows.filter((row) => row.answer === answer)
  const fen = own
    .filter(({ line }) => line.payer === 'customer')
    .reduce((sum, row) => sum + (row.fen ?? 0), 0)
  return (
    <div className="qt-ev">
      <Answer answer={answer} />
      <span>
        {own.length === 0
          ? say('itemCount', { n: 0 })
          : say('items', { numbers: numbersOf(rows, (row) => row.answer === answer) })}
        <b>{answer === 'refused' ? <s>{<Money fen={fen} />}</s> : <Money fen={fen} />}</b>
      </span>
      <em>{children}</em>
    </div>
  )
}

function Said({
  of: { order, consents, kind },
  writing: { stands },
  answer,
  rows,
}: AnswerProps & Pick<GroupProps, 'answer'>) {
  const say = useWords(quotationWords)
  if (answer === 'unsent') return say('onceSent')
  if (answer === 'waiting') return stands?.sentAt && say.rich('sentAt', { at: <At at={stands.sentAt} /> })
  // Who answered stands once, at what was agreed.
  if (answer === 'refused' && has(rows, 'agreed')) return null
  const { answeredAt, answeredBy } = stands ?? {}
  const said = consents.filter(({ quotationId }) => quotationId === stands?.id)
  return (
    <>
      {said.map((one) => (
        <ConsentLine key={one.id} of={one} />
      ))}
      {said.length === 0 && answeredAt && (
        <span>{say.rich('answeredBy', { who: answeredBy ?? '—', at: <At at={answeredAt} /> })}</span>
      )}
      {kind !== 'addOn' && order.signature && (
        <span>
          {say.rich('signedBy', { who: order.signature.signer, at: <At at={order.signature.signedAt} /> })}
        </span>
      )}
    </>
  )
}
