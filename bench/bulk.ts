import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { loadCatalogue, loadStock, loadTools } from '../server/demo/catalogue.ts'
import { demoStore, idOf, loadStaff, loadStore } from '../server/demo/reference.ts'
import { loadShifts } from '../server/demo/shifts.ts'
import { urlAs } from '../server/database-url.ts'
import { embedded } from '../server/embedded.ts'
import { migrate } from '../server/migrate.ts'
import { plenty } from '../tests/plenty.ts'

/** A database of its own with the demo store's people and catalogue, and bulk cars and orders written by SQL. */
export async function openBulk({ orders, cars }: { orders: number; cars: number }) {
  const { superuser, stop } = await server()
  const name = `cheyi_bench_${process.pid}`
  const admin = new pg.Client({ connectionString: superuser })
  await admin.connect()
  await admin.query(`create database ${name}`)
  await admin.end()
  const ownerUrl = urlAs(superuser, { ...userOf(superuser), database: name })
  const close = () => drop(superuser, name, stop)
  await furnish(ownerUrl, orders, cars).catch(async (error: unknown) => {
    await close()
    throw error
  })
  return { ownerUrl, appUrl: urlAs(superuser, { user: 'app', database: name }), close }
}

async function furnish(ownerUrl: string, orders: number, cars: number) {
  await migrate(ownerUrl)
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('begin')
    await loadStore(client)
    await loadStaff(client, async () => 'no password opens this store', false)
    await loadCatalogue(client)
    await loadStock(client)
    await plenty(client)
    await loadTools(client)
    await loadShifts(client, '2026-11-16', 28)
    await fill(client, orders, cars)
    await client.query('commit')
    await client.query('analyze')
    await assertConsistent(client)
  } finally {
    await client.end()
  }
}

/** A server of TEST_DATABASE_URL, or our own, durable as in production. */
async function server() {
  const url = process.env['TEST_DATABASE_URL']
  if (url) return { superuser: url, stop: async () => {} }
  const dir = await mkdtemp(join(tmpdir(), `cheyi-bench-${process.pid}-`))
  const own = await embedded({ dir })
  return {
    superuser: own.adminUrl('postgres'),
    stop: async () => {
      await own.stop()
      await rm(dir, { recursive: true, force: true })
    },
  }
}

const userOf = (url: string) => ({ user: decodeURIComponent(new URL(url.replace('@/', '@x/')).username) })

async function drop(superuser: string, name: string, stop: () => Promise<void>) {
  const admin = new pg.Client({ connectionString: superuser })
  await admin.connect()
  await admin.query(`drop database ${name} with (force)`)
  await admin.end()
  await stop()
}

/** Ids that rise like UUIDv7, so that "newest first" means what it says. */
const rising = (kind: number) =>
  `('01900000-' || lpad(to_hex(${kind}), 4, '0') || '-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`

