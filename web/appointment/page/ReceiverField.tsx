import { Field } from '../../ui/Field.tsx'
import { callWords } from '../../words/appointmentCall.ts'
import { useWords } from '../../words/words.ts'
import type { Receiver } from '../sheet/read.ts'
import { isThere } from '../sheet/settle.ts'
import type { usePlace } from './usePlace.ts'

type FieldProps = { place: ReturnType<typeof usePlace>; receivers: readonly Receiver[] }

/** Among those who are there then; a warned car goes to the claims clerk. */
export function ReceiverField({ place: { form, isWarned }, receivers }: FieldProps) {
  const say = useWords(callWords)
  const at = form.values.startsAt ?? 0
  const why = (one: Receiver) =>
    !isThere(one, at) ? say('notThere') : isWarned && !one.ofClaims ? say('onlyClaims') : undefined
  return (
    <Field form={form} name="receiverId" label={say('receiver')} wide>
      {(bound) => (
        <select {...bound} className="input">
          {bound.value === '' && <option value="">{say('chooseReceiver')}</option>}
          {receivers.map((one) => (
            <option key={one.id} value={one.id} disabled={why(one) !== undefined}>
              {[one.name, one.ofClaims && say('ofClaims'), why(one)].filter(Boolean).join(' · ')}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
