import { beyond } from '../../domain/finding/beyond.ts'
import { sharesOf } from '../finding/shares.ts'
import { ownerWords } from '../words/owner.ts'
import { useWords } from '../words/words.ts'
import type { Finding } from './link.ts'
import { Shots } from './Shots.tsx'
import './finding.css'

/** S70: what was found on the car, on its photos, and what was measured against its limit. */
export default function FindingPart({ of, title }: { of: Finding; title: string }) {
  const say = useWords(ownerWords)
  const { photos, measuredMilli, proposal } = of
  return (
    <>
      {photos.length > 0 && <Shots of={of} title={title} />}
      <div className="in ow-found">
        {measuredMilli !== null && <Gauge of={of} measuredMilli={measuredMilli} />}
        {proposal && (
          <dl className="ow-why">
            <dt>{say('advised')}</dt>
            <dd>{proposal}</dd>
          </dl>
        )}
      </div>
    </>
  )
}

/** The figure, by how much it is beyond, and both on a bar. */
function Gauge({ of, measuredMilli }: { of: Finding; measuredMilli: number }) {
  const say = useWords(ownerWords)
  const { limitMilli, unit } = of
  const limitIs = of.limitIs === 'most' ? 'most' : 'least'
  const by = beyond(of)
  const shares = sharesOf(measuredMilli, limitMilli ?? 0)
  const written = alike([measuredMilli, limitMilli ?? 0, by ?? 0])
  return (
    <>
      <p className="ow-gauge">
        <b className="num">
          {written(measuredMilli)}
          <small>{unit}</small>
        </b>
        {limitMilli !== null && by !== null && (
          <span className="num">
            {say(`${limitIs}_${by > 0 ? 'beyond' : 'within'}`, {
              limit: written(limitMilli),
              by: written(by),
            })}
          </span>
        )}
      </p>
      {limitMilli !== null && (
        <div className="ow-bar">
          <i aria-hidden>
            <u style={{ width: shares.measured }} />
            <s style={{ left: shares.limit }} />
          </i>
          <span className="num" style={{ paddingLeft: `max(0px, ${shares.limit} - 36px)` }}>
            {say(`mark_${limitIs}`, { limit: written(limitMilli) })}
          </span>
        </div>
      )}
    </>
  )
}

/** Figures beside each other have as many decimals as the one that needs most: 2.1 and 3.0. */
function alike(milli: readonly number[]) {
  const places = Math.max(...milli.map((one) => String(one / 1000).split('.')[1]?.length ?? 0))
  return (one: number) => (one / 1000).toFixed(places)
}
