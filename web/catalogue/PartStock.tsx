import { printedPlate } from '../../domain/identifiers/plate.ts'
import { Panel } from '../ui/frame.tsx'
import { writtenFigure } from '../ui/figure.ts'
import { At } from '../ui/When.tsx'
import { partWords } from '../words/part.ts'
import { useWords } from '../words/words.ts'
import type { Part } from './PartPage.tsx'

/** What lies in each bin, and the moves that it is the sum of. */
export function PartStock({ page: { stock, moves, file } }: { page: Part }) {
  const say = useWords(partWords)
  const much = (milli: number) => `${writtenFigure(milli, 1000)} ${file.unit}`
  const all = stock.reduce((sum, { quantityMilli }) => sum + quantityMilli, 0)
  return (
    <Panel
      title={say('stock')}
      flush
      extra={
        <span>
          {file.minMilli !== null && all < file.minMilli && <span className="softer">{say('below')} </span>}
          <b className="num">{much(all)}</b>
        </span>
      }
    >
      {stock.length === 0 && <p className="told softer">{say('noStock')}</p>}
      {stock.length > 0 && (
        <ul className="refs">
          {stock.map(({ bin, quantityMilli }) => (
            <li key={bin}>
              <span className="num">{bin}</span>
              <b className="num">{much(quantityMilli)}</b>
            </li>
          ))}
        </ul>
      )}
      {moves.length > 0 && (
        <section aria-label={say('moves')}>
          <h3 className="kind">{say('moves')}</h3>
          <ul className="refs">
            {moves.map(({ id, kind, bin, quantityMilli, negativeIsTold, at, plate }) => (
              <li key={id}>
                <span>
                  <span className="softer">
                    <At at={at} />
                  </span>{' '}
                  {say(kind as 'opening')} <span className="num softer">{bin}</span>
                  {plate && <span className="num"> {printedPlate(plate)}</span>}
                  {negativeIsTold && <span className="softer"> {say('negativeIsTold')}</span>}
                </span>
                <span className="num">{much(quantityMilli)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Panel>
  )
}
