import { blankVehicle, amendVehicleForm, type VehicleData } from '../../domain/customer/vehicle-forms.ts'
import { api } from '../api.ts'
import { Field } from '../ui/Field.tsx'
import { FormSheet } from '../ui/FormSheet.tsx'
import { useForm } from '../ui/useForm.ts'
import { fileWords } from '../words/files.ts'
import { useWords } from '../words/words.ts'
import { About, Identity, Purchase, Reminders } from './CarFields.tsx'
import type { CarPage } from './read.ts'

type SheetProps = { page: CarPage; open: boolean; onClose: () => void; why?: string | undefined }

/** The file as it stands, to be corrected or completed; what somebody else has changed meanwhile is told. */
export function AmendCarSheet({ page, open, onClose, why }: SheetProps) {
  const say = useWords(fileWords)
  const { car, lastEvent } = page
  const form = useForm({
    draft: `amendCar:${car.id}`,
    start: dataOf(car),
    schema: amendVehicleForm,
    seenEvent: lastEvent,
    send: (json, { header }) => api.vehicles[':id'].amend.$post({ param: { id: car.id }, header, json }),
    landed: onClose,
  })
  return (
    <FormSheet
      form={form}
      title={say('amend')}
      submit={say('save')}
      open={open}
      onClose={onClose}
      width={600}
      {...(why && { why })}
    >
      <Identity form={form} />
      <About form={form} />
      <h3>{say('purchase')}</h3>
      <Purchase form={form} />
      <h3>{say('reminders')}</h3>
      <Reminders form={form} />
      <Field form={form} name="remark" label={say('remark')} wide>
        {(bound) => <textarea {...bound} className="input" rows={3} />}
      </Field>
    </FormSheet>
  )
}

/** What the form shows of a file: nothing known is an empty field. */
const dataOf = (car: CarPage['car']): VehicleData =>
  Object.fromEntries(
    Object.entries(blankVehicle).map(([name, blank]) => [
      name,
      (car as { [name: string]: unknown })[name] ?? blank,
    ]),
  ) as VehicleData
