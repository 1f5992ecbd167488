import { Hono } from 'hono'
import { answerForm, draftForm, reviseForm } from '../../domain/quotation/forms.ts'
import { asking, nothing, taking, type Session } from '../route.ts'
import { factsQuery, lineFacts } from './facts.ts'
import { catalogue, catalogueQuery } from './finder.ts'
import { priceHistory, priceHistoryQuery } from './price-history.ts'
import { repriced } from './kept.ts'
import { quotationPrint } from './print.ts'
import { draftAddOn, takeBack } from './steps/add-on.ts'
import { answer } from './steps/answer.ts'
import { draft, revise } from './steps/draft.ts'
import { send } from './steps/send.ts'
import { ofOrder, quotationTerms } from './terms.ts'

export const quotationRoutes = new Hono<Session>()
  .get('/catalogue', ...asking('quotation.read', catalogueQuery, catalogue))
  .get('/quotations/:id/print', ...asking('print.read', nothing, quotationPrint))
  .get('/quotations/:id/repriced', ...asking('quotation.read', nothing, repriced))
  .get('/quotation-terms', ...asking('quotation.read', ofOrder, quotationTerms))
  .get('/quotation-facts', ...asking('quotation.read', factsQuery, lineFacts))
  .get('/quotation-prices', ...asking('quotation.read', priceHistoryQuery, priceHistory))
  .post('/quotations/:id/draft', ...taking(draftForm, draft))
  .post('/quotations/:id/revise', ...taking(reviseForm, revise))
  .post('/quotations/:id/send', ...taking(nothing, send))
  .post('/quotations/:id/answer', ...taking(answerForm, answer))
  .post('/quotations/:id/draftAddOn', ...taking(draftForm, draftAddOn))
  .post('/quotations/:id/takeBack', ...taking(nothing, takeBack))
