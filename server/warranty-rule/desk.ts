import { warrantyRule, wearPeriod } from '../../domain/warranty-rule/procedure.ts'
import { desk } from '../step.ts'

export const warrantyRules = desk(warrantyRule, (db, id) =>
  db.selectFrom('warrantyRule').where('id', '=', id).select('state').executeTakeFirst(),
)

export const wearPeriods = desk(wearPeriod, (db, id) =>
  db.selectFrom('wearPeriod').where('id', '=', id).select('state').executeTakeFirst(),
)
