import { purchaseRequest } from '../../domain/purchase-request/procedure.ts'
import { api } from '../api.ts'
import { Notice } from '../ui/Notice.tsx'
import { useForm } from '../ui/useForm.ts'
import { useWhyNotOpen } from '../whyNot.ts'
import { pickListWords } from '../words/pickList.ts'
import { useWords } from '../words/words.ts'
import { wantedOf } from './usePickActs.ts'

type RequestProps = {
  orderId: string
  /** Needed by then; without a promise now. */
  promisedAt: string | null
  code: string
  name: string
  quantityMilli: number
}

/** S72: one press, and the parts department has it. */
export function RequestButton({ orderId, promisedAt, code, name, quantityMilli }: RequestProps) {
  const say = useWords(pickListWords)
  const why = useWhyNotOpen(purchaseRequest, 'request')
  const form = useForm({
    draft: `request:${orderId}:${code}`,
    start: {},
    shape: () => wantedOf(orderId, promisedAt, code, quantityMilli),
    send: (json: ReturnType<typeof wantedOf>, { header, newId }) =>
      api['purchase-requests'][':id'].request.$post({ param: { id: newId }, header, json }),
  })
  if (why) return null
  return (
    <>
      <button
        type="button"
        className="btn small"
        aria-label={say('requestName', { name })}
        disabled={form.underWay}
        onClick={form.submit}
      >
        {say('request')}
      </button>
      <Notice form={form} />
    </>
  )
}
