import { Hono } from 'hono'
import { leaveStoreForm, settleInForm } from '../../domain/care/forms.ts'
import { asking, nothing, taking, type Session } from '../route.ts'
import { carePage } from './queries.ts'
import { leaveStore, settleIn, tellProgress } from './steps.ts'

export const careRoutes = new Hono<Session>()
  .get('/visits/:id/care', ...asking('visit.read', nothing, carePage))
  .post('/visits/:id/settle-in', ...taking(settleInForm, settleIn))
  .post('/visits/:id/tell-progress', ...taking(nothing, tellProgress))
  .post('/visits/:id/leave-store', ...taking(leaveStoreForm, leaveStore))
