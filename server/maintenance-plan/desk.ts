import { maintenancePlan } from '../../domain/maintenance-plan/procedure.ts'
import { desk } from '../step.ts'

export const maintenancePlans = desk(maintenancePlan, (db, id) =>
  db.selectFrom('maintenancePlan').where('id', '=', id).select('state').executeTakeFirst(),
)
