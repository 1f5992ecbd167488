import type { InferResponseType } from 'hono/client'
import { answer, api } from '../api.ts'
import { reading } from '../read.ts'

type Own = InferResponseType<(typeof api)['own-jobs']['$get'], 200>
export type OwnJob = Own['jobs'][number]

export const ownJobs = reading(() => answer<Own>(api['own-jobs'].$get({ query: {} })), ['job', 'workOrder'])
