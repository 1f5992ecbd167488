import { Hono } from 'hono'
import { endForm, resetForm, unlockForm } from '../../domain/account/forms.ts'
import { asking, nothing, taking, type Session } from '../route.ts'
import { accountsPage } from './queries.ts'
import { endSessions, reset, unlock } from './steps.ts'

export const accountRoutes = new Hono<Session>()
  .get('/accounts', ...asking('account.read', nothing, accountsPage))
  .post('/account-measures/:id/unlock', ...taking(unlockForm, unlock))
  .post('/account-measures/:id/reset', ...taking(resetForm, reset))
  .post('/account-measures/:id/end-sessions', ...taking(endForm, endSessions))
