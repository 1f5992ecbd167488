import { Hono } from 'hono'
import { sending } from '../file-route.ts'
import { nothing, type Session } from '../route.ts'
import { documentFile } from './queries.ts'

export const documentRoutes = new Hono<Session>().get(
  '/documents/:id/file',
  ...sending('print.read', nothing, documentFile, true),
)
