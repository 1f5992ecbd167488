import { Hono } from 'hono'
import { decideForm, proposeForm, refuseForm } from '../../domain/warranty-handling/forms.ts'
import { asking, nothing, taking, type Session } from '../route.ts'
import { handlingsOfBooking, handlingsOfOrder } from './queries.ts'
import { approve, propose, refuse, withdraw } from './steps.ts'

export const warrantyHandlingRoutes = new Hono<Session>()
  .get('/appointments/:id/handlings', ...asking('appointment.read', nothing, handlingsOfBooking))
  .get('/work-orders/:id/handlings', ...asking('workOrder.read', nothing, handlingsOfOrder))
  .post('/warranty-handlings/:id/propose', ...taking(proposeForm, propose))
  .post('/warranty-handlings/:id/approve', ...taking(decideForm, approve))
  .post('/warranty-handlings/:id/refuse', ...taking(refuseForm, refuse))
  .post('/warranty-handlings/:id/withdraw', ...taking(nothing, withdraw))
