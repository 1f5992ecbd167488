import { Hono } from 'hono'
import { receiveForm } from '../../domain/visit/forms.ts'
import { asking, nothing, taking, type Session } from '../route.ts'
import { arrivals, carPage } from './queries.ts'
import { receive } from './steps.ts'

export const visitRoutes = new Hono<Session>()
  .get('/visits', ...asking('visit.read', nothing, arrivals))
  .get('/vehicles/:id', ...asking('visit.read', nothing, carPage))
  .post('/visits/:id/receive', ...taking(receiveForm, receive))
