import { beyond } from '../../domain/finding/beyond.ts'
import { writtenFigure } from '../ui/figure.ts'
import { findingWords } from '../words/finding.ts'
import { useWords } from '../words/words.ts'
import './finding.css'

export type Figures = {
  readonly measuredMilli: number | null
  readonly limitMilli: number | null
  readonly limitIs: string | null
  readonly unit: string
}

/** A measured value beside its limit: the figure, a bar with the limit marked, and by how much it is beyond. */
export function Measured({ of, big }: { of: Figures; big?: boolean }) {
  const say = useWords(findingWords)
  const { measuredMilli, limitMilli, limitIs, unit } = of
  if (measuredMilli === null) return null
  const by = beyond(of)
  const most = Math.max(1, measuredMilli, limitMilli ?? 0) * 1.25
  const share = (milli: number) => `${Math.max(0, Math.min(100, (milli / most) * 100))}%`
  const said = (milli: number) => `${writtenFigure(milli, 1000)} ${unit}`
  return (
    <div className={big ? 'measured big' : 'measured'}>
      <b className="num">
        {writtenFigure(measuredMilli, 1000)} <small>{unit}</small>
      </b>
      {limitMilli !== null && (
        <>
          <i className="scale" aria-hidden>
            <u style={{ width: share(measuredMilli) }} />
            <s style={{ left: share(limitMilli) }} />
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
