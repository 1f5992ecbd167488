import { tmpdir } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { RegisterForm } from '../domain/appointment/forms.ts'
import { place, register } from '../server/appointment/book.ts'
import { boardPage, boardQuery } from '../server/appointment/queries.ts'
import { slotsPage } from '../server/appointment/slots.ts'
import { open } from '../server/db.ts'
import { actorOf } from '../server/demo/day.ts'
import { demoStore, idOf } from '../server/demo/reference.ts'
import { filesIn } from '../server/files.ts'
import { newId } from '../server/id.ts'
import { openLive, silent } from '../server/live.ts'
import { perform, type House } from '../server/perform.ts'
import { Refused } from '../server/refusals.ts'
import { sharing } from '../server/shared.ts'
import { openBulk } from './bulk.ts'
import { fillMonth, now } from './booking-month.ts'
import { print, run, told, type Figure } from './figures.ts'

const ding = actorOf('E003', 'care')
const asker = { store: demoStore.id, actor: ding, at: now, id: '' }

/** A month with 2,000 bookings, 24 bays, 30 people, 60 tools: one request, the board of a week, fifty at once, many boards. */
export async function measureBookings(share: number) {
  const own = await openBulk({ orders: 100, cars: 6_000 })
  try {
    await fillMonth(own.ownerUrl)
    const db = open(own.appUrl)
    const house: House = { db, clock: { now: () => now }, live: silent, files: filesIn(tmpdir()) }
    print('one request, and the board of a week', [
      await reading(house, 'slots for one request', 1, share, requestOf),
      await reading(house, 'slots, 8 at once', 8, share, requestOf),
      await reading(house, 'board of a week', 1, share / 2, weekOf),
      await reading(house, 'board of a week, 8 at once', 8, share / 2, weekOf),
    ])
    await fiftyAtOnce(house, own.ownerUrl)
    await manyBoards(house, own.appUrl, own.ownerUrl, share)
    await db.close()
  } finally {
    await own.close()
  }
}

type Ask = (house: House, n: number) => Promise<unknown>

async function reading(
  house: House,
  name: string,
  clients: number,
  share: number,
  ask: Ask,
): Promise<Figure> {
  const list = Array.from({ length: Math.max(50, Math.round(400 * share)) }, (_, n) => n)
  for (const n of list.slice(0, 20)) await ask(house, n)
  return { name, ...(await run(clients, list, (n) => ask(house, n))) }
}

const items = [
  { kind: 'labour', code: 'M0102', name: '', quantityMilli: null, payer: 'customer', refusedLineId: null },
] as const

const requestOf: Ask = (house, n) =>
  house.db.read(demoStore.id, (db) =>
    slotsPage({ ...asker, house, db, query: { items: [...items], from: dayOf(n, '10:00') } }),
  )

const weekOf: Ask = (house, n) =>
  house.db.read(demoStore.id, (db) =>
    boardPage({
      ...asker,
      house,
      db,
      query: boardQuery.parse({ from: dayOf(n, '00:00').slice(0, 10), days: 7 }),
    }),
  )

/** Days of the month, one after the other. */
const dayOf = (n: number, time: string) => `2026-11-${String(23 + (n % 7)).padStart(2, '0')}T${time}:00+08:00`

/** Fifty clerks save at the same moment, for one slot: all are answered, how many won, how long it took in all. */
async function fiftyAtOnce(house: House, ownerUrl: string) {
  const cars = await freeCars(ownerUrl, 50)
  const begun = performance.now()
  const answers = await Promise.all(
    cars.map((car) =>
      perform(
        house,
        { id: newId(), at: now, store: demoStore.id, actor: ding },
        register,
        newId(),
        formOf(car),
      ).then(
        () => 'won',
        (error: unknown) => {
          if (error instanceof Refused) return 'told'
          throw error
        },
      ),
    ),
  )
  const count = (is: string) => answers.filter((one) => one === is).length
  told(
    'fifty booking clients at once, one slot',
    `${Math.round(performance.now() - begun)} ms in all; ${count('won')} won, ${count('told')} told why and when next`,
  )
}

