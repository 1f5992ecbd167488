import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { formatFen } from '../../domain/money.ts'
import { writtenFigure } from '../ui/figure.ts'
import { Money } from '../ui/Money.tsx'
import { dayOf } from '../ui/time.ts'
import { checkWords } from '../words/quotationCheck.ts'
import { useWords } from '../words/words.ts'
import type { Line } from './paper.ts'
import { priceHistoryQuery } from './read.ts'
import './check.css'

/** A unit price; pressed, what it was before and what this car has paid for it. */
export function PriceHistory({ line, orderId }: { line: Line; orderId: string }) {
  const say = useWords(checkWords)
  const id = useId()
  const [open, setOpen] = useState(false)
  if (line.code === '') return <Money fen={line.unitPriceFen ?? 0} sign={false} />
  return (
    <>
      <button
        type="button"
        className="qt-price"
        popoverTarget={id}
        aria-label={say('pricesOf', { name: line.name, fen: formatFen(line.unitPriceFen ?? 0) })}
      >
        <Money fen={line.unitPriceFen ?? 0} sign={false} />
      </button>
      <div
        id={id}
        popover="auto"
        className="qt-prices"
        role="dialog"
        aria-label={say('prices', { name: line.name })}
        onToggle={({ newState }) => setOpen(newState === 'open')}
      >
        {open && <Told line={line} orderId={orderId} />}
      </div>
    </>
  )
}

function Told({ line: { code, name }, orderId }: { line: Line; orderId: string }) {
  const say = useWords(checkWords)
  const { data } = useQuery(priceHistoryQuery(orderId, code))
  return (
    <>
      <h3>
        {name} <span className="softer num">{code}</span>
      </h3>
      <h4>{say('paidBefore')}</h4>
      {data?.paid.length === 0 && <p className="softer">{say('neverPaid')}</p>}
      <ul>
        {data?.paid.map((one) => (
          <li key={one.id}>
            <span className="num">{dayOf(one.at)}</span>
            <span className="softer num">
              {one.hoursHundredths === null
                ? `× ${writtenFigure(one.quantityMilli, 1000)}`
                : `${writtenFigure(one.hoursHundredths, 100)} h`}
              {one.discountFen > 0 && ` · ${say('gaveOff', { fen: formatFen(one.discountFen) })}`}
            </span>
            <Money fen={one.amountFen} />
          </li>
        ))}
      </ul>
      <h4>{say('published')}</h4>
      {data?.published.length === 0 && <p className="softer">{say('byRate')}</p>}
      <ul>
        {data?.published.map(({ fromDay, fen }) => (
          <li key={fromDay}>
            <span className="num">{fromDay}</span>
            <span className="softer">{say('since')}</span>
            <Money fen={fen} />
          </li>
        ))}
      </ul>
    </>
  )
}
