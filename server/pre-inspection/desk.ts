import { preInspection } from '../../domain/pre-inspection/procedure.ts'
import { desk } from '../step.ts'
import { visits } from '../visit/desk.ts'

/** Nothing is asked of a sheet that stands: it is not changed, another version replaces it. */
export const preInspections = desk(
  preInspection,
  (db, id, { store }) =>
    db
      .selectFrom('preInspection')
      .where('storeId', '=', store)
      .where('id', '=', id)
      .select('state')
      .executeTakeFirst(),
  visits,
)
