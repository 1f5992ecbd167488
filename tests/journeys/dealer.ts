import { fileURLToPath } from 'node:url'
import { readVehicleRows } from '../../domain/import/vehicle-rows.ts'
import { fileOf } from '../../server/import/open.ts'
import { clerkIn } from '../../server/import/who.ts'
import { runOf } from '../../server/import/lines.ts'
import { importVehicles } from '../../server/import/run.ts'
import { demoStore } from '../../server/demo/reference.ts'
import type { World } from '../world.ts'

/** A few dozen rows of the dealer's export, taken in as the command does; one of its cars goes through the house. */
export async function importSome(world: World) {
  const opened = fileOf(fileURLToPath(new URL('../data/import/客户车辆档案.csv', import.meta.url)))
  const read = readVehicleRows(opened.table.rows.slice(0, 60))
  if ('wrong' in read) throw new Error(read.wrong)
  const clerk = await clerkIn(world.house.db, demoStore.id, undefined)
  await importVehicles({
    house: world.house,
    store: demoStore,
    actor: clerk.actor,
    run: runOf('dealer', '客户车辆档案.csv', opened.hash, read.rows.length),
    rows: read.rows,
  })
  const { rows } = await world.owner.query(
    `select v.plate, (select max(km) from odometer_reading r where r.vehicle_id = v.id) as km from vehicle v
     where v.plate ~ '^.[A-Z][A-Z0-9]{5}$' and v.vin is not null order by v.plate limit 1`,
  )
  return { plate: rows[0].plate as string, km: Number(rows[0].km ?? 0) }
}
