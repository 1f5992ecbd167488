import { FieldError } from '../ui/Field.tsx'
import { Sign } from '../ui/Sign.tsx'
import { Tag } from '../ui/Tag.tsx'
import { hourOf, shortOf } from '../ui/time.ts'
import { sheetWords } from '../words/orderSheets.ts'
import { useWords } from '../words/words.ts'
import { isWithin } from './freeTime.ts'
import { baseOf, type Choices, type Technician } from './proposal.ts'
import type { Dispatch } from './useDispatch.ts'

/** Who, with shift and bookings. Off shift can be chosen: the counter has the last word, and says why. */
export function TechnicianChoice({ choices, dispatch }: { choices: Choices; dispatch: Dispatch }) {
  const say = useWords(sheetWords)
  const { form, choose } = dispatch
  return (
    <fieldset className="picks people" disabled={form.underWay}>
      <legend>{say('technician')}</legend>
      {choices.technicians.map((technician) => {
        const { id, name, grade, skills } = technician
        const on = form.values.technicianId === id
        return (
          <label key={id} className={on ? 'on' : undefined}>
            <input
              type="radio"
              name="technician"
              checked={on}
              onChange={() => choose({ technicianId: id })}
              aria-invalid={'technicianId' in form.errors}
            />
            <span className="tech">
              <b>{name}</b> <span className="softer">{grade}</span>
              <span className="softer skills">{skills.slice(0, 4).join(' · ')}</span>
            </span>
            <span className="how">
              <Shift technician={technician} at={baseOf(choices)} />
              <Bookings technician={technician} />
            </span>
          </label>
        )
      })}
      <FieldError form={form} path="technicianId" />
    </fieldset>
  )
}

function Shift({ technician: { shifts, absences }, at }: { technician: Technician; at: number }) {
  const say = useWords(sheetWords)
  const absence = absences.find((one) => isWithin([one], at))
  if (absence)
    return (
      <Tag tone="pause" icon={<Sign of="pause" size={12} />}>
        {say('absent', { at: shortOf(absence.endsAt) })}
      </Tag>
    )
  const shift = shifts.find((one) => isWithin([one], at))
  if (shift) {
    const hours = { from: shortOf(shift.startsAt), until: hourOf(shift.endsAt) }
    return (
      <Tag tone="work" icon={<Sign of="check" size={12} />}>
        {say('onShift', hours)}
      </Tag>
    )
  }
  const next = shifts.find(({ startsAt }) => Date.parse(startsAt) > at)
  return (
    <Tag tone="line" icon={<Sign of="lock" size={12} />}>
      {next ? say('offShiftNext', { at: shortOf(next.startsAt) }) : say('offShift')}
    </Tag>
  )
}

function Bookings({ technician: { booked } }: { technician: Technician }) {
  const say = useWords(sheetWords)
  if (booked.length === 0) return <span className="softer">{say('free')}</span>
  const spans = booked.map(
    ({ startsAt, endsAt, plate }) => `${shortOf(startsAt)}–${hourOf(endsAt)} ${plate ?? ''}`,
  )
  return (
    <span className="softer num" title={spans.join('\n')}>
      {say('booked', { n: booked.length })}：{spans[0]}
      {spans.length > 1 && ' …'}
    </span>
  )
}
