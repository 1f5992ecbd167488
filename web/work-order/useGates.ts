import { useQuery } from '@tanstack/react-query'
import { formatFen } from '../../domain/money.ts'
import { answer, api } from '../api.ts'
import { sheetWords } from '../words/orderSheets.ts'
import { useWords } from '../words/words.ts'
import type { OrderPage } from './useOrder.ts'

export type Gate = { readonly says: string; readonly isOpen: boolean }

/** What the car has to pass, each by what is known of it; whether it may leave is the counter's word. */
export function useGates({ order, jobs }: OrderPage, open: boolean): Gate[] {
  const say = useWords(sheetWords)
  const { data } = useQuery({
    queryKey: ['settlementGates', order.id],
    queryFn: () => answer(api['work-orders'][':id'].settlement.$get({ param: { id: order.id }, query: {} })),
    enabled: open && order.settlement !== null,
    meta: { topics: [`workOrder:${order.id}`] },
  })
  const hasWork = jobs.length > 0
  const wanted = order.washMode !== 'none'
  return [
    { says: say(hasWork ? 'gatePassed' : 'gateNoWork'), isOpen: !hasWork || order.passedAt !== null },
    { says: say(wanted ? 'gateWashed' : 'gateNoWash'), isOpen: !wanted || order.washedAt !== null },
    ...(order.settlement === null ? [{ says: say('gateNotSettled'), isOpen: false }] : []),
    ...(data?.charges ?? [])
      .filter(({ payer }) => payer === 'customer')
      .map(({ openFen }) => ({
        says: openFen > 0 ? say('gateOwes', { fen: `¥${formatFen(openFen)}` }) : say('gatePaid'),
        isOpen: openFen === 0,
      })),
  ]
}
