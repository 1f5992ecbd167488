import { Hono } from 'hono'
import { inspectionForm } from '../../domain/pre-inspection/forms.ts'
import { receiving, sending } from '../file-route.ts'
import { limits } from '../limits.ts'
import { asking, nothing, taking, type Session } from '../route.ts'
import { keepPhoto, photoQuery, sendPhoto } from './photos.ts'
import { inspectionPrint } from './print.ts'
import { inspectionsOfOrder, inspectionStart, waitingCars } from './queries.ts'
import { record, renew } from './steps.ts'

/** 预检 (S46–S58). */
export const preInspectionRoutes = new Hono<Session>()
  .get('/pre-inspections', ...asking('visit.read', nothing, waitingCars))
  .get('/visits/:id/pre-inspection', ...asking('visit.read', nothing, inspectionStart))
  .get('/work-orders/:id/pre-inspections', ...asking('workOrder.read', nothing, inspectionsOfOrder))
  .get('/pre-inspections/:id/print', ...asking('print.read', nothing, inspectionPrint))
  .post('/visits/:id/photos', ...receiving('visit.read', nothing, limits.fileBytes, keepPhoto))
  .get('/pre-inspection-photos/:id', ...sending('workOrder.read', photoQuery, sendPhoto, true))
  .post('/pre-inspections/:id/record', ...taking(inspectionForm, record))
  .post('/pre-inspections/:id/renew', ...taking(inspectionForm, renew))
