import { plateOf, printedPlate } from '../../domain/identifiers/plate.ts'
import { Plate } from '../ui/Plate.tsx'
import { Sign } from '../ui/Sign.tsx'
import { Tag } from '../ui/Tag.tsx'
import { receptionWords } from '../words/reception.ts'
import { useWords, type Say } from '../words/words.ts'
import type { Finder } from './useFinder.ts'

type FoundProps = { id: string; typed: string; finder: Finder }

export function FoundCars({ id, typed, finder: { cars, state, chosen, take } }: FoundProps) {
  const say = useWords(receptionWords)
  return (
    <div role="listbox" id={id} aria-label={say('hits')} className="found-cars">
      {cars.map((car, i) => (
        <div
          key={car.id}
          id={`${id}-${i}`}
          role="option"
          aria-selected={i === chosen}
          onClick={() => take(i)}
        >
          <Plate no={car.plate} colour={car.plateColour} />
          <b>{car.owner}</b>
          <span className="soft num">{car.phone}</span>
          <span className="soft">
            {car.brand} {car.model}
          </span>
          {car.vin && <span className="softer mono">{car.vin.slice(-8)}</span>}
          {car.openOrderId && <Tag tone="work">{say('inShopNow')}</Tag>}
        </div>
      ))}
      <div
        id={`${id}-${cars.length}`}
        role="option"
        aria-selected={cars.length === chosen}
        className="file-new"
        onClick={() => take(cars.length)}
      >
        <Sign of="plus" /> {newCarWords(typed, say)}
        {state === 'looking' && <span className="softer">{say('looking')}</span>}
        {state === 'failed' && <span className="softer">{say('searchFailed')}</span>}
      </div>
    </div>
  )
}

function newCarWords(typed: string, say: Say<typeof receptionWords>): string {
  const read = plateOf(typed)
  return 'plate' in read ? say('newAs', { plate: printedPlate(read.plate) }) : say('newCar')
}
