import { Hono } from 'hono'
import { asking, nothing, taking, type Session } from '../route.ts'
import { outboxList, outboxQuery } from './queries.ts'
import { sentByHand } from './steps.ts'

export const messageRoutes = new Hono<Session>()
  .get('/outbox', ...asking('message.read', outboxQuery, outboxList))
  .post('/messages/:id/sent-by-hand', ...taking(nothing, sentByHand))
