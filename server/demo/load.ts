import { randomBytes } from 'node:crypto'
import { verify } from '@node-rs/argon2'
import pg from 'pg'
import { duties, type Administration } from '../../domain/staff/duties.ts'
import { addDays, dayOf, instantOf } from '../../domain/calendar.ts'
import { clockOf } from '../clock.ts'
import { open } from '../db.ts'
import { silent } from '../live.ts'
import { Remedy } from '../remedy.ts'
import { hashed } from '../session.ts'
import { playDay } from './day.ts'
import { loadCatalogue, loadStock, loadTools } from './catalogue.ts'
import { administrators, demoStore, loadGrants, loadStaff, loadStore } from './reference.ts'
import { loadShifts } from './shifts.ts'

export const demoPassword = 'Cheyi-2026'
export type Person = {
  readonly staffNo: string
  readonly name: string
  readonly posts: string
  readonly password: string
}

type Options = {
  readonly ownerUrl: string
  readonly appUrl: string
  readonly say: (line: string) => void
  /** False: the same establishment with one-time passwords that must be changed, and no cars. */
  readonly demo?: boolean
}

/** Fills an empty database; one that has people is left alone. */
export async function loadDemo({
  ownerUrl,
  appUrl,
  say,
  demo = true,
}: Options): Promise<{ people: readonly Person[] }> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const now = clockOf(process.env).now()
    if (!(await isEmpty(client))) return { people: demo ? await known(client, now) : [] }
    if (demo && process.env['NODE_ENV'] === 'production') throw demoInProduction()
    say(
      demo
        ? '装入演示门店：编制、班次、目录 · loading the demo store'
        : '装入编制、班次、目录 · loading the establishment',
    )
    await client.query('begin')
    const people = await loadPeople(client, now, demo)
    await client.query('commit')
    if (demo) await playToday(appUrl, now, say)
    return { people }
  } finally {
    await client.end()
  }
}

/** Of a demo store loaded before: who may sign in with the demo's password, for whoever starts it again. */
async function known(client: pg.Client, now: Date): Promise<Person[]> {
  await client.query("select set_config('app.store', $1, false)", [demoStore.id])
  const { rows } = await client.query<Known>(
    `select s.id, s.staff_no as "staffNo", s.name, s.password_hash as hash, g.duty,
       string_agg(p.name, ' · ' order by h.concurrent) as posts
     from staff s join post_holding h on h.staff_id = s.id and h.until_day is null join post p on p.code = h.post_code
     join store t on t.id = h.store_id and t.code = $1
     left join admin_grant g on g.staff_id = s.id and g.state = 'inForce'
     where s.state = 'employed' and not s.must_change_password group by s.id, g.duty order by s.staff_no`,
    [demoStore.code],
  )
  const isDemo = new Map<string, boolean>()
  for (const hash of new Set(rows.map((row) => row.hash)))
    isDemo.set(hash, await verify(hash, demoPassword).catch(() => false))
  const open = rows.filter(({ hash }) => isDemo.get(hash))
  // A demo left alone for months is still a demo: its log-ins neither age nor lapse.
  await client.query('update staff set password_set_at = $1 where id = any($2)', [
    now,
    open.map(({ id }) => id),
  ])
  return open.map(({ staffNo, name, posts, duty }) => ({
    staffNo,
    name,
    posts: [posts, ...(duty ? [duties[duty]] : [])].join(' · '),
    password: demoPassword,
  }))
}
type Known = {
  readonly id: string
  readonly staffNo: string
  readonly name: string
  readonly posts: string
  readonly hash: string
  readonly duty: Administration | null
}

const demoInProduction = () =>
  new Remedy(
    '正式环境不装演示门店和演示密码。请用 CHEYI_DEMO=no npm start',
    'Production takes no demo store and no demo password. Use CHEYI_DEMO=no npm start',
  )

async function isEmpty(client: pg.Client) {
  const { rows } = await client.query<{ n: string }>('select count(*) as n from staff')
  return Number(rows[0]!.n) === 0
}

async function loadPeople(client: pg.Client, now: Date, demo: boolean): Promise<Person[]> {
  await loadStore(client)
  const shared = demo ? await hashed(demoPassword) : ''
  const once = new Map<string, string>()
  const people = await loadStaff(
    client,
    async (staffNo) => {
      if (demo) return shared
      once.set(staffNo, `${randomBytes(6).toString('base64url')}-Aa1`)
      return hashed(once.get(staffNo)!)
    },
    !demo,
  )
  await client.query('update staff set password_set_at = $1', [now])
  // For real work the first security administrator is appointed from the machine (docs/operations.md).
  if (demo) await loadGrants(client)
  await loadCatalogue(client)
  await loadTools(client)
  if (demo) await loadStock(client)
  await loadShifts(client, addDays(dayOf(now.toISOString(), demoStore.timeZone), -14), 14 + 366)
  const names = new Map(
    (await client.query<{ code: string; name: string }>('select code, name from post')).rows.map((p) => [
      p.code,
      p.name,
    ]),
  )
  return people.map(({ staffNo, name, main, second }) => ({
    staffNo,
    name,
    posts: [names.get(main), names.get(second), demo && duties[administrators[staffNo]!]]
      .filter(Boolean)
      .join(' · '),
    password: once.get(staffNo) ?? demoPassword,
  }))
}

async function playToday(appUrl: string, now: Date, say: Options['say']) {
  say('演示一天：十辆车在各道工序 · playing one ordinary day')
  const db = open(appUrl, { size: 4 })
  try {
    await playDay({ db, live: silent }, withinHours(now))
  } finally {
    await db.close()
  }
}

/** The day stands at the present hour, or at the last hour when the workshop was open. */
export function withinHours(now: Date): Date {
  const today = dayOf(now.toISOString(), demoStore.timeZone)
  const opens = new Date(instantOf(today, '13:30', demoStore.timeZone))
  const closes = new Date(instantOf(today, '17:00', demoStore.timeZone))
  if (now > closes) return closes
  if (now >= opens) return now
  return new Date(instantOf(addDays(today, -1), '17:00', demoStore.timeZone))
}
