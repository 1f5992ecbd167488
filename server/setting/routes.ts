import { Hono } from 'hono'
import { secureForm, setForm, writeForm } from '../../domain/setting/forms.ts'
import { asking, nothing, taking, type Session } from '../route.ts'
import { settingsPage, textsPage } from './queries.ts'
import { secure, set, write } from './steps.ts'

export const settingRoutes = new Hono<Session>()
  .get('/settings', ...asking('setting.read', nothing, settingsPage))
  .get('/setting-texts', ...asking('setting.read', nothing, textsPage))
  .post('/settings/:id/set', ...taking(setForm, set))
  .post('/settings/:id/secure', ...taking(secureForm, secure))
  .post('/settings/:id/write', ...taking(writeForm, write))
