import { Hono } from 'hono'
import { discussForm, repromiseForm } from '../../domain/promise/forms.ts'
import { asking, nothing, taking, type Session } from '../route.ts'
import { earliestPage, earliestQuery, keptPage, keptQuery } from './page.ts'
import { discuss, keepPromise, repromise } from './steps/change.ts'

export const promiseRoutes = new Hono<Session>()
  .get('/work-orders/:id/earliest', ...asking('quotation.read', earliestQuery, earliestPage))
  .get('/promise-figures', ...asking('appointment.read', keptQuery, keptPage))
  .post('/work-orders/:id/discuss', ...taking(discussForm, discuss))
  .post('/work-orders/:id/repromise', ...taking(repromiseForm, repromise))
  .post('/work-orders/:id/keep-promise', ...taking(nothing, keepPromise))
