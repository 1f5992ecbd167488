import pg from 'pg'
import { clockOf } from '../server/clock.ts'
import { open } from '../server/db.ts'
import { demoStore } from '../server/demo/reference.ts'
import { filesIn } from '../server/files.ts'
import { newId } from '../server/id.ts'
import { silent } from '../server/live.ts'
import { reckonCars, sweepOne } from '../server/warranty/reckon.ts'
import { openBulk } from './bulk.ts'
import { highest, told } from './figures.ts'

/**
 * The nightly round over a store's cars: rows of the database to standings kept. Each car has five repairs under 三包 of
 * another system, spread over issues; and one car again after one repair more.
 */
export async function measureStandings(share: number) {
  const cars = Math.round(100_000 * share)
  const own = await openBulk({ orders: 100, cars: 100 })
  const house = { db: open(own.appUrl), clock: clockOf({}), live: silent, files: filesIn('/dev/null') }
  try {
    const owner = new pg.Client({ connectionString: own.ownerUrl })
    await owner.connect()
    await fill(owner, cars)
    await owner.query(
      "insert into due (id, store_id, kind, subject_id, at) values ($1, $2, 'warranty.sweep', $2, now())",
      [newId(), demoStore.id],
    )
    const memory = highest()
    const before = Math.round(process.memoryUsage().rss / 1024 / 1024)
    const begun = performance.now()
    await sweepOne(house)
    const seconds = (performance.now() - begun) / 1000
    const { rows } = await owner.query<{ n: number }>('select count(*)::int as n from warranty_standing')
    console.log('\n三包: the nightly round')
    told(
      `${cars.toLocaleString('en')} cars with ${(cars * 5).toLocaleString('en')} repairs in the database`,
      `${seconds.toFixed(1)} s, ${Math.round(cars / seconds).toLocaleString('en')} cars/s, ${rows[0]!.n} standings kept`,
    )
    told('memory, highest', `${memory.stop()} MB; ${before} MB before it`)
    const one = await owner.query<{ id: string }>('select vehicle_id as id from warranty_standing limit 1')
    const took: number[] = []
    for (let n = 0; n < 200; n++) {
      const at = performance.now()
      await reckonCars(house, demoStore.id, [one.rows[0]!.id])
      took.push(performance.now() - at)
    }
    told('one car again after one repair more', `p50 ${took.toSorted((a, b) => a - b)[100]!.toFixed(1)} ms`)
    await owner.end()
  } finally {
    await house.db.close()
    await own.close()
  }
}

const id = (kind: string, n: string) => `('01900000-${kind}-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`

/** Cars sold in the last 20 months, each five times in a shop for one to four days; two of three repairs are linked. */
async function fill(owner: pg.Client, cars: number) {
  const store = `'${demoStore.id}'::uuid`
  const all = `generate_series(1, ${cars}) n cross join generate_series(0, 4) r`
  const nr = 'n * 5 + r'
  const at = "now() - (r + 1) * interval '40 days' - (n % 30) * interval '1 hour'"
  await owner.query('begin')
  await owner.query(`insert into vehicle (id, plate, plate_colour, brand, model, sale_day, delivery_day, use, vehicle_class)
    select ${id('00aa', 'n')}, '沪Z' || lpad(to_hex(n), 5, '0'), 'blue', '远岑', '晏清', current_date - 200 - n % 400,
      current_date - 199 - n % 400, '家庭自用', 'passenger' from generate_series(1, ${cars}) n`)
  await owner.query(`insert into visit (id, store_id, vehicle_id, customer_id, brought_by, waits_in_store, arrived_at, state, adopted)
    select ${id('00ab', nr)}, ${store}, ${id('00aa', 'n')}, null, '', false, ${at}, 'left', true from ${all}`)
  await owner.query(`insert into work_order (id, store_id, number, visit_id, vehicle_id, complaint, wash_mode, odometer_km,
      opened_at, delivered_at, adopted_from, state)
    select ${id('00ac', nr)}, ${store}, 'RO' || (${nr}), ${id('00ab', nr)}, ${id('00aa', 'n')}, '变速器异响', 'none',
      1000 + (4 - r) * 2000, ${at}, ${at} + interval '1 day' * (1 + n % 4), '旧系统', 'delivered' from ${all}`)
  await owner.query(`insert into adopted_order (store_id, work_order_id, kind, delivered_day)
    select ${store}, ${id('00ac', nr)}, 'warranty', (${at} + interval '1 day' * (1 + n % 4))::date from ${all}`)
  await owner.query(`insert into adopted_line (store_id, work_order_id, position, kind, code, name)
    select ${store}, ${id('00ac', nr)}, 1, 'labour', 'X1', '更换变速器油泵' from ${all}`)
  await owner.query(`insert into quality_issue (id, store_id, vehicle_id, title, system, opened_at)
    select ${id('00ad', 'n')}, ${store}, ${id('00aa', 'n')}, '变速器异响', 'gearbox', now() from generate_series(1, ${cars}) n`)
  await owner.query(`insert into quality_issue_repair (store_id, quality_issue_id, repair_id, work_order_id)
    select ${store}, ${id('00ad', 'n')}, ${id('00ac', nr)}, ${id('00ac', nr)} from ${all} where r % 3 < 2`)
  await owner.query(`insert into odometer_reading (id, store_id, vehicle_id, km, at, source)
    select ${id('00ae', 'n')}, ${store}, ${id('00aa', 'n')}, 12000, now(), 'import' from generate_series(1, ${cars}) n`)
  await owner.query('commit')
  await owner.query('analyze')
}
