import { sql } from 'kysely'
import {
  declaredRepair,
  excludedInterval,
  repairClass,
  warrantyFinding,
} from '../../domain/warranty-repair/procedure.ts'
import { desk } from '../step.ts'

export const declaredRepairs = desk(declaredRepair, (db, id, { store }) =>
  db
    .selectFrom('declaredRepair')
    .where('storeId', '=', store)
    .where('id', '=', id)
    .select('state')
    .executeTakeFirst(),
)

export const repairClasses = desk(repairClass, (db, id, { store }) =>
  db
    .selectFrom('repairClass')
    .where('storeId', '=', store)
    .where('id', '=', id)
    .select('state')
    .executeTakeFirst(),
)

export const excludedIntervals = desk(excludedInterval, (db, id, { store }) =>
  db
    .selectFrom('excludedInterval')
    .where('storeId', '=', store)
    .where('id', '=', id)
    .select(['state', sql<boolean>`to_at is null`.as('isOpen')])
    .executeTakeFirst(),
)

export const warrantyFindings = desk(warrantyFinding, (db, id, { store }) =>
  db
    .selectFrom('warrantyFinding')
    .where('storeId', '=', store)
    .where('id', '=', id)
    .select('state')
    .executeTakeFirst(),
)
