import { queryOptions } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import type { Duty } from '../../domain/staff/duties.ts'
import { answer, api } from '../api.ts'

export type Rights = InferResponseType<typeof api.rights.$get, 200>
export type Holder = {
  readonly person: Rights['people'][number]
  readonly via: 'post' | 'vacancy' | 'grant'
  readonly post: string | null
}

export const rightsQuery = queryOptions({
  queryKey: ['rights'],
  queryFn: () => answer(api.rights.$get({ query: {} })),
  meta: { topics: ['staff', 'post', 'postHolding', 'adminGrant'] },
})

/** Who has a duty now, by a post of his own first. */
export const holdersOf = ({ people }: Rights, duty: Duty): readonly Holder[] =>
  people.flatMap((person) =>
    person.duties.filter((held) => held.duty === duty).map(({ via, post }) => ({ person, via, post })),
  )
