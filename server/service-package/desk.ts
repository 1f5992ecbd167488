import { servicePackage } from '../../domain/service-package/procedure.ts'
import { desk } from '../step.ts'

export const servicePackages = desk(servicePackage, (db, id) =>
  db.selectFrom('servicePackage').where('id', '=', id).select('state').executeTakeFirst(),
)
