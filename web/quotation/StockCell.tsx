import { comingOf, freeMilli, type Coming as Arrival } from '../../domain/quotation/check.ts'
import { RequestButton } from '../pick-list/RequestButton.tsx'
import { writtenFigure } from '../ui/figure.ts'
import { Sign } from '../ui/Sign.tsx'
import { useNow } from '../ui/useNow.ts'
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
  const now = useNow()
  if (!facts?.stock || line.code === '') return null
  const { stock, requests } = facts
  const free = freeMilli(stock)
  const missing = (line.quantityMilli ?? 0) - free
  const isShort = missing > 0
  const coming = comingOf(requests, missing, now)
  const toAsk = coming === undefined ? missing : coming.is === 'tooFew' ? coming.lacksMilli : 0
  const figures = {
    free: writtenFigure(free, 1000),
    here: writtenFigure(stock.onHandMilli, 1000),
    spoken: writtenFigure(stock.spokenForMilli, 1000),
  }
  return (
    <span className={isShort ? 'qt-stock short' : 'qt-stock'} title={say('stockTold', figures)}>
      {isShort ? <b>{say('short')}</b> : <Sign of="check" size={12} />}
      {isShort && coming ? (
        <Coming of={coming} />
      ) : (
        <span className="num">
          {say(isShort ? 'free' : 'have', figures)}
          {stock.bins.length > 0 && ` · ${stock.bins[0]}`}
        </span>
      )}
      {isShort && toAsk > 0 && (
        <RequestButton {...{ orderId, promisedAt }} code={line.code} name={line.name} quantityMilli={toAsk} />
      )}
    </span>
  )
}

function Coming({ of }: { of: Arrival }) {
  const say = useWords(checkWords)
  const tail = of.number.slice(-4)
  if (of.is !== 'comes') return <span className="num">{say(of.is, { tail })}</span>
  return <span className="num">{say.rich('comes', { tail, at: <At at={of.at} /> })}</span>
}
