import { Hono } from 'hono'
import { amendPlanForm, registerPlanForm } from '../../domain/maintenance-plan/forms.ts'
import { asking, nothing, taking, type Session } from '../route.ts'
import { planList, planListQuery, planPage } from './queries.ts'
import { amendPlan, registerPlan, restorePlan, retirePlan } from './steps.ts'

export const maintenancePlanRoutes = new Hono<Session>()
  .get('/maintenance-plans', ...asking('catalogue.read', planListQuery, planList))
  .get('/maintenance-plans/:id', ...asking('catalogue.read', nothing, planPage))
  .post('/maintenance-plans/:id/register', ...taking(registerPlanForm, registerPlan))
  .post('/maintenance-plans/:id/amend', ...taking(amendPlanForm, amendPlan))
  .post('/maintenance-plans/:id/retire', ...taking(nothing, retirePlan))
  .post('/maintenance-plans/:id/restore', ...taking(nothing, restorePlan))
