import { Hono } from 'hono'
import { setRuleForm, setWearForm } from '../../domain/warranty-rule/forms.ts'
import { asking, taking, type Session } from '../route.ts'
import { brandQuery, rulesPage } from './queries.ts'
import { setRule, setWear } from './steps.ts'

export const warrantyRuleRoutes = new Hono<Session>()
  .get('/warranty-rules', ...asking('warranty.read', brandQuery, rulesPage))
  .post('/warranty-rules/:id/set', ...taking(setRuleForm, setRule))
  .post('/wear-periods/:id/set', ...taking(setWearForm, setWear))
