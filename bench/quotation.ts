import { tmpdir } from 'node:os'
import type { LogEvent } from 'kysely'
import pg from 'pg'
import { open, type Database } from '../server/db.ts'
import { actorOf } from '../server/demo/day.ts'
import { demoStore } from '../server/demo/reference.ts'
import { wayOf, type Line, type Way } from '../server/demo/way.ts'
import { filesIn } from '../server/files.ts'
import { newId } from '../server/id.ts'
import { silent } from '../server/live.ts'
import { perform, type House } from '../server/perform.ts'
import { lineFacts } from '../server/quotation/facts.ts'
import { catalogue } from '../server/quotation/finder.ts'
import { draft } from '../server/quotation/steps/draft.ts'
import { send } from '../server/quotation/steps/send.ts'
import { quotationTerms } from '../server/quotation/terms.ts'
import { openBulk } from './bulk.ts'
import { print, run, told, type Figure } from './figures.ts'
import { labour, part } from './lines.ts'

const now = new Date('2026-11-25T10:30:00+08:00')
const su = actorOf('E002', 'advisor')
const asker = { store: demoStore.id, actor: su, at: now, id: '' }

/** The finder among 500 packages and 50,000 parts, what is known of ten lines, and a quotation of ten lines drafted and sent. */
export async function measureQuotation(share: number) {
  const own = await openBulk({ orders: 5_000, cars: 5_000 })
  try {
    await fillCatalogue(own.ownerUrl, share)
    const db = open(own.appUrl, { size: 32 })
    const house: House = { db, clock: { now: () => now }, live: silent, files: filesIn(tmpdir()) }
    const way = wayOf({ db, live: silent }, demoStore.id)
    way.at(now)
    const orderId = await received(way)
    await known(own.ownerUrl, orderId)
    for (const clients of [1, 8])
      print(`reads of a quotation, ${clients} at once`, await readsOf(house, orderId, clients, share))
    for (const clients of [1, 8, 32])
      print(`draft ten lines and send, ${clients} at once`, [await acts(way, clients, share)])
    await statements(own.appUrl)
    await db.close()
  } finally {
    await own.close()
  }
}

/** Copies of the demo store's packages and parts under other codes, with their prices, up to the numbers asked for. */
async function fillCatalogue(ownerUrl: string, share: number) {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  const copies = async (table: string, most: number) => {
    const { rows } = await client.query<{ columns: string }>(
      `select string_agg(quote_ident(column_name), ', ' order by ordinal_position) as columns
       from information_schema.columns where table_name = $1 and column_name not in ('id', 'code') and is_generated = 'NEVER'`,
      [table],
    )
    const { columns } = rows[0]!
    await client.query(
      `insert into ${table} (id, code, ${columns})
       select md5(s.code || n)::uuid, s.code || '-' || n, ${columns} from ${table} s, generate_series(1, $1::int) n
       order by n limit $2`,
      [Math.ceil(most / 50), most],
    )
  }
  await copies('service_package', Math.round(446 * share))
  await copies('part', Math.round(49_500 * share))
  await client.query(`insert into service_package_line
    select c.id, l.position, l.kind, l.code, l.slot, l.quantity_milli, l.quantity_from_model, l.models, l.is_gift, l.is_optional
    from service_package c join service_package s on s.code = substr(c.code, 1, 5) and c.code <> s.code
    join service_package_line l on l.service_package_id = s.id`)
  await client.query(`insert into package_price (id, store_id, service_package_id, from_day, revision, fen, reason, at)
    select gen_random_uuid(), r.store_id, c.id, r.from_day, r.revision, r.fen, '', r.at
    from service_package c join service_package s on s.code = substr(c.code, 1, 5) and c.code <> s.code
    join package_price r on r.service_package_id = s.id`)
  await client.query(`insert into part_price (id, store_id, part_id, kind, from_day, revision, fen, reason, at)
    select gen_random_uuid(), t.id, p.id, k.kind, '2026-01-01', 1, 5000, '', now() from part p, store t,
      (values ('sale'), ('cost')) k (kind) where not exists (select from part_price r where r.part_id = p.id)`)
  await client.query('analyze')
  const { rows } = await client.query(
    'select (select count(*) from service_package) as packages, (select count(*) from part) as parts',
  )
  told('packages and parts in the catalogue', `${rows[0].packages}, ${rows[0].parts}`)
  await client.end()
}

