import { freeMilli } from '../../domain/quotation/check.ts'
import { RequestButton } from '../pick-list/RequestButton.tsx'
import { writtenFigure } from '../ui/figure.ts'
import { Sign } from '../ui/Sign.tsx'
import { At } from '../ui/When.tsx'
import { checkWords } from '../words/quotationCheck.ts'
import { useWords } from '../words/words.ts'
import type { Line } from './paper.ts'
import type { LineFacts } from './read.ts'
import './check.css'

type StockProps = {
  line: Line
  /** Whose paper the line stands on. */
  orderId: string
  /** By when what is missing is needed. */
  promisedAt: string | null
  facts: LineFacts | undefined
}

/** S71: whether it lies here, free for this paper, where, and when what was asked for comes. */
export function StockCell({ line, orderId, promisedAt, facts }: StockProps) {
  const say = useWords(checkWords)
  if (!facts?.stock || line.code === '') return null
  const { stock, requests } = facts
  const free = freeMilli(stock)
  const isShort = free < (line.quantityMilli ?? 0)
  const request = requests.find(({ state }) => state !== 'arrived') ?? requests[0]
  const figures = {
    free: writtenFigure(free, 1000),
    here: writtenFigure(stock.onHandMilli, 1000),
    spoken: writtenFigure(stock.spokenForMilli, 1000),
  }
  return (
    <span className={isShort ? 'qt-stock short' : 'qt-stock'} title={say('stockTold', figures)}>
      {isShort ? <b>{say('short')}</b> : <Sign of="check" size={12} />}
      {isShort && request ? (
        <Coming request={request} />
      ) : (
        <span className="num">
          {say(isShort ? 'free' : 'have', figures)}
          {stock.bins.length > 0 && ` · ${stock.bins[0]}`}
        </span>
      )}
      {isShort && !request && (
        <RequestButton
          {...{ orderId, promisedAt }}
          code={line.code}
          name={line.name}
          quantityMilli={(line.quantityMilli ?? 0) - Math.max(free, 0)}
        />
      )}
    </span>
  )
}

function Coming({ request: { number, state, arrivesAt } }: { request: LineFacts['requests'][number] }) {
  const say = useWords(checkWords)
  const tail = number.slice(-4)
  if (state === 'arrived') return <span className="num">{say('arrivedShort', { tail })}</span>
  if (arrivesAt === null) return <span className="num">{say('notAnswered', { tail })}</span>
  return <span className="num">{say.rich('comes', { tail, at: <At at={arrivesAt} /> })}</span>
}
