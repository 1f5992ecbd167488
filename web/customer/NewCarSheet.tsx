import { useState } from 'react'
import { v7 } from 'uuid'
import { blankVehicle, registerVehicleForm } from '../../domain/customer/vehicle-forms.ts'
import { api } from '../api.ts'
import { FormSheet } from '../ui/FormSheet.tsx'
import { useForm } from '../ui/useForm.ts'
import { fileWords } from '../words/files.ts'
import { useWords } from '../words/words.ts'
import { About, Identity, Purchase, Reminders, type CarForm } from './CarFields.tsx'
import { noParty, partyOf, PartyField } from './PartyField.tsx'

type SheetProps = { open: boolean; onClose: () => void; filed: (id: string) => void }

/** A quick file: the plate alone is enough; who owns it and the rest may follow (S33). */
export function NewCarSheet({ open, onClose, filed }: SheetProps) {
  const say = useWords(fileWords)
  // The car's own id is the form's; its owner, if he is new, has another.
  const [start] = useState(() => ({ ...blankVehicle, owner: noParty('none'), ownerId: v7() }))
  const form = useForm({
    draft: 'fileCar',
    start,
    schema: registerVehicleForm,
    shape: ({ owner, ownerId, ...car }) => ({ ...car, owner: partyOf(owner, ownerId) }),
    send: (json, { header, newId }) =>
      api.vehicles[':id'].register.$post({ param: { id: newId }, header, json }),
    landed: ({ id }) => {
      onClose()
      filed(id)
    },
  })
  const car = form as unknown as CarForm
  return (
    <FormSheet
      form={form}
      title={say('newCar')}
      submit={say('file')}
      open={open}
      onClose={onClose}
      width={560}
    >
      <Identity form={car} />
      <PartyField form={form} bound={form.bind('owner')} label={say('owner')} mayBeNone />
      <details className="more-fields">
        <summary>{say('nameIt')}</summary>
        <div>
          <About form={car} />
          <h3>{say('purchase')}</h3>
          <Purchase form={car} />
          <h3>{say('reminders')}</h3>
          <Reminders form={car} />
        </div>
      </details>
    </FormSheet>
  )
}
