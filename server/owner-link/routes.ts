import { Hono } from 'hono'
import { askForm, makeForm, ownerAnswerForm, ownerSignForm } from '../../domain/owner-link/forms.ts'
import { handing, linkDoor, owning, owningPicture } from '../link-door.ts'
import { himself } from '../link.ts'
import { asking, nothing, taking, type Session } from '../route.ts'
import { sign } from '../work-order/signing.ts'
import { answerAndSign, answerOf, answerOnly } from './answer.ts'
import { ownerPage } from './page.ts'
import { photoOf } from './photo.ts'
import { linksOfOrder } from './queries.ts'
import { ask, call, make, open, revoke } from './steps.ts'

/** The counter's side: who works with the owner makes links, sees whether they were opened, and shuts them. */
export const ownerLinkRoutes = new Hono<Session>()
  .get('/work-orders/:id/owner-links', ...asking('workOrder.read', nothing, linksOfOrder))
  .post('/owner-links/:id/make', ...taking(makeForm, make))
  .post('/owner-links/:id/revoke', ...taking(nothing, revoke))
  .post('/call-backs/:id/call', ...taking(nothing, call))

/** The owner's side: no log-in, one order, by his link alone. */
export const ownerPageRoutes = new Hono<Session>()
  .use(linkDoor)
  .get('/page', ...owning(nothing, ownerPage))
  .get('/photos/:hash', ...owningPicture(photoOf))
  .post('/open', ...handing(nothing, open, (form, { id }) => ({ take: open, id, form, actor: himself(id) })))
  .post(
    '/quotations/:id/answer',
    ...handing(ownerAnswerForm, answerOnly, (form, link, id) => ({
      take: answerOnly,
      id,
      form: answerOf(form, link.id),
    })),
  )
  .post(
    '/quotations/:id/answer-and-sign',
    ...handing(ownerAnswerForm, answerAndSign, (form, { orderId, id: linkId }, quotationId) => ({
      take: answerAndSign,
      id: orderId,
      form: { ...form, quotationId, linkId },
    })),
  )
  .post('/sign', ...handing(ownerSignForm, sign, (form, { orderId: id }) => ({ take: sign, id, form })))
  .post(
    '/call-backs/:id/ask',
    ...handing(askForm, ask, (form, link, id) => ({
      take: ask,
      id,
      form: { ...form, orderId: link.orderId, linkId: link.id },
      actor: himself(id),
    })),
  )
