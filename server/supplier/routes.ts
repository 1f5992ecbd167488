import { Hono } from 'hono'
import { amendSupplierForm, registerSupplierForm } from '../../domain/supplier/forms.ts'
import { listQuery } from '../catalogue/queries.ts'
import { asking, nothing, taking, type Session } from '../route.ts'
import { supplierList, supplierPage } from './queries.ts'
import { amendSupplierSeen, registerSupplier, restoreSupplier, retireSupplier } from './steps.ts'

export const supplierRoutes = new Hono<Session>()
  .get('/suppliers', ...asking('catalogue.read', listQuery, supplierList))
  .get('/suppliers/:id', ...asking('catalogue.read', nothing, supplierPage))
  .post('/suppliers/:id/register', ...taking(registerSupplierForm, registerSupplier))
  .post('/suppliers/:id/amend', ...taking(amendSupplierForm, amendSupplierSeen))
  .post('/suppliers/:id/retire', ...taking(nothing, retireSupplier))
  .post('/suppliers/:id/restore', ...taking(nothing, restoreSupplier))