/** The car is of a model that the packages are for. */
async function known(ownerUrl: string, orderId: string) {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  await client.query(
    "update vehicle set model_code = 'A2-15T', sale_day = '2024-03-02' where id = (select vehicle_id from work_order where id = $1)",
    [orderId],
  )
  await client.end()
}

const typed = [
  '大保养',
  '保养',
  'bys',
  'TC2',
  'ghqzdp',
  '机油',
  'jyl',
  '1012100',
  '更换',
  'kt',
  '滤',
  '60,000',
]

async function readsOf(house: House, orderId: string, clients: number, share: number): Promise<Figure[]> {
  const list = Array.from({ length: Math.max(60, Math.round(600 * share)) }, (_, n) => n)
  const read = async (
    name: string,
    ask: (asked: typeof asker & { db: never; house: House }, n: number) => unknown,
  ) => {
    const once = (n: number) =>
      house.db.read(demoStore.id, async (db) => ask({ ...asker, db: db as never, house }, n))
    for (const n of list.slice(0, 20)) await once(n)
    return { name, ...(await run(clients, list, once)) }
  }
  const codes = lines().map(({ code }) => code)
  return [
    await read('finder: packages, labour, parts', (asked, n) =>
      catalogue({ ...asked, query: { q: typed[n % typed.length]!, orderId } }),
    ),
    await read('services due, refused, limits', (asked) => quotationTerms({ ...asked, query: { orderId } })),
    await read('what is known of ten lines', (asked) => lineFacts({ ...asked, query: { orderId, codes } })),
  ]
}

async function acts(way: Way, clients: number, share: number): Promise<Figure> {
  const orders: string[] = []
  const most = Math.max(clients, Math.round({ 1: 100, 8: 400, 32: 640 }[clients]! * share))
  while (orders.length < most) orders.push(await inspected(way))
  return { name: 'draft, send', ...(await run(clients, orders, (orderId) => quote(way, orderId))) }
}

async function quote(way: Way, orderId: string) {
  const id = newId()
  await way.act(su, draft, id, formOf(orderId))
  await way.act(su, send, id, {}, await way.lastEvent(orderId))
}

const formOf = (orderId: string) => ({ orderId, promisedAt: '2026-11-25T18:00:00+08:00', lines: lines() })

/** How many statements each act sends, the transaction's own words included. */
async function statements(appUrl: string) {
  const log: LogEvent[] = []
  const db: Database = open(appUrl, { size: 1, log: (event) => log.push(event) })
  const way = wayOf({ db, live: silent }, demoStore.id)
  way.at(now)
  const orderId = await inspected(way)
  const id = newId()
  const counted = async (name: string, work: () => Promise<unknown>) => {
    log.length = 0
    await work()
    told(`statements of one ${name}`, String(log.length))
  }
  await counted('draft of ten lines', () => way.act(su, draft, id, formOf(orderId)))
  const seen = await way.lastEvent(orderId)
  await counted('sending', () =>
    perform(
      { db, live: silent },
      { id: newId(), at: now, store: demoStore.id, actor: su, seen },
      send,
      id,
      {},
    ),
  )
  await db.close()
}

async function inspected(way: Way): Promise<string> {
  const orderId = await received(way)
  await way.inspect(su, orderId)
  return orderId
}

let cars = 0
async function received(way: Way): Promise<string> {
  const n = ++cars
  const { orderId } = await way.receive(su, {
    car: { id: newId(), plate: `沪Y${String(n).padStart(5, '0')}`, vin: '', brand: '远岑', model: '晏清' },
    owner: { id: newId(), kind: 'person', name: '方知远', phone: '16000002001' },
    broughtBy: '方知远',
    broughtByPhone: '',
    odometerKm: 60_200,
    complaint: '定期保养',
    washMode: 'none',
    keyTag: '',
    waitsInStore: true,
  })
  return orderId
}

const lines = (): Line[] => [
  labour({ code: 'M0601', name: '更换前制动片', hoursHundredths: 100 }),
  labour({ code: 'M0104', name: '更换空调滤清器', hoursHundredths: 20 }),
  labour({ code: 'M0102', name: '更换机油及机油滤清器', hoursHundredths: 50 }),
  labour({ code: 'M0103', name: '更换空气滤清器', hoursHundredths: 20 }),
  labour({ code: 'M0106', name: '更换火花塞', hoursHundredths: 80 }),
  ...Array.from({ length: 5 }, () => part()),
]
