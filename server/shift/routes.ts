import { Hono } from 'hono'
import {
  absenceForm,
  amendKindForm,
  calendarForm,
  cancelForm,
  defineForm,
  drawForm,
  followForm,
  layOutForm,
  planForm,
  replanForm,
  swapForm,
} from '../../domain/shift/forms.ts'
import { asking, nothing, taking, type Session } from '../route.ts'
import { comeBack, register, withdraw } from './absences.ts'
import * as base from './base.ts'
import { basePage, calendarPage, calendarQuery } from './base-pages.ts'
import {
  absencePage,
  foresight,
  foresightQuery,
  ownPage,
  ownQuery,
  previewQuery,
  rosterPreview,
  shiftPage,
} from './pages.ts'
import { planPage, planQuery } from './plan.ts'
import { capacityPage, capacityQuery } from './queries.ts'
import { layOut } from './roster.ts'
import { cancel, plan, replan, swap } from './steps.ts'

const plans = new Hono<Session>()
  .get('/shifts', ...asking('shift.read', planQuery, planPage))
  .get('/shifts/:id', ...asking('shift.read', nothing, shiftPage))
  .get('/own-shifts', ...asking('ownShifts.read', ownQuery, ownPage))
  .get('/shift-foresight', ...asking('shift.read', foresightQuery, foresight))
  .get('/capacity', ...asking('capacity.read', capacityQuery, capacityPage))
  .post('/shifts/:id/plan', ...taking(planForm, plan))
  .post('/shifts/:id/replan', ...taking(replanForm, replan))
  .post('/shifts/:id/swap', ...taking(swapForm, swap))
  .post('/shifts/:id/cancel', ...taking(cancelForm, cancel))
  .get('/roster-preview', ...asking('shift.read', previewQuery, rosterPreview))
  .post('/rosters/:id/layOut', ...taking(layOutForm, layOut))
  .get('/absences/:id', ...asking('shift.read', nothing, absencePage))
  .post('/absences/:id/register', ...taking(absenceForm, register))
  .post('/absences/:id/comeBack', ...taking(nothing, comeBack))
  .post('/absences/:id/withdraw', ...taking(nothing, withdraw))

const bases = new Hono<Session>()
  .get('/shift-base', ...asking('shift.read', nothing, basePage))
  .post('/shift-kinds/:id/define', ...taking(defineForm, base.define))
  .post('/shift-kinds/:id/amend', ...taking(amendKindForm, base.amend))
  .post('/shift-kinds/:id/retire', ...taking(nothing, base.retireKind))
  .post('/shift-kinds/:id/restore', ...taking(nothing, base.restoreKind))
  .post('/shift-patterns/:id/draw', ...taking(drawForm, base.draw))
  .post('/shift-patterns/:id/redraw', ...taking(drawForm, base.redraw))
  .post('/shift-patterns/:id/retire', ...taking(nothing, base.retirePattern))
  .post('/shift-patterns/:id/restore', ...taking(nothing, base.restorePattern))
  .post('/shift-followings/:id/follow', ...taking(followForm, base.follow))
  .post('/shift-followings/:id/withdraw', ...taking(nothing, base.unfollow))
  .get('/calendar-days', ...asking('shift.read', calendarQuery, calendarPage))
  .post('/calendar-days/:id/enter', ...taking(calendarForm, base.enter))
  .post('/calendar-days/:id/amend', ...taking(calendarForm, base.amendDay))
  .post('/calendar-days/:id/withdraw', ...taking(nothing, base.withdrawDay))

/** Who works when, and what that is planned from. */
export const shiftRoutes = new Hono<Session>().route('/', plans).route('/', bases)
