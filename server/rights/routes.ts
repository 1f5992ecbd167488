import { Hono } from 'hono'
import { asking, nothing, type Session } from '../route.ts'
import { rightsPage } from './queries.ts'

export const rightsRoutes = new Hono<Session>().get('/rights', ...asking('rights.read', nothing, rightsPage))
