import { Hono } from 'hono'
import { amendScreenForm, recodeForm, registerScreenForm } from '../../domain/screen/forms.ts'
import { asking, nothing, taking, type Session } from '../route.ts'
import { screenList } from './queries.ts'
import { amend, recode, register, revoke } from './steps.ts'

export const screenRoutes = new Hono<Session>()
  .get('/screens', ...asking('screen.read', nothing, screenList))
  .post('/screens/:id/register', ...taking(registerScreenForm, register))
  .post('/screens/:id/amend', ...taking(amendScreenForm, amend))
  .post('/screens/:id/recode', ...taking(recodeForm, recode))
  .post('/screens/:id/revoke', ...taking(nothing, revoke))
