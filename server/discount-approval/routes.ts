import { Hono } from 'hono'
import { approveForm, askForm, refuseForm } from '../../domain/discount-approval/forms.ts'
import { asking, nothing, taking, type Session } from '../route.ts'
import { approvalPage, approvalsOfOrder } from './queries.ts'
import { approve, ask, refuse, withdraw } from './steps.ts'

export const discountApprovalRoutes = new Hono<Session>()
  .get('/work-orders/:id/discount-approvals', ...asking('discount.read', nothing, approvalsOfOrder))
  .get('/discount-approvals/:id', ...asking('discount.read', nothing, approvalPage))
  .post('/discount-approvals/:id/ask', ...taking(askForm, ask))
  .post('/discount-approvals/:id/approve', ...taking(approveForm, approve))
  .post('/discount-approvals/:id/refuse', ...taking(refuseForm, refuse))
  .post('/discount-approvals/:id/withdraw', ...taking(nothing, withdraw))
