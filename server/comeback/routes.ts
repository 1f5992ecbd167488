import { Hono } from 'hono'
import { judgeForm, linkForm } from '../../domain/comeback/forms.ts'
import { asking, nothing, taking, type Session } from '../route.ts'
import { comebackPage } from './queries.ts'
import { judge, link, withdraw } from './steps.ts'

export const comebackRoutes = new Hono<Session>()
  .get('/work-orders/:id/comebacks', ...asking('consultation.read', nothing, comebackPage))
  .post('/comebacks/:id/link', ...taking(linkForm, link))
  .post('/comebacks/:id/judge', ...taking(judgeForm, judge))
  .post('/comebacks/:id/withdraw', ...taking(nothing, withdraw))
