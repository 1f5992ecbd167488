import { useEffect, useEffectEvent } from 'react'
import { api } from '../api.ts'
import { useForm } from '../ui/useForm.ts'
import type { OrderAnswer } from './read.ts'
import { useWish, wishFor } from './wishes.ts'

/** The sending of the draft that stands: an act of its own, after the saving where one was needed. */
export function useSend({ order, lastEvent, history, kind }: OrderAnswer) {
  const name = `${kind === 'addOn' ? 'sendAddOn' : 'send'}:${order.id}`
  const wish = useWish(name)
  const form = useForm({
    draft: name,
    start: { quotation: order.quotation?.id ?? '' },
    seenEvent: lastEvent,
    send: (handed: { quotation: string }, { header }) =>
      api.quotations[':id'].send.$post({ param: { id: handed.quotation }, header, json: {} }),
  })
  // Of this form only: one begun anew after a refusal waits for the hand.
  const wished = wish?.form === form.newId && form.progress.is === 'idle' ? wish : undefined
  const due = wished && history.some((e) => e.id > wished.after && e.subjectId === wished.quotation)
  const go = useEffectEvent(form.submit)
  useEffect(() => {
    if (due) go()
  }, [due])
  return {
    form,
    busy: wished !== undefined || form.underWay,
    forgetRefusal: () => {
      if (form.touched && !form.underWay) form.startOver()
    },
    afterSaving: (id: string, after: number) => wishFor(name, { quotation: id, after, form: form.newId }),
  }
}
