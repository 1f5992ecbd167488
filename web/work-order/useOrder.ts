import { queryOptions } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import type { Refusal } from '../../domain/procedure.ts'
import { answer, api } from '../api.ts'
import type { Own } from '../ownOrder.ts'
import { storeNow } from '../ui/time.ts'

const route = api['work-orders'][':id']

type Either = InferResponseType<typeof route.$get, 200>
export type Answered = Own<Either>
export type OrderPage = Answered & {
  /** The store's time of the answer: a running clock goes on from there. */
  readonly readAt: string
}
/** An order of another system: read, never worked on. */
export type Adopted = NonNullable<Exclude<Either, Answered>['adopted']>
export type Order = Answered['order']
export type Quotation = NonNullable<Order['quotation']>
export type Line = Quotation['lines'][number]
export type AddOn = Answered['addOns'][number]
export type Consent = Answered['consents'][number]
export type Job = Answered['jobs'][number]
export type Step = { readonly step: string; readonly title: string; readonly refusal: Refusal | null }

export const orderQuery = (id: string) =>
  queryOptions({
    queryKey: ['workOrder', id],
    queryFn: async (): Promise<OrderPage | (Exclude<Either, Answered> & { readonly readAt: string })> => ({
      ...(await answer(route.$get({ param: { id }, query: {} }))),
      readAt: storeNow().toISOString(),
    }),
    // Parts of an order tell of it by its own topic; what the clock and the sender do has theirs.
    meta: {
      topics: [
        `workOrder:${id}`,
        'document',
        'preInspection',
        'message',
        'followUp',
        'warrantyHandling',
        'warrantyStanding',
        'ownerLink',
        'callBack',
      ],
    },
  })

/** Why a step cannot be taken; null when it can, undefined when the record has no such step yet. */
export const refusalOf = (steps: readonly Step[], name: string): Refusal | null | undefined =>
  steps.find(({ step }) => step === name)?.refusal

export const isMine = (steps: readonly Step[], name: string): boolean => {
  const refusal = refusalOf(steps, name)
  return refusal === null || (refusal !== undefined && refusal.because !== 'not_your_duty')
}
