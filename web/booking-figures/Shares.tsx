import { Link } from '@tanstack/react-router'
import { EmptyState, Panel } from '../ui/frame.tsx'
import { bookingFigureWords } from '../words/bookingFigures.ts'
import { useSide } from '../words/language.ts'
import { useWords } from '../words/words.ts'
import { percentOf } from './rates.ts'

type SharesProps = {
  title: string
  note: string
  none: string
  rows: readonly { readonly key: string; readonly n: number }[]
  words: { readonly [key: string]: readonly [chinese: string, english: string] }
  to: (key: string) => string
}

/** How a number is made up, the largest first; each line opens its bookings. */
export function Shares({ title, note, none, rows, words, to }: SharesProps) {
  const say = useWords(bookingFigureWords)
  const side = useSide()
  const all = rows.reduce((sum, { n }) => sum + n, 0)
  return (
    <Panel title={title} extra={<span className="softer">{note}</span>} flush>
      {rows.length === 0 && <EmptyState title={none} />}
      <ul className="share-list">
        {rows.map(({ key, n }) => (
          <li key={key}>
            <Link to={to(key)}>
              <span>{words[key]?.[side] ?? key}</span>
              <i aria-hidden>
                <b style={{ width: `${(n * 100) / all}%` }} />
              </i>
              <span className="num">{say('count', { n })}</span>
              <span className="softer num">{percentOf(n, all)} %</span>
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
