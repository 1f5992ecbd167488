import { queryOptions } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import type { Refusal } from '../../domain/procedure.ts'
import { answer, api } from '../api.ts'

const car = api.files.cars[':id']
const customer = api.files.customers[':id']

export type CarPage = InferResponseType<typeof car.$get, 200>
export type CarData = CarPage['car']
export type Party = CarPage['parties'][number]
export type CustomerPage = InferResponseType<typeof customer.$get, 200>
export type CarRow = InferResponseType<typeof api.files.cars.$get, 200>['rows'][number]
export type CustomerRow = InferResponseType<typeof api.files.customers.$get, 200>['rows'][number]
export type PartyHit = InferResponseType<(typeof api.files.customers)['hits']['$get'], 200>[number]
export type Step = { readonly step: string; readonly title: string; readonly refusal: Refusal | null }

export const carFileQuery = (id: string) =>
  queryOptions({
    queryKey: ['carFile', id],
    queryFn: () => answer(car.$get({ param: { id }, query: {} })),
    meta: { topics: [`vehicle:${id}`, 'customer', 'visit', 'workOrder', 'quotation'] },
  })

export const customerFileQuery = (id: string) =>
  queryOptions({
    queryKey: ['customerFile', id],
    queryFn: () => answer(customer.$get({ param: { id }, query: {} })),
    meta: { topics: [`customer:${id}`, 'vehicle', 'workOrder', 'personalDataShown'] },
  })

export const modelsQuery = queryOptions({
  queryKey: ['models'],
  queryFn: () => answer(api.files.models.$get({ query: {} })),
  staleTime: 600_000,
})

/** Why a step cannot be taken; null when it can, undefined when the record has no such step yet. */
export const refusalOf = (steps: readonly Step[], name: string): Refusal | null | undefined =>
  steps.find(({ step }) => step === name)?.refusal
