import { formatFen } from '../../domain/money.ts'
import { Tag, type Tone } from '../ui/Tag.tsx'
import { catalogueWords } from '../words/catalogue.ts'
import { useWords } from '../words/words.ts'
import { standingOf, type DatedPrice, type Standing } from './prices.ts'

type PriceRowsProps = {
  prices: readonly DatedPrice[]
  today: string
  /** What an empty price means: the rate of the trade. */
  none?: string
}

/** Nothing is written over: what comes, what counts, and what was. */
export function PriceRows({ prices, today, none }: PriceRowsProps) {
  const say = useWords(catalogueWords)
  if (prices.length === 0) return <p className="told softer">{none ?? say('noPrice')}</p>
  return (
    <ul className="dated">
      {standingOf(prices, today).map(({ id, fromDay, fen, reason, is }) => (
        <li key={id} className={is}>
          <span className="num softer">{fromDay}</span>
          <b className="num">{fen === null ? none : formatFen(fen)}</b>
          <Tag tone={tones[is]}>{say(is)}</Tag>
          {reason && <span className="softer reason">{reason}</span>}
        </li>
      ))}
    </ul>
  )
}

const tones: { readonly [is in Standing]: Tone } = {
  isComing: 'wait',
  isInForce: 'done',
  isPast: 'line',
  isReplaced: 'line',
}
