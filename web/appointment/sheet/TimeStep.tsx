import { callWords } from '../../words/appointmentCall.ts'
import { useWords } from '../../words/words.ts'
import { Trouble } from '../../ui/Trouble.tsx'
import { NoSlot } from './NoSlot.tsx'
import { Receivers } from './Receivers.tsx'
import { Slots } from './Slots.tsx'
import type { CallProps } from './useCall.ts'
import { WaitFields } from './WaitFields.tsx'
import { WishRow } from './WishRow.tsx'

/** S38: times that can be kept, each with its reasons, and why others cannot; with none, a place on the list. */
export function TimeStep({ call }: CallProps) {
  const say = useWords(callWords)
  const { form, slots, slotsError } = call
  const { items, mode } = form.values
  return (
    <>
      <WishRow call={call} />
      {items.length === 0 && (
        <p className="softer" data-first tabIndex={-1}>
          {say('timeNeedsWork')}
        </p>
      )}
      {slotsError && !slots && <Trouble error={slotsError} again={call.again} />}
      {items.length > 0 && !slots && !slotsError && (
        <p className="softer" data-first data-wait tabIndex={-1} role="status">
          {say('lookingForTimes')}
        </p>
      )}
      {slots && mode === 'wait' && <WaitFields form={form} />}
      {slots && mode === 'register' && <Slots call={call} slots={slots} />}
      {slots && mode === 'register' && slots.yes.length === 0 && <NoSlot form={form} />}
      {slots && mode === 'register' && slots.yes.length > 0 && <Receivers call={call} slots={slots} />}
    </>
  )
}
