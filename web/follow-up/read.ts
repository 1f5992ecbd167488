import { queryOptions } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { answer, api } from '../api.ts'

const list = api['follow-ups']
const one = api['follow-ups'][':id']

export const listed = ['due', 'planned', 'done'] as const
export type Listed = (typeof listed)[number]
export type CallRow = InferResponseType<typeof list.$get, 200>[number]
export type CallAnswer = InferResponseType<typeof one.$get, 200>

export const callsQuery = (state: Listed) =>
  queryOptions({
    queryKey: ['followUps', state],
    queryFn: () => answer(list.$get({ query: { state } })),
    meta: { topics: ['followUp'] },
  })

export const callQuery = (id: string) =>
  queryOptions({
    queryKey: ['followUp', id],
    queryFn: () => answer(one.$get({ param: { id }, query: {} })),
    meta: { topics: [`followUp:${id}`] },
  })

export const listedOf = (asked: string | undefined): Listed =>
  listed.find((state) => state === asked) ?? 'due'
