import { Hono } from 'hono'
import { asking, nothing, type Session } from '../route.ts'
import { found, searchQuery } from '../search/queries.ts'
import { establishmentPage } from '../staff/queries.ts'
import { deskPage } from './queries.ts'

export const deskRoutes = new Hono<Session>()
  .get('/desk', ...asking('desk.read', nothing, deskPage))
  .get('/search', ...asking('search.read', searchQuery, found))
  .get(
    '/establishment',
    ...asking('establishment.read', nothing, ({ db, store, at }) => establishmentPage(db, store, at)),
  )
