import { qualityIssue } from '../../domain/quality-issue/procedure.ts'
import { desk } from '../step.ts'

export const qualityIssues = desk(qualityIssue, (db, id, { store }) =>
  db
    .selectFrom('qualityIssue')
    .where('storeId', '=', store)
    .where('id', '=', id)
    .select('state')
    .executeTakeFirst(),
)
