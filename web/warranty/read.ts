import { queryOptions } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { answer, api } from '../api.ts'
import type { Asked } from '../ui/useAsked.ts'

const asked = api.files.cars[':id'].warranty
export type Standing = InferResponseType<typeof asked.$get, 200>

/** The records that a standing hangs on beside its orders. */
const ofWarranty = [
  'qualityIssue',
  'declaredRepair',
  'repairClass',
  'excludedInterval',
  'warrantyFinding',
  'warrantyRule',
  'wearPeriod',
]

export const standingQuery = (id: string, { at, km }: Asked) =>
  queryOptions({
    queryKey: ['warranty', id, at, km],
    queryFn: () =>
      answer(asked.$get({ param: { id }, query: { ...(at && { at }), ...(km && { km }) } as never })),
    meta: { topics: [`vehicle:${id}`, 'workOrder', 'visit', 'quotation', ...ofWarranty] },
  })
