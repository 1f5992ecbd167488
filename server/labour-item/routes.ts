import { Hono } from 'hono'
import {
  amendLabourItemForm,
  registerLabourItemForm,
  repriceLabourForm,
} from '../../domain/labour-item/forms.ts'
import { asking, nothing, taking, type Session } from '../route.ts'
import { labourList, labourListQuery, labourPage } from './queries.ts'
import {
  amendLabourItemSeen,
  registerLabourItem,
  repriceLabourItemSeen,
  restoreLabourItem,
  retireLabourItem,
} from './steps.ts'

export const labourItemRoutes = new Hono<Session>()
  .get('/labour-items', ...asking('catalogue.read', labourListQuery, labourList))
  .get('/labour-items/:id', ...asking('catalogue.read', nothing, labourPage))
  .post('/labour-items/:id/register', ...taking(registerLabourItemForm, registerLabourItem))
  .post('/labour-items/:id/amend', ...taking(amendLabourItemForm, amendLabourItemSeen))
  .post('/labour-items/:id/reprice', ...taking(repriceLabourForm, repriceLabourItemSeen))
  .post('/labour-items/:id/retire', ...taking(nothing, retireLabourItem))
  .post('/labour-items/:id/restore', ...taking(nothing, restoreLabourItem))
