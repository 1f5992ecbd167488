import { Hono } from 'hono'
import {
  acceptForm,
  finishForm,
  giveUpForm,
  receiveForm,
  refuseForm,
  turnForm,
} from '../../domain/exchange-demand/forms.ts'
import { asking, nothing, taking, type Session } from '../route.ts'
import { demandList, demandPage, demandsQuery } from './queries.ts'
import { accept, finish, giveUp, receive, refuse, turnToRefund } from './steps.ts'

export const exchangeDemandRoutes = new Hono<Session>()
  .get('/exchange-demands', ...asking('warranty.read', demandsQuery, demandList))
  .get('/exchange-demands/:id', ...asking('warranty.read', nothing, demandPage))
  .post('/exchange-demands/:id/receive', ...taking(receiveForm, receive))
  .post('/exchange-demands/:id/accept', ...taking(acceptForm, accept))
  .post('/exchange-demands/:id/refuse', ...taking(refuseForm, refuse))
  .post('/exchange-demands/:id/turnToRefund', ...taking(turnForm, turnToRefund))
  .post('/exchange-demands/:id/finish', ...taking(finishForm, finish))
  .post('/exchange-demands/:id/giveUp', ...taking(giveUpForm, giveUp))
