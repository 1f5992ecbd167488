import { useQueryClient } from '@tanstack/react-query'
import { api } from '../api.ts'
import { useForm } from '../ui/useForm.ts'
import { addOnLandedIn } from './addOn.ts'
import { landedIn } from './landed.ts'
import { handed, isNew, paperForm, type Paper, type PaperForm } from './paper.ts'
import { orderQuery, type OrderAnswer } from './read.ts'

/** One paper an order and a person: a new draft, or the one that stands written anew. */
export function useSaving(
  { order, lastEvent, kind }: OrderAnswer,
  start: Paper,
  saved: (id: string) => void,
) {
  const client = useQueryClient()
  return useForm({
    draft: `${kind ?? 'quotation'}:${order.id}`,
    start,
    schema: paperForm,
    seenEvent: lastEvent,
    send: (paper: PaperForm, { header, newId }) =>
      isNew(paper.about)
        ? api.quotations[':id'][kind === 'addOn' ? 'draftAddOn' : 'draft'].$post({
            param: { id: newId },
            header,
            json: { orderId: order.id, ...handed(paper) },
          })
        : api.quotations[':id'].revise.$post({ param: { id: paper.about }, header, json: handed(paper) }),
    landed: (taken, paper) => {
      // Shown as it was typed until the answer that follows shows it as it is kept.
      client.setQueryData(
        orderQuery(order.id).queryKey,
        (old) => old && (kind === 'addOn' ? addOnLandedIn : landedIn)(old, taken.id, paper),
      )
      saved(taken.id)
    },
  })
}
