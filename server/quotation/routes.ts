import { Hono } from 'hono'
import { answerForm, draftForm, reviseForm } from '../../domain/quotation/forms.ts'
import { asking, nothing, taking, type Session } from '../route.ts'
import { catalogue, catalogueQuery } from './queries.ts'
import { draftAddOn, takeBack } from './steps/add-on.ts'
import { answer } from './steps/answer.ts'
import { draft, revise } from './steps/draft.ts'
import { send } from './steps/send.ts'

export const quotationRoutes = new Hono<Session>()
  .get('/catalogue', ...asking('quotation.read', catalogueQuery, catalogue))
  .post('/quotations/:id/draft', ...taking(draftForm, draft))
  .post('/quotations/:id/revise', ...taking(reviseForm, revise))
  .post('/quotations/:id/send', ...taking(nothing, send))
  .post('/quotations/:id/answer', ...taking(answerForm, answer))
  .post('/quotations/:id/draftAddOn', ...taking(draftForm, draftAddOn))
  .post('/quotations/:id/takeBack', ...taking(nothing, takeBack))
