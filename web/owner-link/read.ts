import { queryOptions } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { answer, api } from '../api.ts'

const ofOrder = api['work-orders'][':id']['owner-links']
export type OwnerLinks = InferResponseType<typeof ofOrder.$get, 200>
export type OwnerLink = OwnerLinks['links'][number]
export type Call = OwnerLinks['calls'][number]

export const ownerLinksQuery = (id: string) =>
  queryOptions({
    queryKey: ['ownerLinks', id],
    queryFn: (): Promise<OwnerLinks> => answer(ofOrder.$get({ param: { id }, query: {} })),
    meta: { topics: ['ownerLink', 'callBack', `workOrder:${id}`] },
  })
