import { Hono } from 'hono'
import { amendPartForm, openStockForm, registerPartForm, repricePartForm } from '../../domain/part/forms.ts'
import { asking, nothing, taking, type Session } from '../route.ts'
import { coversUnbooked, partList, partListQuery, partPage } from './queries.ts'
import { amendPartSeen, openStock, registerPart, repricePartSeen, restorePart, retirePart } from './steps.ts'

export const partRoutes = new Hono<Session>()
  .get('/parts', ...asking('catalogue.read', partListQuery, partList))
  .get('/covers-unbooked', ...asking('pickList.read', nothing, coversUnbooked))
  .get('/parts/:id', ...asking('catalogue.read', nothing, partPage))
  .post('/parts/:id/register', ...taking(registerPartForm, registerPart))
  .post('/parts/:id/amend', ...taking(amendPartForm, amendPartSeen))
  .post('/parts/:id/reprice', ...taking(repricePartForm, repricePartSeen))
  .post('/parts/:id/open-stock', ...taking(openStockForm, openStock))
  .post('/parts/:id/retire', ...taking(nothing, retirePart))
  .post('/parts/:id/restore', ...taking(nothing, restorePart))
