// `npm run explain`: the hot queries as the role `app`, against the database of DATABASE_URL or a bulk database of its
// own; fails when one filters without an index condition (architecture §7: under row-level security only leakproof
// operators use an index).
import pg from 'pg'
import { openBulk } from '../bench/bulk.ts'
import { demoStore } from '../server/demo/reference.ts'

type Plan = {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Index Cond'?: string
  readonly 'Recheck Cond'?: string
  readonly Filter?: string
  readonly 'Rows Removed by Filter'?: number
  readonly Plans?: readonly Plan[]
}

const here = demoStore.id
/** name, statement, parameters. What each filters by must be an index condition. */
const hot: readonly (readonly [name: string, text: string, values: readonly unknown[]])[] = [
  ['latest 50 orders', 'select id from work_order where store_id = $1 order by id desc limit 51', [here]],
  [
    'orders in a state',
    "select id from work_order where store_id = $1 and state = 'checking' order by id desc limit 51",
    [here],
  ],
  [
    'order by number tail',
    "select id from work_order where store_id = $1 and number_reversed >= '2400' and number_reversed < '2400\u{10ffff}' limit 8",
    [here],
  ],
  [
    'cars by the middle of a plate',
    "select id from vehicle where plate_from_fourth >= '543' and plate_from_fourth < '543\u{10ffff}' limit 8",
    [],
  ],
  [
    'cars by plate',
    "select id from vehicle where plate_body >= 'A12' and plate_body < 'A12\u{10ffff}' limit 8",
    [],
  ],
  [
    'cars by VIN tail',
    "select id from vehicle where vin_reversed >= '543210' and vin_reversed < '543210\u{10ffff}' limit 8",
    [],
  ],
  [
    'owners by phone tail',
    "select id from customer where phone_reversed >= '4321' and phone_reversed < '4321\u{10ffff}' limit 8",
    [],
  ],
  [
    'owners by initials',
    "select customer_id from customer_initials where initials >= 'lxm' and initials < 'lxm\u{10ffff}' limit 8",
    [],
  ],
  [
    'history of an order',
    'select id from event where store_id = $1 and whole_id = $2 order by id',
    [here, here],
  ],
  [
    'jobs of a technician',
    "select id from job where store_id = $1 and technician_id = $2 and state in ('dispatched', 'working', 'paused')",
    [here, here],
  ],
  [
    'follow-ups due',
    "select id from follow_up where store_id = $1 and state = 'due' order by due_at limit 100",
    [here],
  ],
  [
    'what falls due',
    'select id from due where done_at is null and at <= now() order by at limit 1 for update skip locked',
    [],
  ],
  ['session by token', 'select staff_id from session where token_hash = $1', ['x']],
  [
    'open sessions of a store',
    'select id from session where store_id = $1 and ended_at is null order by signed_in_at desc',
    [here],
  ],
  [
    'failures of a number',
    "select result from sign_in where staff_no = $1 and at > now() - interval '15 minutes' order by id desc limit 5",
    ['E002'],
  ],
  [
    'failures of an address',
    "select from sign_in where address = $1 and at > now() - interval '15 minutes' and result = 'wrong' limit 30",
    ['127.0.0.1'],
  ],
  ['sign-in log', 'select id from sign_in where store_id = $1 order by id desc limit 51', [here]],
  [
    'sign-in log by result',
    "select id from sign_in where store_id = $1 and result = 'locked' order by id desc limit 51",
    [here],
  ],
  [
    'sign-in log of a person',
    'select id from sign_in where store_id = $1 and staff_id = $2 order by id desc limit 51',
    [here, here],
  ],
  ['act log', 'select id from event where store_id = $1 order by id desc limit 51', [here]],
  [
    'act log of a person',
    'select id from event where store_id = $1 and staff_id = $2 order by id desc limit 51',
    [here, here],
  ],
  [
    'act log of a step',
    "select id from event where store_id = $1 and subject = 'workOrder' and step = 'void' order by id desc limit 51",
    [here],
  ],
  [
    'act log of a day',
    "select e.id from act d join event e on e.store_id = d.store_id and e.act_id = d.id where d.store_id = $1 and d.at >= now() - interval '1 day' and d.at < now() and e.store_id = $1 order by e.id desc limit 51",
    [here],
  ],
  [
    'parts by a word of two signs',
    "select id from part where lower(name) like '%机油%' and name_grams @> array['机油'] limit 8",
    [],
  ],
  [
    'odometer of a car',
    'select max(km) from odometer_reading where store_id = $1 and vehicle_id = $2',
    [here, here],
  ],
]

const database = await openBulk({ orders: 20_000, cars: 20_000 })
const app = new pg.Client({ connectionString: database.appUrl })
await app.connect()
let failed = 0
for (const [name, text, values] of hot) {
  await app.query('begin')
  await app.query("select set_config('app.store', $1, true)", [here])
  // A small table is read whole, rightly; asked here is whether an index could serve once it is large.
  await app.query('set local enable_seqscan = off')
  const { rows } = await app.query(`explain (format json, analyze) ${text}`, [...values])
  await app.query('rollback')
  const plan = rows[0]['QUERY PLAN'][0] as { Plan: Plan; 'Execution Time': number }
  const bad = scans(plan.Plan).filter(isBare)
  if (bad.length > 0) failed++
  console.log(
    `${bad.length > 0 ? '✗' : '✓'} ${name.padEnd(24)} ${plan['Execution Time'].toFixed(2).padStart(8)} ms  ${scans(plan.Plan).map(said).join(' · ')}`,
  )
}
await app.end()
await database.close()
if (failed > 0) {
  console.error(`${failed} 条查询没有用上索引 · ${failed} queries filter without an index condition`)
  process.exitCode = 1
}

function scans(plan: Plan): Plan[] {
  const own = plan['Relation Name'] ? [plan] : []
  return [...own, ...(plan.Plans ?? []).flatMap(scans)]
}

/** A scan of a whole table, or one that throws away most of what its index gave. */
function isBare(plan: Plan) {
  const indexed = plan['Index Cond'] ?? plan['Recheck Cond']
  return !indexed || (plan['Rows Removed by Filter'] ?? 0) > 100
}

function said(plan: Plan) {
  return `${plan['Node Type']} ${plan['Relation Name']} [${plan['Index Cond'] ?? plan['Recheck Cond'] ?? 'no condition'}]`
}
