import { takeOverForm } from '../../domain/work-order/forms.ts'
import { api } from '../api.ts'
import { Field } from '../ui/Field.tsx'
import { useForm } from '../ui/useForm.ts'
import { sheetWords } from '../words/orderSheets.ts'
import { useWords } from '../words/words.ts'
import { OrderSheet } from './OrderSheet.tsx'
import type { Order } from './useOrder.ts'

type SheetProps = { order: Order; open: boolean; onClose: () => void }

/** S46, S64: advisor and claims clerk share the work; who goes on with it says why. */
export function TakeOverSheet({ order, open, onClose }: SheetProps) {
  const say = useWords(sheetWords)
  const form = useForm({
    draft: `takeOver:${order.id}`,
    start: { reason: '' },
    schema: takeOverForm,
    send: (json, { header }) =>
      api['work-orders'][':id']['take-over'].$post({ param: { id: order.id }, header, json }),
    landed: onClose,
  })
  return (
    <OrderSheet
      form={form}
      title={say('takeOverTitle')}
      submit={say('takeOverSubmit')}
      open={open}
      onClose={onClose}
    >
      <p className="says">{say('takeOverTold', { who: order.advisor })}</p>
      <Field form={form} name="reason" label={say('takeOverReason')} wide>
        {(bound) => <textarea {...bound} className="input" rows={3} maxLength={200} required />}
      </Field>
    </OrderSheet>
  )
}
