import { useId, useState } from 'react'
import { printedPlate } from '../../../domain/identifiers/plate.ts'
import { FoundCars } from '../../reception/FoundCars.tsx'
import { useFinder } from '../../reception/useFinder.ts'
import { fieldId } from '../../ui/form.ts'
import { Sign } from '../../ui/Sign.tsx'
import { callWords } from '../../words/appointmentCall.ts'
import { useWords } from '../../words/words.ts'
import type { CallProps } from './useCall.ts'
import { usePickCar } from './usePickCar.ts'

/** A plate in any notation, the end of a phone number, a name: Enter takes the first, and the call goes on. */
export function FindCar({ call }: CallProps) {
  const say = useWords(callWords)
  const list = useId()
  const { form } = call
  const { car } = form.values
  const [typing, setTyping] = useState(false)
  const { pick, file, failed } = usePickCar(call, () => setTyping(false))
  const typed = form.values.find.trim()
  const finder = useFinder(typing ? typed : '', pick, file)
  const wrong = form.errors['car']
  const chosen = car.is === 'none' ? undefined : car.is === 'new' ? car.plate : call.file?.plate
  return (
    <div className="field call-find">
      <label htmlFor={fieldId(form.name, 'find')}>{say('plate')}</label>
      <input
        id={fieldId(form.name, 'find')}
        className="input plate-in"
        data-first
        data-need={car.is === 'none' ? '' : undefined}
        role="combobox"
        aria-expanded={finder.shown}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={finder.shown ? `${list}-${finder.chosen}` : undefined}
        aria-invalid={wrong !== undefined}
        aria-describedby={wrong === undefined ? undefined : `${list}-wrong`}
        placeholder={say('plateHint')}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        autoFocus={matchMedia('(pointer: fine)').matches}
        disabled={form.underWay}
        value={typing || !chosen ? form.values.find : printedPlate(chosen)}
        onChange={({ target }) => {
          setTyping(true)
          form.set({ find: target.value, car: { is: 'none' } })
          finder.typing()
        }}
        onFocus={({ target }) => target.select()}
        onKeyDown={finder.pressed}
      />
      {wrong !== undefined && (
        <span className="wrong" id={`${list}-wrong`} role="alert">
          <Sign of="warn" size={13} /> {say('carNeeded')}
        </span>
      )}
      {failed && (
        <span className="wrong" role="alert">
          {say('notFetched')}
        </span>
      )}
      {finder.shown && <FoundCars id={list} typed={typed} finder={finder} />}
    </div>
  )
}
