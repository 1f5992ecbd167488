import { Hono } from 'hono'
import { dispatchForm, failForm, finishForm, pauseForm } from '../../domain/workshop/forms.ts'
import { asking, nothing, taking, type Session } from '../route.ts'
import { dispatchChoices, ownJobs } from './queries.ts'
import { acknowledge, dispatch, fail, finish, pause, start } from './steps.ts'

export const workshopRoutes = new Hono<Session>()
  .get('/dispatch-choices', ...asking('workshop.read', nothing, dispatchChoices))
  .get('/own-jobs', ...asking('ownJobs.read', nothing, ownJobs))
  .post('/jobs/:id/dispatch', ...taking(dispatchForm, dispatch))
  .post('/jobs/:id/acknowledge', ...taking(nothing, acknowledge))
  .post('/jobs/:id/start', ...taking(nothing, start))
  .post('/jobs/:id/pause', ...taking(pauseForm, pause))
  .post('/jobs/:id/finish', ...taking(finishForm, finish))
  .post('/jobs/:id/fail', ...taking(failForm, fail))
