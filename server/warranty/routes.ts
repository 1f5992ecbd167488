import { Hono } from 'hono'
import { asking, type Session } from '../route.ts'
import { momentQuery, warrantyPage } from './queries.ts'
import { standingList, standingsQuery } from './standings.ts'

export const warrantyRoutes = new Hono<Session>()
  .get('/files/cars/:id/warranty', ...asking('warranty.read', momentQuery, warrantyPage))
  .get('/warranty-standings', ...asking('warranty.read', standingsQuery, standingList))
