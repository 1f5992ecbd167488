import { voidForm } from '../../domain/work-order/forms.ts'
import { api } from '../api.ts'
import { Field } from '../ui/Field.tsx'
import { useAct } from '../ui/useAct.ts'
import { useForm } from '../ui/useForm.ts'
import { sheetWords } from '../words/orderSheets.ts'
import { useWords } from '../words/words.ts'
import type { Order } from './useOrder.ts'
import { OrderSheet } from './OrderSheet.tsx'

type SheetProps = { order: Order; open: boolean; onClose: () => void }

export function VoidSheet({ order, open, onClose }: SheetProps) {
  const say = useWords(sheetWords)
  const form = useForm({
    draft: `void:${order.id}`,
    start: { reason: '' },
    schema: voidForm,
    send: (json, { header }) =>
      api['work-orders'][':id'].void.$post({ param: { id: order.id }, header, json }),
    landed: onClose,
  })
  return (
    <OrderSheet form={form} title={say('voidTitle')} submit={say('voidSubmit')} open={open} onClose={onClose}>
      <p className="says">{say('voidTold')}</p>
      <Field form={form} name="reason" label={say('voidReason')} wide>
        {(bound) => <textarea {...bound} className="input" rows={3} required />}
      </Field>
    </OrderSheet>
  )
}

export function UnsettleSheet({ order, open, onClose }: SheetProps) {
  const say = useWords(sheetWords)
  const form = useAct({
    name: `unsettle:${order.id}`,
    send: ({ header }) =>
      api['work-orders'][':id'].unsettle.$post({ param: { id: order.id }, header, json: {} }),
    landed: onClose,
  })
  return (
    <OrderSheet
      form={form}
      title={say('unsettleTitle')}
      submit={say('unsettleSubmit')}
      open={open}
      onClose={onClose}
    >
      <p className="says">{say('unsettleTold', { number: order.settlement?.number ?? '' })}</p>
    </OrderSheet>
  )
}
