import { Hono } from 'hono'
import { paymentForm } from '../../domain/settlement/forms.ts'
import { asking, nothing, taking, type Session } from '../route.ts'
import { settlementList, settlementPage } from './queries.ts'
import { take } from './steps.ts'

export const settlementRoutes = new Hono<Session>()
  .get('/settlements', ...asking('settlement.read', nothing, settlementList))
  .get('/work-orders/:id/settlement', ...asking('settlement.read', nothing, settlementPage))
  .post('/payments/:id/take', ...taking(paymentForm, take))
