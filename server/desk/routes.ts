import { Hono } from 'hono'
import { asking, nothing, type Session } from '../route.ts'
import { found, searchQuery } from '../search/queries.ts'
import { deskPage } from './queries.ts'

export const deskRoutes = new Hono<Session>()
  .get('/desk', ...asking('desk.read', nothing, deskPage))
  .get('/search', ...asking('search.read', searchQuery, found))
