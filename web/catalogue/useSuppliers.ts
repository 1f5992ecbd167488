import { queryOptions, useQuery } from '@tanstack/react-query'
import { answer, api } from '../api.ts'
import type { Option } from './spec.ts'

const suppliersQuery = queryOptions({
  queryKey: ['supplier', 'choice'],
  queryFn: () => answer(api.suppliers.$get({ query: { limit: '200' } })),
  meta: { topics: ['supplier'] },
})

/** The suppliers in use, to choose from. */
export const useSuppliers = (): readonly Option[] =>
  useQuery(suppliersQuery).data?.rows.map(({ id, code, name }) => ({
    value: id,
    label: `${code} ${name}`,
  })) ?? []
