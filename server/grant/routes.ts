import { Hono } from 'hono'
import { grantForm } from '../../domain/grant/forms.ts'
import { asking, nothing, taking, type Session } from '../route.ts'
import { grantsPage } from './list.ts'
import { grant, revoke } from './steps.ts'

export const grantRoutes = new Hono<Session>()
  .get('/admin-grants', ...asking('grant.read', nothing, grantsPage))
  .post('/admin-grants/:id/grant', ...taking(grantForm, grant))
  .post('/admin-grants/:id/revoke', ...taking(nothing, revoke))
