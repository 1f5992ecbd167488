import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { pino } from 'pino'
import { appOf } from '../server/app.ts'
import type { Clock } from '../server/clock.ts'
import { open } from '../server/db.ts'
import { actorOf } from '../server/demo/day.ts'
import { loadCatalogue, loadStock, loadTools } from '../server/demo/catalogue.ts'
import { demoStore, idOf, loadGrants, loadStaff, loadStore } from '../server/demo/reference.ts'
import { loadShifts } from '../server/demo/shifts.ts'
import { wayOf, type Line } from '../server/demo/way.ts'
import { filesIn } from '../server/files.ts'
import { newId } from '../server/id.ts'
import { silent, type Live } from '../server/live.ts'
import { hashed } from '../server/session.ts'
import { freshDatabase } from './database.ts'
import { ordinaryPart, plenty } from './plenty.ts'

/** An ordinary Wednesday: Xu of the technicians is off, Zhou and Song are on shift. */
export const morning = new Date('2026-11-25T10:24:00+08:00')
export const password = 'Ordinary-Day-1'
export const store = demoStore.id
export const staff = (staffNo: string) => idOf('staff', staffNo)
export const bay = (code: string) => idOf('bay', code)

/** The people of the printed establishment with the duties that fall to them, and the grant that one of them has. */
export const people = {
  lu: actorOf('E001', 'manager'),
  su: actorOf('E002', 'advisor', 'cashier'),
  ding: actorOf('E003', 'care', 'auditor'),
  gu: actorOf('E004', 'frontDesk', 'cashier', 'claims', 'advisor'),
  zhou: actorOf('E005', 'technicalDirector', 'inspector', 'technician'),
  song: actorOf('E007', 'technician'),
  xu: actorOf('E008', 'workshopManager', 'inspector', 'technician'),
} as const

let secret: Promise<string> | undefined

/** The store on one ordinary day, in a database of its own: people, shifts, bays and catalogue, and no car yet. */
export async function openWorld({ live = silent }: { live?: Live } = {}) {
  const database = await freshDatabase()
  const owner = new pg.Pool({ connectionString: database.ownerUrl, max: 2 })
  await furnish(database.ownerUrl)
  const clock = settable(morning)
  // A journey's server keeps its files in the same folder.
  const folder = process.env['CHEYI_FILES'] ?? mkdtempSync(join(tmpdir(), 'cheyi-files-'))
  const house = { db: open(database.appUrl), clock, live, files: filesIn(folder) }
  const app = appOf({ house, log: pino({ level: process.env['CHEYI_LOG'] ?? 'silent' }) })
  const way = wayOf(house, store)
  way.at(morning)
  return {
    ...database,
    owner,
    clock,
    house,
    app,
    way,
    enter: (staffNo: string) => enter(app, staffNo),
    async close() {
      await house.db.close()
      await owner.end()
      await database.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
export type World = Awaited<ReturnType<typeof openWorld>>

/** The demo store's establishment, catalogue and shifts around the ordinary day. */
export async function furnish(ownerUrl: string) {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  secret ??= hashed(password)
  const known = await secret
  await client.query('begin')
  await loadStore(client)
  await loadStaff(client, async () => known, false)
  await loadGrants(client)
  await loadCatalogue(client)
  await loadStock(client)
  await plenty(client)
  await loadTools(client)
  await loadShifts(client, '2026-11-18', 14)
  await client.query('commit')
  await client.end()
}

function settable(start: Date): Clock & { set: (now: Date) => void } {
  let now = start
  return { now: () => now, set: (next) => (now = next) }
}

type Answer = { readonly status: number; readonly body: any; readonly headers: Headers } // oxlint-disable-line typescript/no-explicit-any -- what the wire says

/** A browser in which a person has signed in. */
async function enter(app: ReturnType<typeof appOf>, staffNo: string) {
  const signedIn = await app.request('/api/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ staffNo, password }),
  })
  if (signedIn.status !== 200)
    throw new Error(`sign-in of ${staffNo}: ${signedIn.status} ${await signedIn.text()}`)
  const cookie = signedIn.headers.get('set-cookie')!.split(';')[0]!
  const ask = async (path: string, init: RequestInit): Promise<Answer> => {
    const answer = await app.request(`/api${path}`, { ...init, headers: { cookie, ...init.headers } })
    return { status: answer.status, body: await answer.json(), headers: answer.headers }
  }
  return {
    cookie,
    /** A file as the whole body, as the browser hands one in. */
    hand: (path: string, bytes: Uint8Array) =>
      ask(path, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: Buffer.from(bytes),
      }),
    file: async (path: string) => {
      const answer = await app.request(`/api${path}`, { headers: { cookie } })
      return {
        status: answer.status,
        headers: answer.headers,
        bytes: Buffer.from(await answer.arrayBuffer()),
      }
    },
    get: (path: string) => ask(path, { method: 'GET' }),
    post: (path: string, form: object, { key = randomUUID(), seen }: { key?: string; seen?: number } = {}) =>
      ask(path, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'idempotency-key': key,
          ...(seen === undefined ? {} : { 'seen-event': String(seen) }),
        },
        body: JSON.stringify(form),
      }),
  }
}
export type Browser = Awaited<ReturnType<World['enter']>>

