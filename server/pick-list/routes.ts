import { Hono } from 'hono'
import { pickForm, putBackForm, unpickForm } from '../../domain/pick-list/forms.ts'
import { asking, nothing, taking, type Session } from '../route.ts'
import { listsOfOrder, orderParts, orderPartsQuery, pickListPage, pickListQuery } from './queries.ts'
import { pick, putBack, unpick } from './steps/pick.ts'

export const pickListRoutes = new Hono<Session>()
  .get('/pick-lists', ...asking('pickList.read', pickListQuery, pickListPage))
  .get('/work-orders/:id/pick-lists', ...asking('pickList.read', nothing, listsOfOrder))
  .get('/work-orders/:id/parts', ...asking('pickList.read', orderPartsQuery, orderParts))
  .post('/pick-lists/:id/pick', ...taking(pickForm, pick))
  .post('/pick-lists/:id/unpick', ...taking(unpickForm, unpick))
  .post('/pick-lists/:id/put-back', ...taking(putBackForm, putBack))
