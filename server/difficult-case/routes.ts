import { Hono } from 'hono'
import { adviseForm, escalateForm } from '../../domain/difficult-case/forms.ts'
import { taking, type Session } from '../route.ts'
import { advise, escalate } from './steps.ts'

export const difficultCaseRoutes = new Hono<Session>()
  .post('/difficult-cases/:id/escalate', ...taking(escalateForm, escalate))
  .post('/difficult-cases/:id/advise', ...taking(adviseForm, advise))
