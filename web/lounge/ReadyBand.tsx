import { hourOf } from '../ui/time.ts'
import { loungeWords } from '../words/lounge.ts'
import { useWords } from '../words/words.ts'
import type { Board } from './follow.ts'
import { MaskedPlate } from './MaskedPlate.tsx'

type Ready = Board['ready'][number]

/** Gone with the delivery. Whom to see stands once where it is one person, else with each car. */
export function ReadyBand({ cars }: { cars: readonly Ready[] }) {
  const say = useWords(loungeWords)
  const who = new Set(cars.map(({ advisor }) => advisor))
  const one = who.size === 1 ? cars[0]!.advisor : undefined
  return (
    <section className="lounge-ready turned" aria-label={say('ready')}>
      <div className="say">
        <b>{say('ready')}</b>
        <span>{one ? say('see', { who: one }) : say('seeDesk')}</span>
      </div>
      {cars.map((car, i) => (
        <ReadyCar key={i} car={car} names={one === undefined} />
      ))}
    </section>
  )
}

function ReadyCar({ car, names }: { car: Ready; names: boolean }) {
  const say = useWords(loungeWords)
  const since = car.readyAt ? say('readyAt', { at: hourOf(car.readyAt) }) : say('readyNow')
  return (
    <div className="car">
      <MaskedPlate plate={car.plate} colour={car.colour} big />
      <div>
        <span>{car.model}</span>
        <span className="dim">
          {names ? say('seeOne', { who: car.advisor }) : since}
          {car.came && ` · ${say('came', { at: hourOf(car.came) })}`}
        </span>
      </div>
    </div>
  )
}
