import { Hono } from 'hono'
import {
  apologyForm,
  breakForm,
  confirmForm,
  endForm,
  placeForm,
  prepareForm,
  registerForm,
  waitForm,
} from '../../domain/appointment/forms.ts'
import { nothing, taking, type Session } from '../route.ts'
import { place, register, wait } from './book.ts'
import { apologise, cancel, cannotHonour, confirm, noShow, prepare, readNotice, tryApology } from './calls.ts'

export const appointmentRoutes = new Hono<Session>()
  .post('/appointments/:id/register', ...taking(registerForm, register))
  .post('/appointments/:id/wait', ...taking(waitForm, wait))
  .post('/appointments/:id/place', ...taking(placeForm, place))
  .post('/appointments/:id/read-notice', ...taking(nothing, readNotice))
  .post('/appointments/:id/prepare', ...taking(prepareForm, prepare))
  .post('/appointments/:id/confirm', ...taking(confirmForm, confirm))
  .post('/appointments/:id/cannot-honour', ...taking(breakForm, cannotHonour))
  .post('/appointments/:id/try-apology', ...taking(apologyForm, tryApology))
  .post('/appointments/:id/apologise', ...taking(apologyForm, apologise))
  .post('/appointments/:id/no-show', ...taking(endForm, noShow))
  .post('/appointments/:id/cancel', ...taking(endForm, cancel))
