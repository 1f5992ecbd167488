import { Sign } from '../../ui/Sign.tsx'
import { Kbd } from '../../ui/Tag.tsx'
import { callWords } from '../../words/appointmentCall.ts'
import { useSide } from '../../words/language.ts'
import { useWords } from '../../words/words.ts'
import { useSayAt } from '../day.ts'
import type { Proposal, Slots } from './read.ts'

/** A time, that it can be kept and why, and when the car can be fetched. */
export function SlotFace({ slot, nth }: { slot: Proposal; nth: number }) {
  const say = useWords(callWords)
  const side = useSide()
  const { at, day, hour } = useSayAt()
  const why = slot.reasons.map((one) => (side === 0 ? one.says : one.english)).join(side === 0 ? '、' : ', ')
  const isSameDay = day(slot.readyAt) === day(slot.from)
  return (
    <>
      <Kbd>{nth}</Kbd>
      <b className="num">{at(slot.from)}</b>
      <em>{say('canBe')}</em>
      <span className="why-yes" title={why}>
        {why}
      </span>
      <u className="num">{say('pickUp', { at: isSameDay ? hour(slot.readyAt) : at(slot.readyAt) })}</u>
    </>
  )
}

/** What was asked for as well, and the first thing that stands in its way. */
export function NotSlots({ slots }: { slots: Pick<Slots, 'no'> }) {
  const say = useWords(callWords)
  const side = useSide()
  const { at } = useSayAt()
  // That an hour is past, or before the store opens, is no news to whoever asks for a day.
  const no = slots.no.filter(({ because, facts }) => because !== 'past' && !('opens' in facts))
  if (no.length === 0) return null
  return (
    <ul className="not-slots" aria-label={say('notSlots')}>
      {no.map((one) => (
        <li key={one.at}>
          <Sign of="cross" size={12} />
          <b className="num">{at(one.at)}</b>
          <em>{say('cannotBe')}</em>
          <span>{side === 0 ? one.says : one.english}</span>
        </li>
      ))}
    </ul>
  )
}
