import type { InferResponseType } from 'hono/client'
import { answer, api } from '../api.ts'
import { reading } from '../read.ts'

type Own = InferResponseType<(typeof api)['own-assistances']['$get'], 200>
export type OwnHelp = Own['rows'][number]

export const ownHelp = reading(
  () => answer<Own>(api['own-assistances'].$get({ query: {} })),
  ['assistance', 'workOrder'],
)