async function fill(client: pg.Client, orders: number, cars: number) {
  const su = idOf('staff', 'E002')
  const surnames = "array['李','王','张','刘','陈','杨','赵','黄','周','吴']"
  const initials = "array['l','w','z','l','c','y','z','h','z','w']"
  await client.query(`insert into customer (id, kind, name, phone)
    select ${rising(1)}, 'person', (${surnames})[1 + n % 10] || '小明', '160' || lpad((n::bigint * 7919 % 100000000)::text, 8, '0')
    from generate_series(1, ${cars}) n`)
  await client.query(`insert into customer_initials (customer_id, initials)
    select ${rising(1)}, (${initials})[1 + n % 10] || 'xm' from generate_series(1, ${cars}) n`)
  await client.query(`insert into vehicle (id, plate, plate_colour, vin, brand, model)
    select ${rising(2)}, '沪' || chr(65 + n % 8) || lpad((n * 31 % 100000)::text, 5, '0') || case when n >= 100000 then chr(74 + n / 100000) else '' end,
      'blue', 'L' || lpad((n::bigint * 104729)::text, 16, '0'), '远岑', '晏清'
    from generate_series(1, ${cars}) n on conflict do nothing`)
  await client.query(`insert into vehicle_party (id, vehicle_id, customer_id, role, from_day)
    select gen_random_uuid(), ${rising(2)}, ${rising(1)}, 'owner', '2020-01-01' from generate_series(1, ${cars}) n
    where exists (select from vehicle v where v.id = ${rising(2)})`)
  const state = `(case when n > ${orders} - 60 then (array['received', 'quoted', 'checking', 'settling'])[1 + n % 4] else 'delivered' end)`
  const car = `(select id from vehicle v where v.id = ('01900000-0002-7000-8000-' || lpad(to_hex(1 + n % ${cars}), 12, '0'))::uuid)`
  await client.query(
    `insert into visit (id, store_id, vehicle_id, customer_id, brought_by, waits_in_store, arrived_at, state)
    select ${rising(3)}, $1, v.id, p.customer_id, '本人', true, now() - (${orders} - n) * interval '4 minutes',
      case when n > ${orders} - 60 then 'here' else 'left' end
    from generate_series(1, ${orders}) n join vehicle v on v.id = ${car} join vehicle_party p on p.vehicle_id = v.id
`,
    [demoStore.id],
  )
  await client.query(
    `insert into work_order (id, store_id, number, visit_id, vehicle_id, customer_id, advisor_id, complaint, wash_mode,
      odometer_km, opened_at, promised_at, state)
    select ${rising(4)}, $1, 'GD-' || to_char(t.arrived_at, 'YYMMDD') || '-' || lpad(n::text, 6, '0'), t.id, t.vehicle_id, t.customer_id, $2,
      '定期保养', 'none', 20000, t.arrived_at, t.arrived_at + interval '4 hours', ${state}
    from generate_series(1, ${orders}) n join visit t on t.store_id = $1 and t.id = ${rising(3)}`,
    [demoStore.id, su],
  )
  await client.query(
    `insert into act (id, store_id, staff_id, digest, at)
    select o.id, o.store_id, o.advisor_id, 'bulk', o.opened_at from work_order o where o.store_id = $1`,
    [demoStore.id],
  )
  await client.query(
    `insert into event (store_id, act_id, staff_id, party, whole_id, subject, subject_id, step, from_state, to_state, particulars)
    select store_id, id, advisor_id, 'itself', id, 'workOrder', id, 'adopt', null, state, '{}'::jsonb from work_order where store_id = $1
    union all select o.store_id, o.id, o.advisor_id, 'itself', o.visit_id, 'visit', o.visit_id, 'adopt', null, t.state, '{}'::jsonb
      from work_order o join visit t on t.store_id = o.store_id and t.id = o.visit_id where o.store_id = $1`,
    [demoStore.id],
  )
}

/** After the run too: every record's last event agrees with its state. */
export async function assertAll(ownerUrl: string) {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  await assertConsistent(client)
  await client.end()
}

/** Bulk data is only worth something when every record's last event agrees with its state. */
async function assertConsistent(client: pg.Client) {
  const subjects = {
    work_order: 'workOrder',
    visit: 'visit',
    job: 'job',
    charge: 'charge',
    quotation: 'quotation',
  }
  for (const [table, subject] of Object.entries(subjects)) {
    const { rows } = await client.query<{ n: number }>(
      `with last as (select distinct on (store_id, subject_id) store_id, subject_id, to_state from event
         where subject = $1 order by store_id, subject_id, id desc)
       select count(*)::int as n from ${table} r left join last on last.store_id = r.store_id and last.subject_id = r.id
       where r.state is distinct from last.to_state`,
      [subject],
    )
    if (rows[0]!.n > 0) throw new Error(`${rows[0]!.n} rows of ${table} disagree with their last event`)
  }
}
