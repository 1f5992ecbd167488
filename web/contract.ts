import type { InferResponseType } from 'hono/client'
import type { api } from './api.ts'

/** Shapes of answers that more than one page speaks of; each is the server's own, as it crosses the wire. */
export type Me = InferResponseType<typeof api.me.$get, 200>
export type Found = InferResponseType<typeof api.search.$get, 200>
