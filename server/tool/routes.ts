import { Hono } from 'hono'
import { amendToolForm, calibrateForm, registerToolForm, stopToolForm } from '../../domain/tool/forms.ts'
import { asking, nothing, taking, type Session } from '../route.ts'
import { toolKeepers, toolList, toolPage, toolsQuery } from './queries.ts'
import { amendTool, calibrate, registerTool, restoreTool, stopTool } from './steps.ts'

export const toolRoutes = new Hono<Session>()
  .get('/tools', ...asking('resource.read', toolsQuery, toolList))
  .get('/tool-keepers', ...asking('resource.read', nothing, toolKeepers))
  .get('/tools/:id', ...asking('resource.read', nothing, toolPage))
  .post('/tools/:id/register', ...taking(registerToolForm, registerTool))
  .post('/tools/:id/amend', ...taking(amendToolForm, amendTool))
  .post('/tools/:id/calibrate', ...taking(calibrateForm, calibrate))
  .post('/tools/:id/stop', ...taking(stopToolForm, stopTool))
  .post('/tools/:id/restore', ...taking(nothing, restoreTool))
