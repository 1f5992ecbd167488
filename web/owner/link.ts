import type { InferResponseType } from 'hono/client'
import { v7 } from 'uuid'
import { answer, api } from '../api.ts'
import { reading } from '../read.ts'
import { setStoreTime } from '../ui/time.ts'

/** The secret of the address goes in a header: a path would stand in logs on the way (reliability §5). */
export const own = { 'x-owner-link': location.pathname.split('/')[2] ?? '' }

export type OwnerPage = InferResponseType<(typeof api)['owner']['page']['$get'], 200>
export type Quotation = OwnerPage['quotations'][number]
export type Line = Quotation['lines'][number]
export type Finding = Quotation['findings'][number]

export const ownerRead = reading(async () => {
  const page = await answer<OwnerPage>(api.owner.page.$get({ query: {}, header: own } as never))
  setStoreTime(page.now, page.store.zone)
  return page
}, ['owner'])

/** Says that somebody looks; if it does not arrive, nothing is lost but a receipt. */
export const tellLooked = () =>
  answer(api.owner.open.$post({ header: { 'idempotency-key': v7(), ...own }, json: {} } as never)).catch(
    () => undefined,
  )
