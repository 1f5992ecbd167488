import type { Bound } from '../ui/form.ts'
import { shortOf } from '../ui/time.ts'
import { sheetWords } from '../words/orderSheets.ts'
import { useWords } from '../words/words.ts'
import { isWithin, plannedMinutes } from './freeTime.ts'
import { standardMinutes } from './paper.ts'
import { fitting, freeFrom, type Bay, type Choices } from './proposal.ts'
import { ownSpans, type Dispatch } from './useDispatch.ts'

type BayChoiceProps = { bound: Bound<string>; choices: Choices; dispatch: Dispatch; plate: string | null }

/** Fitting bays first, each with the time from which it is free together with the technician. */
export function BayChoice({ bound, choices, dispatch, plate }: BayChoiceProps) {
  const say = useWords(sheetWords)
  const { chosen, choose, form, trade } = dispatch
  const technician = choices.technicians.find(({ id }) => id === form.values.technicianId)
  const minutes = plannedMinutes(chosen.map(({ job }) => standardMinutes(job)))
  const own = ownSpans(chosen.map(({ job }) => job))
  const fit = fitting(choices.bays, trade)
  const label = (bay: Bay) => {
    const from = technician && freeFrom(choices, technician, bay, { minutes, trade, plate, own })
    // Outside his shift the time says nothing of the bay.
    return !technician || from === undefined || !isWithin(technician.shifts, from)
      ? bay.name
      : say('bayFrom', { name: bay.name, at: shortOf(new Date(from)) })
  }
  const options = (bays: readonly Bay[]) =>
    bays.map((bay) => (
      <option key={bay.id} value={bay.id}>
        {label(bay)}
      </option>
    ))
  return (
    <select {...bound} className="input" onChange={({ target }) => choose({ bayId: target.value })}>
      {bound.value === '' && <option value="" />}
      <optgroup label={say('bayFits')}>{options(fit)}</optgroup>
      <optgroup label={say('bayOthers')}>
        {options(choices.bays.filter((bay) => !fit.includes(bay)))}
      </optgroup>
    </select>
  )
}
