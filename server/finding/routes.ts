import { Hono } from 'hono'
import { dropForm, proposeFindingForm, reportForm } from '../../domain/finding/forms.ts'
import { pictureQuery } from '../customer/bytes.ts'
import { receiving, sending } from '../file-route.ts'
import { limits } from '../limits.ts'
import { asking, nothing, taking, type Session } from '../route.ts'
import { keepPhoto, sendPhoto } from './photos.ts'
import { ownFindings } from './queries.ts'
import { drop, propose, report } from './steps.ts'

export const findingRoutes = new Hono<Session>()
  .get('/own-findings', ...asking('ownJobs.read', nothing, ownFindings))
  .post('/findings/:id/bytes', ...receiving('ownJobs.read', nothing, limits.fileBytes, keepPhoto))
  .get('/findings/pictures/:id', ...sending('finding.read', pictureQuery, sendPhoto, true))
  .post('/findings/:id/report', ...taking(reportForm, report))
  .post('/findings/:id/propose', ...taking(proposeFindingForm, propose))
  .post('/findings/:id/drop', ...taking(dropForm, drop))
