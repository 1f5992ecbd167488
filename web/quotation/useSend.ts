import { useEffect, useState } from 'react'
import { api } from '../api.ts'
import { useForm } from '../ui/useForm.ts'
import type { OrderAnswer } from './read.ts'

/** Waits for the answer that shows its own saving: only then is the last event the one to go by. */
type Wish = { readonly quotation: string; readonly after: number }

/** The sending of the draft that stands: an act of its own, after the saving where one was needed. */
export function useSend({ order, lastEvent, history }: OrderAnswer) {
  const [wish, setWish] = useState<Wish>()
  const id = order.quotation?.id ?? order.id
  const form = useForm({
    draft: `send:${id}`,
    start: nothing,
    seenEvent: lastEvent,
    send: (_: object, { header }) => api.quotations[':id'].send.$post({ param: { id }, header, json: {} }),
  })
  const forgetRefusal = () => {
    if (form.touched && !form.underWay) form.startOver()
  }
  const shown = wish && history.some((e) => e.id > wish.after && e.subjectId === wish.quotation)
  useEffect(() => {
    if (!shown || form.underWay) return
    // A refusal from before keeps the event it was filled from: the form is begun anew.
    if (form.touched) return form.startOver()
    setWish(undefined)
    form.submit()
  })
  return {
    form,
    busy: wish !== undefined || form.underWay,
    forgetRefusal,
    afterSaving: (quotation: string, after: number) => setWish({ quotation, after }),
    now: () => setWish({ quotation: id, after: 0 }),
  }
}

const nothing = {}