let plates = 10_000

/** A new car at the counter: the form as an advisor fills it in. */
export function arrival(change: { plate?: string; km?: number } = {}) {
  return {
    orderId: newId(),
    car: { id: newId(), plate: change.plate ?? `沪A${++plates}`, vin: '', brand: '远岑', model: '晏清' },
    owner: { id: newId(), kind: 'person' as const, name: '方知远', phone: '16000002001' },
    broughtBy: '方知远',
    broughtByPhone: '',
    odometerKm: change.km ?? 20_000,
    complaint: '刹车有尖叫声，顺便保养',
    washMode: 'free' as const,
    keyTag: 'K01',
    waitsInStore: true,
  }
}

/** Brake pads (1.00 h × 150) and cabin filter (0.20 h × 150), with the filter itself (58.00). */
export const ordinaryLines = (): Line[] => [
  labour('M0601', '更换前制动片', 100),
  labour('M0104', '更换空调滤清器', 20),
  {
    id: newId(),
    kind: 'part',
    code: ordinaryPart,
    name: '空调滤清器滤芯（活性炭）',
    spec: '215×200×30',
    property: '原厂',
    unit: '个',
    quantityMilli: 1000,
    hoursHundredths: null,
    unitPriceFen: 5800,
    payer: 'customer',
    taxClass: 'repair',
    workClass: null,
  },
]
export const ordinaryFen = 15_000 + 3_000 + 5_800

export const labour = (code: string, name: string, hoursHundredths: number): Line => ({
  id: newId(),
  kind: 'labour',
  code,
  name,
  spec: '',
  property: '',
  unit: '工时',
  quantityMilli: 1000,
  hoursHundredths,
  unitPriceFen: 15_000,
  payer: 'customer',
  taxClass: 'repair',
  workClass: 'minorRepair',
})

/** A part that stands in no catalogue: what it is, and what it costs. */
export const typedPart = (name: string, property: string, unitPriceFen: number): Line => ({
  ...labour('', name, 0),
  kind: 'part',
  property,
  unit: '个',
  hoursHundredths: null,
  unitPriceFen,
  workClass: null,
})

export const later = (minutes: number) => new Date(morning.getTime() + minutes * 60_000)

/** A car taken up to the owner's signature; `came`: as the advisor wrote it down at the counter. */
export async function signedCar(
  { way }: World,
  lines = ordinaryLines(),
  came: Parameters<World['way']['receive']>[1] = arrival(),
) {
  way.at(morning)
  const { orderId, visitId } = await way.receive(people.su, came)
  const quotationId = await way.quote(people.su, orderId, later(360), lines)
  await way.agree(people.su, quotationId, lines)
  const jobs = await way.sign(people.su, orderId, '方知远')
  return { orderId, visitId, quotationId, jobs, lines }
}

/** A car whose jobs are all done by Song; it waits for the final check. */
export async function finishedCar(world: World, lines = ordinaryLines()) {
  const car = await signedCar(world, lines)
  for (const job of car.jobs) {
    await world.way.dispatch(people.su, job, people.song.id!, bay('BAY01'), morning, 30)
    await world.way.start(people.song, job)
    world.way.at(later(30))
    await world.way.finish(people.song, job)
    world.way.at(morning)
    // Tests take many cars through one morning: the board is wiped after each.
    await world.owner.query('delete from slot')
  }
  return car
}
