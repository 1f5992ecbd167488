import { odometerReasons, odometerSources } from '../../domain/customer/kinds.ts'
import { odometerForm } from '../../domain/customer/vehicle-forms.ts'
import { api } from '../api.ts'
import { Choice } from '../ui/Choice.tsx'
import { Field } from '../ui/Field.tsx'
import { Figure } from '../ui/Figure.tsx'
import { FormSheet } from '../ui/FormSheet.tsx'
import { Moment } from '../ui/Moment.tsx'
import { storeNow } from '../ui/time.ts'
import { useForm } from '../ui/useForm.ts'
import { fileWords } from '../words/files.ts'
import { useWords } from '../words/words.ts'
import type { CarPage } from './read.ts'
import { useKinds } from './useKinds.ts'

type SheetProps = { page: CarPage; open: boolean; onClose: () => void }

/** A reading outside a visit. Below the last one it asks why: a new instrument, or an earlier figure that was wrong. */
export function OdometerSheet({ page: { car, readings }, open, onClose }: SheetProps) {
  const say = useWords(fileWords)
  const { options } = useKinds()
  const last = readings[0]?.km ?? null
  const form = useForm({
    draft: `odometer:${car.id}`,
    start: { km: null as number | null, at: null as string | null, source: 'told', reason: '', note: '' },
    schema: odometerForm,
    shape: ({ at, ...rest }) => ({ ...rest, at: at ?? storeNow().toISOString() }),
    send: (json, { header }) =>
      api.vehicles[':id'].readOdometer.$post({ param: { id: car.id }, header, json }),
    landed: onClose,
  })
  const { km, reason } = form.values
  const falls = reason !== '' || (km !== null && last !== null && km < last) || form.progress.is === 'refused'
  return (
    <FormSheet form={form} title={say('odometerTitle')} submit={say('save')} open={open} onClose={onClose}>
      <div className="fields">
        <Field form={form} name="km" label={say('km')}>
          {(bound) => <Figure {...bound} placeholder={last === null ? '' : last.toLocaleString('en')} />}
        </Field>
        <Field form={form} name="at" label={say('readAt')}>
          {(bound) => <Moment {...bound} value={bound.value ?? storeNow().toISOString()} />}
        </Field>
      </div>
      <Choice
        form={form}
        bound={form.bind('source')}
        label={say('source')}
        options={options(odometerSources)}
      />
      {falls && (
        <Choice
          form={form}
          bound={form.bind('reason')}
          label={say('lowerBecause')}
          options={options(odometerReasons)}
        />
      )}
      <Field form={form} name="note" label={say('note')} wide>
        {(bound) => <input {...bound} className="input" />}
      </Field>
    </FormSheet>
  )
}
