import type { KeyboardEvent } from 'react'
import { FieldError } from '../../ui/Field.tsx'
import { Sign } from '../../ui/Sign.tsx'
import { callWords } from '../../words/appointmentCall.ts'
import { useWords } from '../../words/words.ts'
import { useSayAt } from '../day.ts'
import { NotSlots, SlotFace } from './SlotFace.tsx'
import type { Slots as Answer } from './read.ts'
import { useKeepHand } from './useKeepHand.ts'
import type { Call } from './useCall.ts'
import { moved } from './wish.ts'

type SlotsProps = { call: Call; slots: Answer }

/** Arrows or 1–3 choose among what can be kept; ← → look at another day. */
export function Slots({ call, slots }: SlotsProps) {
  const say = useWords(callWords)
  const { at } = useSayAt()
  const { form, today, isLooking } = call
  const { startsAt, lostAt, wish } = form.values
  const list = useKeepHand()
  const pressed = (event: KeyboardEvent) => {
    const by = ({ ArrowRight: 1, ArrowLeft: -1 } as const)[event.key as 'ArrowLeft' | 'ArrowRight']
    if (by === undefined) return
    event.preventDefault()
    form.set({ wish: moved(wish, by, today), startsAt: null, lostAt: null })
  }
  return (
    <fieldset
      className="call-slots"
      aria-busy={isLooking}
      data-first
      tabIndex={-1}
      ref={list}
      onKeyDown={pressed}
    >
      <legend className="unseen">{say('slots')}</legend>
      {lostAt !== null && (
        <p className="says no" role="alert">
          <Sign of="warn" size={14} /> {say('slotLost', { at: at(lostAt) })}
        </p>
      )}
      {slots.yes.map((slot, n) => (
        <label key={slot.from} className={slot.from === startsAt ? 'slot on' : 'slot'}>
          <input
            type="radio"
            name="call-slot"
            checked={slot.from === startsAt}
            disabled={form.underWay}
            aria-invalid={'startsAt' in form.errors}
            onChange={() => form.set({ startsAt: slot.from, lostAt: null })}
          />
          <SlotFace slot={slot} nth={n + 1} />
        </label>
      ))}
      <NotSlots slots={slots} />
      <FieldError form={form} path="startsAt" />
    </fieldset>
  )
}
