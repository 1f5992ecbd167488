import { Field } from '../ui/Field.tsx'
import type { Bound } from '../ui/form.ts'
import { consultationWords } from '../words/consultation.ts'
import { useWords } from '../words/words.ts'
import type { SheetOf } from './SheetForm.tsx'

/** With the customer's consent, from and to which kilometre; alone, why. */
export function DriveFacts({ form, inKm }: { form: SheetOf; inKm: number | null }) {
  const say = useWords(consultationWords)
  const consent = form.bind('driveConsent')
  const { drive, driveFromKm: from, driveToKm: to } = form.values
  const driven = from !== null && to !== null && to >= from ? say('driveKm', { n: to - from }) : undefined
  return (
    <div className="grid">
      <label className="check" htmlFor={consent.id}>
        <input
          id={consent.id}
          type="checkbox"
          checked={consent.value}
          onChange={({ target }) => form.set({ driveConsent: target.checked })}
          disabled={consent.disabled}
        />{' '}
        {say('driveConsent')}
      </label>
      <Field
        form={form}
        name="driveFromKm"
        label={say('driveFromKm')}
        hint={inKm === null ? undefined : say('inKm', { km: inKm.toLocaleString('en') })}
      >
        {(bound) => <KmInput bound={bound} />}
      </Field>
      <Field form={form} name="driveToKm" label={say('driveToKm')} hint={driven}>
        {(bound) => <KmInput bound={bound} />}
      </Field>
      <Field form={form} name="driveNote" label={say(drive === 'alone' ? 'driveWhy' : 'driveNote')} wide>
        {(bound) => <textarea {...bound} className="input" rows={2} maxLength={500} />}
      </Field>
    </div>
  )
}

const KmInput = ({ bound }: { bound: Bound<number | null> }) => (
  <input
    {...bound}
    className="input num"
    inputMode="numeric"
    autoComplete="off"
    value={bound.value ?? ''}
    onChange={({ target }) => {
      const digits = target.value.replace(/\D/g, '')
      bound.onChange(digits === '' ? null : Number(digits))
    }}
  />
)
