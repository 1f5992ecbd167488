import { Hono } from 'hono'
import { decideForm } from '../../domain/warranty-repair/finding.ts'
import {
  amendDeclaredForm,
  classifyForm,
  declareForm,
  endForm,
  excludeForm,
  withdrawForm,
} from '../../domain/warranty-repair/forms.ts'
import { taking, type Session } from '../route.ts'
import {
  amendDeclared,
  classifyRepair,
  decideCriterion,
  declareRepair,
  endExclusion,
  enterExclusion,
  withdrawDeclared,
  withdrawExclusion,
} from './steps.ts'

export const warrantyRepairRoutes = new Hono<Session>()
  .post('/declared-repairs/:id/declare', ...taking(declareForm, declareRepair))
  .post('/declared-repairs/:id/amend', ...taking(amendDeclaredForm, amendDeclared))
  .post('/declared-repairs/:id/withdraw', ...taking(withdrawForm, withdrawDeclared))
  .post('/repair-classes/:id/classify', ...taking(classifyForm, classifyRepair))
  .post('/excluded-intervals/:id/enter', ...taking(excludeForm, enterExclusion))
  .post('/excluded-intervals/:id/end', ...taking(endForm, endExclusion))
  .post('/excluded-intervals/:id/withdraw', ...taking(withdrawForm, withdrawExclusion))
  .post('/warranty-findings/:id/decide', ...taking(decideForm, decideCriterion))
