import { requestForm } from '../../domain/purchase-request/forms.ts'
import { api } from '../api.ts'
import { Choice } from '../ui/Choice.tsx'
import { Field } from '../ui/Field.tsx'
import { Figure } from '../ui/Figure.tsx'
import { FormSheet } from '../ui/FormSheet.tsx'
import { Moment } from '../ui/Moment.tsx'
import { useForm } from '../ui/useForm.ts'
import { requestWords } from '../words/purchaseRequest.ts'
import { useWords } from '../words/words.ts'
import { FindPart, type FoundPart } from './FindPart.tsx'

const start = {
  find: '',
  part: null as FoundPart | null,
  quantityMilli: 1000 as number | null,
  neededBy: null as string | null,
  priority: 'normal',
  note: '',
}

/** For the shelf: what, how much, until when. What a booking lacks was asked for when it was made. */
export function RequestSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const say = useWords(requestWords)
  const form = useForm({
    draft: 'request.shelf',
    start,
    schema: requestForm,
    shape: ({ part, quantityMilli, neededBy, priority, note }) => ({
      partCode: part?.code ?? '',
      quantityMilli: quantityMilli ?? 0,
      neededBy: neededBy ?? '',
      isUrgent: priority === 'urgent',
      note,
    }),
    send: (json, { header, newId }) =>
      api['purchase-requests'][':id'].request.$post({ param: { id: newId }, header, json }),
    landed: onClose,
  })
  const { part } = form.values
  return (
    <FormSheet form={form} title={say('requestTitle')} submit={say('request')} open={open} onClose={onClose}>
      <FindPart form={form} />
      <div className="fields">
        <Field
          form={form}
          name="quantityMilli"
          label={part ? say('quantityOf', { unit: part.unit }) : say('quantity')}
        >
          {(bound) => <Figure {...bound} per={1000} />}
        </Field>
        <Field form={form} name="neededBy" label={say('neededBy')}>
          {(bound) => <Moment {...bound} />}
        </Field>
      </div>
      <Choice
        form={form}
        bound={form.bind('priority')}
        label={say('priority')}
        options={[
          { value: 'normal', label: say('normal') },
          { value: 'urgent', label: say('urgent') },
        ]}
      />
      <Field form={form} name="note" label={say('note1')} wide>
        {(bound) => <textarea {...bound} className="input" rows={2} maxLength={200} />}
      </Field>
    </FormSheet>
  )
}
