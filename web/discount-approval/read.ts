import { queryOptions, useQuery } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { mayRead } from '../../domain/staff/permissions.ts'
import { answer, api } from '../api.ts'
import { useMe } from '../me.ts'

const ofOrder = api['work-orders'][':id']['discount-approvals']
const one = api['discount-approvals'][':id']
export type Approval = InferResponseType<typeof ofOrder.$get, 200>[number]
export type ApprovalPage = InferResponseType<typeof one.$get, 200>

export const approvalsQuery = (orderId: string) =>
  queryOptions({
    queryKey: ['discount-approvals', orderId],
    queryFn: () => answer(ofOrder.$get({ param: { id: orderId }, query: {} })),
    meta: { topics: [`workOrder:${orderId}`] },
  })

export const approvalQuery = (id: string) =>
  queryOptions({
    queryKey: ['discount-approval', id],
    queryFn: () => answer(one.$get({ param: { id }, query: {} })),
    meta: { topics: ['discountApproval', 'quotation'] },
  })

/** What was asked of this order, for who may read it; empty while it is being read. */
export function useApprovals(orderId: string): readonly Approval[] {
  const duties = useMe().duties.map(({ duty }) => duty)
  return useQuery({ ...approvalsQuery(orderId), enabled: mayRead(duties, 'discount.read') }).data ?? none
}
const none: readonly Approval[] = []
