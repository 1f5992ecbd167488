import { Hono } from 'hono'
import { asking, type Session } from '../route.ts'
import { momentQuery, warrantyPage } from './queries.ts'

export const warrantyRoutes = new Hono<Session>().get(
  '/files/cars/:id/warranty',
  ...asking('warranty.read', momentQuery, warrantyPage),
)
