import { Hono } from 'hono'
import { asking, nothing, type Session } from '../route.ts'
import { actsPage, actsQuery } from './acts.ts'
import { auditPeople, sealsPage, signInsPage, signInsQuery } from './queries.ts'

export const auditRoutes = new Hono<Session>()
  .get('/audit/people', ...asking('audit.read', nothing, auditPeople))
  .get('/audit/sign-ins', ...asking('audit.read', signInsQuery, signInsPage))
  .get('/audit/seals', ...asking('audit.read', nothing, sealsPage))
  .get('/audit/acts', ...asking('audit.read', actsQuery, actsPage))
