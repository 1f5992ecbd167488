import { useId } from 'react'
import { Field } from '../ui/Field.tsx'
import { Sign } from '../ui/Sign.tsx'
import { receptionWords } from '../words/reception.ts'
import { useWords } from '../words/words.ts'
import { FoundCars } from './FoundCars.tsx'
import type { ReceptionForm } from './ReceptionForm.tsx'
import { useFinder } from './useFinder.ts'

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
  const finder = useFinder(typed, pick, file)
  const wrong = form.errors['car']
  return (
    <>
      <Field form={form} name="find" label={say('find')} hint={say('findHint')}>
        {(bound) => (
          <input
            {...bound}
            className="input finder"
            role="combobox"
            aria-expanded={finder.shown}
            aria-controls={list}
            aria-autocomplete="list"
            aria-activedescendant={finder.shown ? `${list}-${finder.chosen}` : undefined}
            aria-invalid={wrong !== undefined}
            aria-describedby={wrong === undefined ? undefined : `${list}-wrong`}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            autoFocus={matchMedia('(pointer: fine)').matches}
            onChange={(event) => {
              bound.onChange(event)
              finder.typing()
            }}
            onKeyDown={finder.pressed}
          />
        )}
      </Field>
      {wrong !== undefined && <Wrong id={`${list}-wrong`} says={wrong} />}
      {failed && <Wrong id={`${list}-failed`} says={say('notFetched')} />}
      {finder.shown && <FoundCars id={list} typed={typed} finder={finder} />}
    </>
  )
}

const Wrong = ({ id, says }: { id: string; says: string }) => (
  <span className="wrong" id={id} role="alert">
    <Sign of="warn" size={13} /> {says}
  </span>
)
