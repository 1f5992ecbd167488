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
import { asking, askingTogether, nothing, taking, type Session } from '../route.ts'
import { place, register, wait } from './book.ts'
import { apologise, cancel, cannotHonour, confirm, noShow, prepare, readNotice, tryApology } from './calls.ts'

import { expectedToday } from './expected.ts'
import { figuresPage, figuresQuery } from './figures.ts'
import { findsPage, findsQuery } from './finds.ts'
import { bookingPage } from './page.ts'
import { bookingPrint } from './print.ts'
import { boardPage, boardQuery, bookingList, bookingListQuery } from './queries.ts'
import { pickingPage, pickingQuery } from './picking-page.ts'
import { slotsPage, slotsQuery } from './slots.ts'

export const appointmentRoutes = new Hono<Session>()
  .get('/appointments', ...asking('appointment.read', bookingListQuery, bookingList))
  .get('/appointment-board', ...askingTogether('appointment.read', boardQuery, boardPage))
  .get('/appointment-slots', ...asking('appointment.read', slotsQuery, slotsPage))
  .get('/appointment-arrivals', ...asking('visit.read', nothing, expectedToday))
  .get('/appointment-picking', ...asking('picking.read', pickingQuery, pickingPage))
  .get('/appointment-figures', ...asking('appointment.read', figuresQuery, figuresPage))
  .get('/appointment-finds', ...asking('appointment.read', findsQuery, findsPage))
  .get('/appointments/:id', ...asking('appointment.read', nothing, bookingPage))
  .get('/appointments/:id/print', ...asking('bookingPrint.read', nothing, bookingPrint))
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
