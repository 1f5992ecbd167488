import { sources } from '../../../domain/appointment/forms.ts'
import { needsOwner } from '../../reception/receiving.ts'
import { Field } from '../../ui/Field.tsx'
import { Figure } from '../../ui/Figure.tsx'
import { callWords, sourceWords } from '../../words/appointmentCall.ts'
import { useSide } from '../../words/language.ts'
import { useWords } from '../../words/words.ts'
import { FindCar } from './FindCar.tsx'
import { NewCarFields } from './NewCarFields.tsx'
import { OwnerFields } from './OwnerFields.tsx'
import type { CallProps } from './useCall.ts'
import { nameOf } from './values.ts'

/** Which car, who calls, how far it has run, what brought the call about (S34). */
export function WhoStep({ call }: CallProps) {
  const say = useWords(callWords)
  const side = useSide()
  const { form, file, rebookedFrom } = call
  const { car } = form.values
  const isNew = car.is !== 'none' && needsOwner(car)
  return (
    <>
      <div className="call-row">
        <FindCar call={call} />
        <Field form={form} name="contact" label={say('contact')}>
          {(bound) => (
            <input
              {...bound}
              className="input"
              placeholder={rebookedFrom === null ? nameOf(form.values) : say('contactBefore')}
              autoComplete="off"
            />
          )}
        </Field>
        <Field
          form={form}
          name="contactPhone"
          label={say(!file ? 'phone' : file.phone ? 'phoneOnFile' : 'phoneMissing')}
        >
          {(bound) => (
            <input
              {...bound}
              className="input num"
              inputMode="tel"
              autoComplete="off"
              placeholder={file?.phone ?? ''}
              data-need={file && !file.phone && !isNew ? '' : undefined}
            />
          )}
        </Field>
        <Field form={form} name="odometerKm" label={say(file?.lastKm == null ? 'km' : 'kmAfter')}>
          {(bound) => <Figure {...bound} placeholder={file?.lastKm?.toLocaleString('en') ?? ''} />}
        </Field>
        <Field form={form} name="source" label={say('source')}>
          {(bound) => (
            <select {...bound} className="input">
              {sources.map((source) => (
                <option key={source} value={source}>
                  {sourceWords[source][side]}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      {car.is === 'new' && <NewCarFields form={form} />}
      {isNew && <OwnerFields form={form} />}
    </>
  )
}
