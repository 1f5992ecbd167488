import { Money } from '../ui/Money.tsx'
import { demandWords } from '../words/exchangeDemand.ts'
import { useSide } from '../words/language.ts'
import { useWords } from '../words/words.ts'
import type { DemandAnswer } from './read.ts'

/** R1.8: what the rule book gives by the file as it stands, or why it gives nothing. */
export function Compensation({ of: { isFree, figure, lacks } }: { of: DemandAnswer['compensation'] }) {
  const say = useWords(demandWords)
  const side = useSide()
  if (isFree) return say('isFree')
  return (
    <>
      {figure ? (
        <>
          <Money fen={figure.fen} />{' '}
          <span className="softer">
            {figure.how[side]} · {figure.clause} · {say('figureNote')}
          </span>
        </>
      ) : (
        say('noFigure')
      )}
      {lacks.map((says) => (
        <span key={says[0]} className="softer lack">
          {says[side]}
        </span>
      ))}
    </>
  )
}
