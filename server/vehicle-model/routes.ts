import { Hono } from 'hono'
import { amendModelForm, registerModelForm } from '../../domain/vehicle-model/forms.ts'
import { listQuery } from '../catalogue/queries.ts'
import { asking, nothing, taking, type Session } from '../route.ts'
import { modelList, modelPage } from './queries.ts'
import { amendModelSeen, registerModel, restoreModel, retireModel } from './steps.ts'

export const vehicleModelRoutes = new Hono<Session>()
  .get('/vehicle-models', ...asking('catalogue.read', listQuery, modelList))
  .get('/vehicle-models/:id', ...asking('catalogue.read', nothing, modelPage))
  .post('/vehicle-models/:id/register', ...taking(registerModelForm, registerModel))
  .post('/vehicle-models/:id/amend', ...taking(amendModelForm, amendModelSeen))
  .post('/vehicle-models/:id/retire', ...taking(nothing, retireModel))
  .post('/vehicle-models/:id/restore', ...taking(nothing, restoreModel))
