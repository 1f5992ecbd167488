import { Sign } from '../ui/Sign.tsx'
import { pickingWords } from '../words/picking.ts'
import { useWords } from '../words/words.ts'
import type { Picking } from './read.ts'

/** How far the day is: the figure of S82, one cell a booking. */
export function PickedFigure({ data: { all, picked, without }, day }: { data: Picking; day: string }) {
  const say = useWords(pickingWords)
  const left = all - picked
  return (
    <div className="pick-figure">
      <strong aria-hidden>
        {picked}
        <small>/{all}</small>
      </strong>
      <div>
        <b>{say('figure', { day, n: all, picked })}</b>
        <span className="softer">
          {left === 0 ? (
            <span className="done">
              <Sign of="check" size={13} /> {say('allPicked')}
            </span>
          ) : (
            say('left', { n: left })
          )}
          {without > 0 && <> · {say('without', { n: without })}</>}
        </span>
      </div>
      <div className="cells" aria-hidden>
        {Array.from({ length: all }, (_, i) => (
          <i key={i} className={i < picked ? 'on' : ''} />
        ))}
      </div>
    </div>
  )
}
