import { useState } from 'react'
import type { Refusal } from '../../domain/procedure.ts'
import { askForm } from '../../domain/discount-approval/forms.ts'
import { api } from '../api.ts'
import { Act } from '../ui/Act.tsx'
import { Field } from '../ui/Field.tsx'
import { FormSheet } from '../ui/FormSheet.tsx'
import { useForm } from '../ui/useForm.ts'
import { discountWords } from '../words/discount.ts'
import { useWords } from '../words/words.ts'

type AskProps = {
  orderId: string
  quotationId: string
  refusal: Refusal | undefined
  why: string | undefined
}

/** Puts the draft’s discounts before the next whose limit suffices. */
export function AskAct({ refusal, why, ...of }: AskProps) {
  const say = useWords(discountWords)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Act primary below refusal={refusal} why={refusal ? undefined : why} onClick={() => setOpen(true)}>
        {say('ask')}
      </Act>
      {open && <AskSheet {...of} close={() => setOpen(false)} />}
    </>
  )
}

function AskSheet({
  orderId,
  quotationId,
  close,
}: Omit<AskProps, 'refusal' | 'why'> & { close: () => void }) {
  const say = useWords(discountWords)
  const form = useForm({
    draft: `discount.ask:${quotationId}`,
    start: { note: '' },
    schema: askForm,
    shape: (values) => ({ ...values, orderId, quotationId }),
    send: (json, { header, newId }) =>
      api['discount-approvals'][':id'].ask.$post({ param: { id: newId }, header, json }),
    landed: close,
  })
  return (
    <FormSheet form={form} title={say('ask')} submit={say('ask')} open onClose={close}>
      <Field form={form} name="note" label={say('askNote')} wide>
        {(bound) => <textarea {...bound} className="input" rows={3} maxLength={200} />}
      </Field>
    </FormSheet>
  )
}
