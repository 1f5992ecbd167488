import { Hono } from 'hono'
import { askForm, reportForm } from '../../domain/assistance/forms.ts'
import { asking, nothing, taking, type Session } from '../route.ts'
import { ownAssistances, testers } from './queries.ts'
import { ask, readResult, report, take, withdraw } from './steps.ts'

export const assistanceRoutes = new Hono<Session>()
  .get('/own-assistances', ...asking('ownJobs.read', nothing, ownAssistances))
  .get('/testers', ...asking('resource.read', nothing, testers))
  .post('/assistances/:id/ask', ...taking(askForm, ask))
  .post('/assistances/:id/take', ...taking(nothing, take))
  .post('/assistances/:id/report', ...taking(reportForm, report))
  .post('/assistances/:id/read-result', ...taking(nothing, readResult))
  .post('/assistances/:id/withdraw', ...taking(nothing, withdraw))
