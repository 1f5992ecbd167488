import { Hono } from 'hono'
import {
  passForm,
  settleForm,
  signAddOnForm,
  signForm,
  takeOverForm,
  voidForm,
} from '../../domain/work-order/forms.ts'
import { asking, nothing, taking, type Session } from '../route.ts'
import { listQuery, orderList } from './list.ts'
import { orderPrint } from './print.ts'
import { orderPage } from './queries.ts'
import { deliver, pass, settle, unsettle, voidOrder, wash } from './steps.ts'
import { sign, signAddOn } from './signing.ts'
import { takeOver } from './take-over.ts'

export const workOrderRoutes = new Hono<Session>()
  .get('/work-orders', ...asking('workOrder.read', listQuery, orderList))
  .get('/work-orders/:id', ...asking('workOrder.read', nothing, orderPage))
  .get('/work-orders/:id/print', ...asking('print.read', nothing, orderPrint))
  .post('/work-orders/:id/take-over', ...taking(takeOverForm, takeOver))
  .post('/work-orders/:id/sign', ...taking(signForm, sign))
  .post('/work-orders/:id/signAddOn', ...taking(signAddOnForm, signAddOn))
  .post('/work-orders/:id/pass', ...taking(passForm, pass))
  .post('/work-orders/:id/wash', ...taking(nothing, wash))
  .post('/work-orders/:id/settle', ...taking(settleForm, settle))
  .post('/work-orders/:id/unsettle', ...taking(nothing, unsettle))
  .post('/work-orders/:id/deliver', ...taking(nothing, deliver))
  .post('/work-orders/:id/void', ...taking(voidForm, voidOrder))
