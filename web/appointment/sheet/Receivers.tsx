import { FieldError } from '../../ui/Field.tsx'
import { fieldId } from '../../ui/form.ts'
import { callWords } from '../../words/appointmentCall.ts'
import { useWords } from '../../words/words.ts'
import { useSayAt } from '../day.ts'
import type { Receiver, Slots } from './read.ts'
import { isThere } from './settle.ts'
import type { Call } from './useCall.ts'

/** Who receives the car then: among those who are there, and a warned car goes to the claims clerk (S36). */
export function Receivers({ call, slots }: { call: Call; slots: Slots }) {
  const say = useWords(callWords)
  const { at } = useSayAt()
  const { form, isWarned } = call
  const { startsAt, receiverId } = form.values
  const slot = slots.yes.find(({ from }) => from === startsAt)
  if (!slot) return null
  const id = fieldId(form.name, 'receiverId')
  const why = (one: Receiver) =>
    !isThere(one, slot.from) ? say('notThere') : isWarned && !one.ofClaims ? say('onlyClaims') : undefined
  return (
    <div className="call-set">
      <label htmlFor={id}>
        {say('receiver')}
        <select
          id={id}
          value={receiverId}
          disabled={form.underWay}
          aria-invalid={'receiverId' in form.errors}
          onChange={({ target }) => form.set({ receiverId: target.value })}
        >
          {receiverId === '' && <option value="">{say('chooseReceiver')}</option>}
          {slots.receivers.map((one) => (
            <option key={one.id} value={one.id} disabled={why(one) !== undefined}>
              {[one.name, one.ofClaims && say('ofClaims'), why(one)].filter(Boolean).join(' · ')}
            </option>
          ))}
        </select>
      </label>
      <Names word={say('people')} names={slot.people} />
      <Names word={say('bays')} names={slot.bays} />
      <Names word={say('tools')} names={slot.tools} />
      {isWarned && <span className="softer">{say('warnedToClaims')}</span>}
      {isWarned && receiverId === '' && (
        <span className="wrong">{say('noClaimsThere', { at: at(slot.from) })}</span>
      )}
      <FieldError form={form} path="receiverId" />
    </div>
  )
}

const Names = ({ word, names }: { word: string; names: readonly string[] }) =>
  names.length === 0 ? null : (
    <span>
      {word} <b>{names.join('、')}</b>
    </span>
  )
