import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '../api.ts'

export const carQuery = (id: string) =>
  queryOptions({
    queryKey: ['vehicle', id],
    queryFn: () => answer(api.vehicles[':id'].$get({ param: { id }, query: {} })),
    meta: { topics: ['visit', 'workOrder', `vehicle:${id}`] },
  })
