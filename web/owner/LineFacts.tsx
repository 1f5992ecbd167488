import { formatFen } from '../../domain/money.ts'
import { ownerWords } from '../words/owner.ts'
import { useWords } from '../words/words.ts'
import type { Line } from './link.ts'

type Payer = 'customer' | 'claim' | 'insurance' | 'internal'

/** A line in plain words: what it is, why one does it, how much of it, what it costs and who pays. */
export function LineFacts({ line, alone, named }: { line: Line; alone: boolean; named: boolean }) {
  const say = useWords(ownerWords)
  const { payer, amountFen, explanation } = line
  const isOwn = payer === 'customer'
  return (
    <div className={alone ? 'ow-fact' : 'ow-fact of'}>
      {named && <b>{line.name}</b>}
      {explanation && <p>{explanation}</p>}
      <p className="ow-price">
        <span>{amountSaid(line, say)}</span>
        {isOwn ? (
          <b className="num">
            <small>¥</small>
            {formatFen(amountFen)}
            {alone && <em>{say('withTax')}</em>}
          </b>
        ) : (
          <b className="free">
            {say('youPayNothing')}
            <em>{say(`payer_${payer as Exclude<Payer, 'customer'>}`, { fen: formatFen(amountFen) })}</em>
          </b>
        )}
      </p>
    </div>
  )
}

function amountSaid(line: Line, say: ReturnType<typeof useWords<typeof ownerWords>>) {
  const made = [line.property, line.spec].filter(Boolean).join(' ')
  if (line.hoursHundredths !== null) return say('labour', { hours: (line.hoursHundredths / 100).toFixed(2) })
  const n = line.quantityMilli / 1000
  return [`${n} ${line.unit}`, made].filter(Boolean).join(' · ')
}
