import { useState } from 'react'
import type { Refusal } from '../../domain/procedure.ts'
import { Field } from '../ui/Field.tsx'
import { Figure } from '../ui/Figure.tsx'
import { fieldId } from '../ui/form.ts'
import { refusalSays } from '../ui/refusalSays.ts'
import { Sign } from '../ui/Sign.tsx'
import { dayOf } from '../ui/time.ts'
import { useLanguage } from '../words/language.ts'
import { receptionWords } from '../words/reception.ts'
import { useWords, type Say } from '../words/words.ts'
import type { CarFile } from './receiving.ts'
import type { ReceptionForm } from './ReceptionForm.tsx'

type KmProps = { form: ReceptionForm; file: CarFile | undefined; told: Refusal | undefined }

/** A figure below the last is told once the hand has left the field: half typed, every figure is below. */
export function KmField({ form, file, told }: KmProps) {
  const say = useWords(receptionWords)
  const language = useLanguage()
  const [left, setLeft] = useState(true)
  const falls = left && told?.because === 'odometer_does_not_fall' ? told : undefined
  return (
    <div onFocus={() => setLeft(false)} onBlur={() => setLeft(true)}>
      <Field form={form} name="odometerKm" label={say('km')} hint={falls ? undefined : hintOf(file, say)}>
        {(bound) => (
          <Figure
            {...bound}
            aria-invalid={bound['aria-invalid'] || falls !== undefined}
            aria-describedby={falls ? `${bound.id}-falls` : bound['aria-describedby']}
          />
        )}
      </Field>
      {falls && (
        <span className="wrong" id={`${fieldId(form.name, 'odometerKm')}-falls`} role="alert">
          <Sign of="warn" size={13} /> {refusalSays(falls, language)}
        </span>
      )}
    </div>
  )
}

function hintOf(file: CarFile | undefined, say: Say<typeof receptionWords>): string | undefined {
  if (!file) return undefined
  if (file.lastKm === null) return say('noKm')
  const km = file.lastKm.toLocaleString('en')
  const last = file.orders.find(({ odometerKm }) => odometerKm === file.lastKm)
  return last ? say('lastKmAt', { km, day: dayOf(last.openedAt) }) : say('lastKm', { km })
}
