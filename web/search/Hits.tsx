import { vehicle } from '../../domain/customer/procedure.ts'
import { workOrder } from '../../domain/work-order/procedure.ts'
import { StateTag } from '../StateTag.tsx'
import { Plate } from '../ui/Plate.tsx'
import { searchWords } from '../words/search.ts'
import { useWords } from '../words/words.ts'
import type { Hit } from './useSearchHits.ts'

type HitsProps = {
  id: string
  hits: readonly Hit[]
  state: 'known' | 'looking' | 'failed'
  chosen: number
  q: string
  go: (hit: Hit) => void
}

export function Hits({ id, hits, state, chosen, q, go }: HitsProps) {
  const say = useWords(searchWords)
  return (
    <div className="hits">
      <div role="listbox" id={id} aria-label={say('label')}>
        {(['cars', 'customers', 'orders'] as const).map((group) => {
          const some = hits.map((hit, at) => ({ hit, at })).filter(({ hit }) => hit.group === group)
          if (some.length === 0) return null
          return (
            <div key={group} role="group" aria-label={say(group)}>
              <div className="softer group" aria-hidden>
                {say(group)}
              </div>
              {some.map(({ hit, at }) => (
                <div
                  key={at}
                  id={`${id}-${at}`}
                  role="option"
                  aria-selected={at === chosen}
                  // Before the field loses focus and the list goes away.
                  onPointerDown={(event) => {
                    event.preventDefault()
                    go(hit)
                  }}
                >
                  <Face hit={hit} />
                </div>
              ))}
            </div>
          )
        })}
      </div>
      {hits.length === 0 && (
        <div className="none" role="status">
          {state === 'looking' && say('looking')}
          {state === 'failed' && say('failed')}
          {state === 'known' && (
            <>
              <b>{say('nothing', { q })}</b>
              <span className="softer">{say('tryOther')}</span>
            </>
          )}
        </div>
      )}
    </div>
  )
}

function Face({ hit }: { hit: Hit }) {
  const say = useWords(searchWords)
  if (hit.group === 'cars') {
    return (
      <>
        <Plate no={hit.car.plate} colour={hit.car.plateColour} /> <b>{hit.car.owner}</b>
        <span className="soft">
          {hit.car.brand} {hit.car.model}
        </span>
        {hit.car.state !== 'inUse' && <StateTag of={vehicle} state={hit.car.state} />}
        {!hit.car.plate && <span className="softer mono">{hit.car.vin?.slice(-8)}</span>}
      </>
    )
  }
  if (hit.group === 'customers') {
    const { name, phone, cars } = hit.customer
    return (
      <>
        <b>{name}</b> <span className="soft num">{phone}</span>
        <span className="softer">{say('carCount', { n: cars })}</span>
      </>
    )
  }
  const { number, plate, plateColour, owner, state } = hit.order
  return (
    <>
      <b className="num">{number}</b> <Plate no={plate} colour={plateColour} /> <span>{owner}</span>
      <StateTag of={workOrder} state={state} />
    </>
  )
}
