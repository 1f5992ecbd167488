import { Hono } from 'hono'
import { secureForm, setForm } from '../../domain/setting/forms.ts'
import { asking, nothing, taking, type Session } from '../route.ts'
import { settingsPage } from './queries.ts'
import { secure, set } from './steps.ts'

export const settingRoutes = new Hono<Session>()
  .get('/settings', ...asking('setting.read', nothing, settingsPage))
  .post('/settings/:id/set', ...taking(setForm, set))
  .post('/settings/:id/secure', ...taking(secureForm, secure))
