import { beyond } from '../../domain/finding/beyond.ts'
import { writtenFigure } from '../ui/figure.ts'
import { findingWords } from '../words/finding.ts'
import { useWords } from '../words/words.ts'
import { sharesOf, type Figures } from './shares.ts'
import './finding.css'

/** A measured value beside its limit: the figure, a bar with the limit marked, and by how much it is beyond. */
export function Measured({ of, big }: { of: Figures; big?: boolean }) {
  const say = useWords(findingWords)
  const { measuredMilli, limitMilli, limitIs, unit } = of
  if (measuredMilli === null) return null
  const by = beyond(of)
  const shares = sharesOf(measuredMilli, limitMilli ?? 0)
  const said = (milli: number) => `${writtenFigure(milli, 1000)} ${unit}`
  return (
    <div className={big ? 'measured big' : 'measured'}>
      <b className="num">
        {writtenFigure(measuredMilli, 1000)} <small>{unit}</small>
      </b>
      {limitMilli !== null && (
        <>
          <i className="scale" aria-hidden>
            <u style={{ width: shares.measured }} />
            <s style={{ left: shares.limit }} />
          </i>
          <span className="limits">
            <span className="num">{say('limitOf', { limit: said(limitMilli) })}</span>
            {by !== null && (
              <em className={by > 0 ? 'beyond num' : 'num'}>
                {by > 0 ? say(limitIs === 'least' ? 'below' : 'above', { by: said(by) }) : say('within')}
              </em>
            )}
          </span>
        </>
      )}
    </div>
  )
}
