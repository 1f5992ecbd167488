import { Hono } from 'hono'
import { asking, nothing, type Session } from '../route.ts'
import { systemPage } from './queries.ts'

export const systemRoutes = new Hono<Session>().get('/system', ...asking('system.read', nothing, systemPage))
