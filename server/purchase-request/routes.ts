import { Hono } from 'hono'
import { arriveForm, cancelForm, promiseForm, requestForm } from '../../domain/purchase-request/forms.ts'
import { asking, nothing, taking, type Session } from '../route.ts'
import { requestList, requestListQuery } from './queries.ts'
import { arrive, cancel, promise, remind, request } from './steps.ts'

export const purchaseRequestRoutes = new Hono<Session>()
  .get('/purchase-requests', ...asking('picking.read', requestListQuery, requestList))
  .post('/purchase-requests/:id/request', ...taking(requestForm, request))
  .post('/purchase-requests/:id/remind', ...taking(nothing, remind))
  .post('/purchase-requests/:id/promise', ...taking(promiseForm, promise))
  .post('/purchase-requests/:id/arrive', ...taking(arriveForm, arrive))
  .post('/purchase-requests/:id/cancel', ...taking(cancelForm, cancel))