type Car = { readonly carId: string; readonly ownerId: string }

/** Wheel alignment: there is one bay and one aligner for it. */
const formOf = ({ carId, ownerId }: Car): RegisterForm => ({
  car: { known: carId },
  owner: { known: ownerId },
  contact: '李小明',
  contactPhone: '16000000001',
  source: 'hotline',
  odometerKm: null,
  words: '跑偏',
  kinds: ['repair'],
  items: [{ ...items[0], code: 'T0101' }],
  wish: '',
  waitsInStore: true,
  startsAt: '2026-12-05T10:30:00+08:00',
  bayId: null,
  personId: null,
  receiverId: idOf('staff', 'E002'),
  estimateTold: true,
  papers: ['licence'],
  customerAgrees: true,
  rebookedFrom: null,
})

async function freeCars(ownerUrl: string, many: number): Promise<Car[]> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  const { rows } = await client.query<Car>(
    `select v.id as "carId", p.customer_id as "ownerId" from vehicle v join vehicle_party p on p.vehicle_id = v.id
     where not exists (select from appointment a where a.vehicle_id = v.id) order by v.id limit $1`,
    [many],
  )
  await client.end()
  return rows
}

/** 200 boards follow a day while 50 changes a second land: how late they hear of one, how late they show it. */
async function manyBoards(house: House, appUrl: string, ownerUrl: string, share: number) {
  const live = await openLive(appUrl)
  const together = sharing<unknown>(250)
  const landed = new Map<string, number>()
  const [heard, seen]: number[][] = [[], []]
  let reads = 0
  let missed = 0
  const stops = Array.from({ length: 200 }, () => {
    let asking = false
    return live.listen(demoStore.id, (topics) => {
      const at = performance.now()
      for (const topic of topics) if (landed.has(topic)) heard!.push(at - landed.get(topic)!)
      if (asking) return
      asking = true
      void together('day', () => (reads++, weekOf(house, 0)))
        .then(() => seen!.push(performance.now() - at))
        .catch(() => missed++)
        .finally(() => (asking = false))
    })
  })
  const seconds = Math.max(3, Math.round(10 * share))
  const ids = await movable(ownerUrl, seconds * 50)
  const begun = performance.now()
  const acts: Promise<unknown>[] = []
  let refused = 0
  for (const [n, { id, startsAt, receiverId }] of ids.entries()) {
    await pause(Math.max(0, begun + n * 20 - performance.now()))
    const form = { startsAt, bayId: null, personId: null, receiverId, customerAgrees: true, told: false }
    const act = { id: newId(), at: now, store: demoStore.id, actor: ding }
    acts.push(
      perform({ ...house, live }, act, place, id, form).then(
        () => landed.set(`appointment:${id}`, performance.now()),
        () => refused++,
      ),
    )
  }
  await Promise.all(acts)
  const took = (performance.now() - begun) / 1000
  await pause(1_000)
  for (const stop of stops) stop()
  await live.close()
  const at = (all: number[], part: number) =>
    Math.round(all.toSorted((a, b) => a - b)[Math.floor(all.length * part)] ?? 0)
  told(
    `200 boards, ${(ids.length / took).toFixed(0)} changes a second`,
    `heard p50 ${at(heard!, 0.5)}, p99 ${at(heard!, 0.99)} ms; read again p99 ${at(seen!, 0.99)} ms, ${reads} reads for ${seen!.length} answers, ${missed} missed; ${refused} refused`,
  )
}

type Movable = { readonly id: string; readonly startsAt: string; readonly receiverId: string }

async function movable(ownerUrl: string, many: number): Promise<Movable[]> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  const { rows } = await client.query<{ id: string; starts: Date; receiver: string }>(
    `select id, starts_at as starts, receiver_id as receiver from appointment
     where state = 'registered' and starts_at > $1 order by md5(id::text) limit $2`,
    [new Date(now.getTime() + 86_400_000), many],
  )
  await client.end()
  return rows.map(({ id, starts, receiver }) => ({
    id,
    startsAt: starts.toISOString(),
    receiverId: receiver,
  }))
}
