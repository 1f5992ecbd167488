import { ownerWords } from '../words/owner.ts'
import { useWords } from '../words/words.ts'
import { Photo } from './Photo.tsx'

/** What was found on the car, with its photo and what was measured against its limit. */
export type Finding = {
  readonly what: string
  readonly photoHash: string | null
  readonly value: string | null
  readonly unit: string
  readonly limit: string | null
  readonly why: string
}

export function FindingPart({ finding: { what, photoHash, value, unit, limit, why } }: { finding: Finding }) {
  const say = useWords(ownerWords)
  return (
    <>
      {photoHash && (
        <figure className="ow-shot">
          <Photo hash={photoHash} alt={what} />
        </figure>
      )}
      <div className="in">
        {value !== null && (
          <p className="ow-gauge">
            <b className="num">
              {value}
              <small>{unit}</small>
            </b>
            {limit !== null && <span>{say('limit', { limit: `${limit} ${unit}` })}</span>}
          </p>
        )}
        <dl className="ow-why">
          <div>
            <dt>{say('found')}</dt>
            <dd>{what}</dd>
          </div>
          {why && (
            <div>
              <dt>{say('why')}</dt>
              <dd>{why}</dd>
            </div>
          )}
        </dl>
      </div>
    </>
  )
}
