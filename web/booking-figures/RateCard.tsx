import { Link } from '@tanstack/react-router'
import { bookingFigureWords } from '../words/bookingFigures.ts'
import { useWords } from '../words/words.ts'
import { percentOf, type ratesOf } from './rates.ts'

type CardProps = { rate: ReturnType<typeof ratesOf>[number]; to: string }

/** The number, the fraction it comes from, and what is counted. */
export function RateCard({ rate: { name, part, whole, opens }, to }: CardProps) {
  const say = useWords(bookingFigureWords)
  const percent = percentOf(part, whole)
  return (
    <section className="panel rate" aria-label={say(name)}>
      <h2>{say(name)}</h2>
      <p className={percent ? 'number' : 'number none'}>
        <b className="num">{percent ?? '—'}</b>
        {percent && <small>%</small>}
      </p>
      <p className="fraction num">{percent ? say(`${name}Of`, { part, whole }) : say('nothing')}</p>
      <p className="softer">{say(`${name}Told`)}</p>
      {whole > 0 && opens !== 0 && (
        <Link to={to}>{opens === undefined ? say('openAll') : say('open', { n: opens })}</Link>
      )}
    </section>
  )
}
