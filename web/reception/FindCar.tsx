import { useId, useState, type KeyboardEvent } from 'react'
import { plateOf, printedPlate } from '../../domain/identifiers/plate.ts'
import { useSearchHits } from '../search/useSearchHits.ts'
import { Field } from '../ui/Field.tsx'
import { Plate } from '../ui/Plate.tsx'
import { Sign } from '../ui/Sign.tsx'
import { Tag } from '../ui/Tag.tsx'
import { receptionWords } from '../words/reception.ts'
import { useWords } from '../words/words.ts'
import type { ReceptionForm } from './ReceptionForm.tsx'

type FindProps = {
  form: ReceptionForm
  pick: (id: string) => void
  /** Opens a file for a car that has none. */
  file: () => void
  failed: boolean
}

/** The first field: a plate in any notation, the end of a number, a name. Arrows choose, Enter takes. */
export function FindCar({ form, pick, file, failed }: FindProps) {
  const say = useWords(receptionWords)
  const list = useId()
  const typed = form.values.find.trim()
  const { hits, state, whenKnown } = useSearchHits(typed)
  const cars = hits.flatMap((hit) => (hit.group === 'cars' ? [hit.car] : []))
  const [chosen, setChosen] = useState(0)
  const [shut, setShut] = useState(false)
  const shown = typed !== '' && !shut
  const take = (at: number, known: typeof cars) => (known[at] ? pick(known[at].id) : file())
  const pressed = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.nativeEvent.isComposing || !shown || event.ctrlKey || event.metaKey) return
    if (by !== undefined) setChosen((was) => Math.min(cars.length, Math.max(0, was + by)))
    else if (event.key === 'Escape') setShut(true)
    else if (event.key === 'Enter') {
      whenKnown((known) =>
        take(
          chosen,
          known.flatMap((hit) => (hit.group === 'cars' ? [hit.car] : [])),
        ),
      )
    } else return
    event.preventDefault()
  }
  return (
    <>
      <Field form={form} name="find" label={say('find')} hint={say('findHint')}>
        {(bound) => (
          <input
            {...bound}
            className="input finder"
            role="combobox"
            aria-expanded={shown}
            aria-controls={list}
            aria-autocomplete="list"
            aria-activedescendant={shown ? `${list}-${chosen}` : undefined}
            aria-invalid={'car' in form.errors}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            autoFocus={matchMedia('(pointer: fine)').matches}
            onChange={(event) => {
              bound.onChange(event)
              setChosen(0)
              setShut(false)
            }}
            onKeyDown={pressed}
          />
        )}
      </Field>
      {'car' in form.errors && <Wrong says={form.errors['car']!} />}
      {failed && <Wrong says={say('notFetched')} />}
      {shown && (
        <div role="listbox" id={list} aria-label={say('hits')} className="found-cars">
          {cars.map((car, i) => (
            <div
              key={car.id}
              id={`${list}-${i}`}
              role="option"
              aria-selected={i === chosen}
              onClick={() => take(i, cars)}
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
            id={`${list}-${cars.length}`}
            role="option"
            aria-selected={cars.length === chosen}
            className="file-new"
            onClick={file}
          >
            <Sign of="plus" /> {newCarWords(typed, say)}
            {state === 'looking' && <span className="softer">{say('looking')}</span>}
            {state === 'failed' && <span className="softer">{say('searchFailed')}</span>}
          </div>
        </div>
      )}
    </>
  )
}

const Wrong = ({ says }: { says: string }) => (
  <span className="wrong" role="alert">
    <Sign of="warn" size={13} /> {says}
  </span>
)

function newCarWords(typed: string, say: ReturnType<typeof useWords<typeof receptionWords>>): string {
  const read = plateOf(typed)
  return 'plate' in read ? say('newAs', { plate: printedPlate(read.plate) }) : say('newCar')
}
