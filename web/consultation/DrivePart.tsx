import { drives, reproductions } from '../../domain/consultation/forms.ts'
import { Choice } from '../ui/Choice.tsx'
import { Field } from '../ui/Field.tsx'
import type { Bound } from '../ui/form.ts'
import { Panel } from '../ui/frame.tsx'
import { consultationWords } from '../words/consultation.ts'
import { useWords } from '../words/words.ts'
import type { SheetOf } from './SheetForm.tsx'

/** S60: whether the fault showed itself, and the ride to make it: with whom, agreed to, from and to which kilometre. */
export function DrivePart({ form, inKm }: { form: SheetOf; inKm: number | null }) {
  const say = useWords(consultationWords)
  const reproduced = form.bind('reproduced')
  const drive = form.bind('drive')
  const consent = form.bind('driveConsent')
  const { driveFromKm, driveToKm } = form.values
  return (
    <Panel title={say('drive')} className="drive">
      <Choice
        form={form}
        bound={{ ...reproduced, value: reproduced.value ?? '' }}
        label={say('reproduced')}
        options={reproductions.map((value) => ({ value, label: say(value) }))}
      />
      <Choice
        form={form}
        bound={drive}
        label={say('driveWith')}
        options={drives.map((value) => ({ value, label: say(`drive_${value}`) }))}
      />
      {drive.value !== 'none' && (
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
          <Field
            form={form}
            name="driveToKm"
            label={say('driveToKm')}
            hint={
              driveFromKm !== null && driveToKm !== null && driveToKm >= driveFromKm
                ? say('driveKm', { n: driveToKm - driveFromKm })
                : undefined
            }
          >
            {(bound) => <KmInput bound={bound} />}
          </Field>
          <Field
            form={form}
            name="driveNote"
            label={say(drive.value === 'alone' ? 'driveWhy' : 'driveNote')}
            wide
          >
            {(bound) => <textarea {...bound} className="input" rows={2} maxLength={500} />}
          </Field>
        </div>
      )}
    </Panel>
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
