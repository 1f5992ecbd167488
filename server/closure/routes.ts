import { Hono } from 'hono'
import { closeForm, extendForm } from '../../domain/closure/forms.ts'
import { asking, nothing, taking, type Session } from '../route.ts'
import { closureForesight, closureForesightQuery } from './queries.ts'
import { close, extend, withdraw } from './steps.ts'

export const closureRoutes = new Hono<Session>()
  .get('/closure-foresight', ...asking('resource.read', closureForesightQuery, closureForesight))
  .post('/closures/:id/close', ...taking(closeForm, close))
  .post('/closures/:id/extend', ...taking(extendForm, extend))
  .post('/closures/:id/withdraw', ...taking(nothing, withdraw))
