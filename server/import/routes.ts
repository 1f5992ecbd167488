import { Hono } from 'hono'
import { z } from 'zod'
import { answerForm, askForm, decideForm, handInForm, mapForm } from '../../domain/import/forms.ts'
import { keeping, sending } from '../file-route.ts'
import { limits } from '../limits.ts'
import { asking, nothing, taking, type Session } from '../route.ts'
import { exportedFile, exportsPage, exportsQuery } from './export-list.ts'
import { agree, ask, fetch, refuse } from './export-steps.ts'
import { holdsPage, itemsPage, itemsQuery, runPage, runsPage, runsQuery } from './list.ts'
import { rejectedFile } from './rejected.ts'
import { breakOff, decide, drop, handIn, map, resume, start, withdrawRun } from './run-steps.ts'

const fileQuery = z.strictObject({ name: z.string().min(1).max(200) })

export const importRoutes = new Hono<Session>()
  .get('/imports', ...asking('import.read', runsQuery, runsPage))
  .post(
    '/imports/files',
    ...keeping('import.read', fileQuery, limits.importBytes, async ({ file, query }) => ({
      ...file,
      name: query.name,
    })),
  )
  .get('/imports/:id', ...asking('import.read', nothing, runPage))
  .get('/imports/:id/rows', ...asking('import.read', itemsQuery, itemsPage))
  .get('/imports/:id/holds', ...asking('import.read', nothing, holdsPage))
  .get('/imports/:id/rejected', ...sending('import.read', nothing, rejectedFile))
  .post('/imports/:id/hand-in', ...taking(handInForm, handIn))
  .post('/imports/:id/map', ...taking(mapForm, map))
  .post('/imports/:id/decide', ...taking(decideForm, decide))
  .post('/imports/:id/start', ...taking(nothing, start))
  .post('/imports/:id/break-off', ...taking(nothing, breakOff))
  .post('/imports/:id/resume', ...taking(nothing, resume))
  .post('/imports/:id/withdraw', ...taking(nothing, withdrawRun))
  .post('/imports/:id/drop', ...taking(nothing, drop))
  .get('/exports', ...asking('import.read', exportsQuery, exportsPage))
  .get('/exports/:id/file', ...sending('import.read', nothing, exportedFile))
  .post('/exports/:id/ask', ...taking(askForm, ask))
  .post('/exports/:id/agree', ...taking(answerForm, agree))
  .post('/exports/:id/refuse', ...taking(answerForm, refuse))
  .post('/exports/:id/fetch', ...taking(nothing, fetch))
