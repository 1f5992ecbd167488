import { Hono } from 'hono'
import { amendForm, consultForm, explainForm, findForm, writeForm } from '../../domain/consultation/forms.ts'
import { asking, nothing, taking, type Session } from '../route.ts'
import { consultationPrint } from './print.ts'
import { consultationPage, symptomTree } from './queries.ts'
import { amend, findCause, finish, revise, write } from './steps.ts'

export const consultationRoutes = new Hono<Session>()
  .get('/symptoms', ...asking('consultation.read', nothing, symptomTree))
  .get('/work-orders/:id/consultation', ...asking('consultation.read', nothing, consultationPage))
  .get('/work-orders/:id/consultation/print', ...asking('print.read', nothing, consultationPrint))
  .post('/consultations/:id/write', ...taking(writeForm, write))
  .post('/consultations/:id/revise', ...taking(consultForm, revise))
  .post('/consultations/:id/finish', ...taking(explainForm, finish))
  .post('/consultations/:id/amend', ...taking(amendForm, amend))
  .post('/consultations/:id/find-cause', ...taking(findForm, findCause))
