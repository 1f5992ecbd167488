import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '../api.ts'

export const auditPeopleQuery = queryOptions({
  queryKey: ['auditPeople'],
  queryFn: () => answer(api.audit.people.$get({ query: {} })),
  meta: { topics: ['staff'] },
})
