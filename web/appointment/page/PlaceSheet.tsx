import { addDays } from '../../../domain/calendar.ts'
import { FieldError } from '../../ui/Field.tsx'
import { FormSheet } from '../../ui/FormSheet.tsx'
import { Skeleton } from '../../ui/frame.tsx'
import { fromLocal } from '../../ui/time.ts'
import { Trouble } from '../../ui/Trouble.tsx'
import { bookingWords } from '../../words/booking.ts'
import { callWords } from '../../words/appointmentCall.ts'
import { useWords } from '../../words/words.ts'
import { useSayAt } from '../day.ts'
import { NotSlots, SlotFace } from '../sheet/SlotFace.tsx'
import type { Slots } from '../sheet/read.ts'
import { ReceiverField } from './ReceiverField.tsx'
import type { SheetProps } from './sheetProps.ts'
import { usePlace } from './usePlace.ts'
import '../sheet/work.css'

/** A time for one who waits, another time for one who is booked (S38): as in the call, with its reasons. */
export function PlaceSheet({ page: { booking }, open, onClose }: SheetProps) {
  const say = useWords(bookingWords)
  const sayCall = useWords(callWords)
  const place = usePlace(booking, open, onClose)
  const { form, slots } = place
  const { startsAt, customerAgrees } = form.values
  return (
    <FormSheet
      form={form}
      title={say('anotherTime')}
      submit={say('place')}
      open={open}
      onClose={onClose}
      width={640}
    >
      <WishDay place={place} />
      {slots.isPending && <Skeleton rows={4} />}
      {slots.error && <Trouble error={slots.error} again={() => void slots.refetch()} />}
      {slots.data && <SlotList place={place} slots={slots.data} name={`place-${booking.id}`} />}
      <FieldError form={form} path="startsAt" />
      {slots.data && slots.data.yes.length === 0 && <p className="softer">{sayCall('noSlot')}</p>}
      {slots.data && startsAt !== null && <ReceiverField place={place} receivers={slots.data.receivers} />}
      <label className="tick">
        <input
          type="checkbox"
          checked={customerAgrees}
          disabled={form.underWay}
          onChange={({ target }) => form.set({ customerAgrees: target.checked })}
        />
        {say(booking.state === 'waiting' ? 'agreesAndTold' : 'customerAgrees')}
      </label>
    </FormSheet>
  )
}

type Of = { place: ReturnType<typeof usePlace> }

function WishDay({ place: { form, today } }: Of) {
  const sayCall = useWords(callWords)
  const { day: sayDay } = useSayAt()
  const { wish } = form.values
  return (
    <div className="call-wish">
      <label>
        {sayCall('wish')}
        <select
          className="input"
          value={wish.day}
          onChange={({ target }) => form.set({ wish: { day: target.value, part: '' }, startsAt: null })}
        >
          <option value="">{sayCall('soonest')}</option>
          {Array.from({ length: 21 }, (_, n) => addDays(today, n)).map((day) => (
            <option key={day} value={day}>
              {sayDay(fromLocal(`${day}T12:00`))} {day.slice(5)}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}

function SlotList({ place: { form, choose }, slots, name }: Of & { slots: Slots; name: string }) {
  const sayCall = useWords(callWords)
  const { startsAt } = form.values
  return (
    <fieldset className="call-slots">
      <legend className="unseen">{sayCall('slots')}</legend>
      {slots.yes.map((slot, n) => (
        <label key={slot.from} className={slot.from === startsAt ? 'slot on' : 'slot'}>
          <input
            type="radio"
            name={name}
            checked={slot.from === startsAt}
            onChange={() => choose(slot.from)}
          />
          <SlotFace slot={slot} nth={n + 1} />
        </label>
      ))}
      <NotSlots slots={slots} />
    </fieldset>
  )
}
