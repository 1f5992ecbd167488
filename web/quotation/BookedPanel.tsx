import { Link } from '@tanstack/react-router'
import { paths } from '../paths.ts'
import { Panel } from '../ui/frame.tsx'
import { Money } from '../ui/Money.tsx'
import { Sign } from '../ui/Sign.tsx'
import { quotationWords } from '../words/quotation.ts'
import { useWords } from '../words/words.ts'
import type { Booked } from './carried.ts'
import type { Row } from './rows.ts'
import { sumsOf } from './sums.ts'
import type { Writing } from './usePaper.ts'

type PanelProps = { booked: Booked; writing: Writing; rows: readonly Row[] }

/** What was told on the telephone: the estimate beside what it is now, and what is still to be looked at (S41). */
export function BookedPanel({ booked: { id, number, estimateFen, symptoms }, writing, rows }: PanelProps) {
  const say = useWords(quotationWords)
  const { of, open } = sumsOf(rows.map(({ line: { kind, payer }, fen }) => ({ kind, payer, fen })))
  const more = estimateFen === null || open > 0 || rows.length === 0 ? 0 : of.customer - estimateFen
  return (
    <Panel
      title={say('booked')}
      className="qt-booked"
      extra={
        <Link to={paths.booking(id) as string} className="num">
          {number}
        </Link>
      }
    >
      {writing.carries && (
        <p className="carried">
          <Sign of="check" size={13} /> {say('carried')}
        </p>
      )}
      {estimateFen !== null && (
        <p>
          {say.rich('estimate', { fen: <Money fen={estimateFen} /> })}
          {more !== 0 && (
            <span className="softer">
              {' '}
              {say.rich(more > 0 ? 'moreThan' : 'lessThan', { fen: <Money fen={Math.abs(more)} /> })}
            </span>
          )}
        </p>
      )}
      {symptoms.length > 0 && <p>{say('toLookAt', { what: symptoms.join('、') })}</p>}
    </Panel>
  )
}
