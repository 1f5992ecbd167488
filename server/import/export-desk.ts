import { exportRequest } from '../../domain/import/procedure.ts'
import { desk } from '../step.ts'

export const exportRequests = desk(exportRequest, async (db, id, { store, actor }) => {
  const row = await db
    .selectFrom('exportRequest as x')
    .innerJoin('staff as s', 's.id', 'x.askedBy')
    .where('x.storeId', '=', store)
    .where('x.id', '=', id)
    .select(['x.state', 'x.rows', 'x.mostRows', 'x.askedBy', 's.name as asker'])
    .executeTakeFirst()
  return row && { ...row, isAsker: row.askedBy === actor.id }
})
