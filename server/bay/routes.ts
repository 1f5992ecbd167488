import { Hono } from 'hono'
import { asking, nothing, type Session } from '../route.ts'
import { bayList, bayPage, baysQuery } from './queries.ts'

export const bayRoutes = new Hono<Session>()
  .get('/bays', ...asking('resource.read', baysQuery, bayList))
  .get('/bays/:id', ...asking('resource.read', nothing, bayPage))
