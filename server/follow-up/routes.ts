import { Hono } from 'hono'
import { completeForm, missForm } from '../../domain/follow-up/forms.ts'
import { asking, nothing, taking, type Session } from '../route.ts'
import { followUpList, followUpPage, followUpsQuery } from './queries.ts'
import { complete, miss } from './steps.ts'

export const followUpRoutes = new Hono<Session>()
  .get('/follow-ups', ...asking('followUp.read', followUpsQuery, followUpList))
  .get('/follow-ups/:id', ...asking('followUp.read', nothing, followUpPage))
  .post('/follow-ups/:id/miss', ...taking(missForm, miss))
  .post('/follow-ups/:id/complete', ...taking(completeForm, complete))
