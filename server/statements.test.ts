import type { LogEvent } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  arrival,
  bay,
  later,
  morning,
  openWorld,
  ordinaryLines,
  people,
  store,
  type World,
} from '../tests/world.ts'
import { open } from './db.ts'
import { actorOf } from './demo/day.ts'
import { wayOf } from './demo/way.ts'
import { newId } from './id.ts'
import { silent } from './live.ts'

const parts = actorOf('E006', 'partsManager', 'partsClerk')
let world: World
let db: ReturnType<typeof open>
const log: LogEvent[] = []
beforeAll(async () => {
  world = await openWorld()
  db = open(world.appUrl, { log: (event) => log.push(event) })
})
afterAll(async () => {
  await db.close()
  await world.close()
})

type Counted = { readonly statements: number; readonly opened: number; readonly listed: number }

/** Each act among the logged transactions: its statements, begin and commit included, and the records it opened. */
function actsOf(events: readonly LogEvent[]): Counted[] {
  const acts: Counted[] = []
  let current: LogEvent[] = []
  for (const event of events) {
    current.push(event)
    if (event.query.sql !== 'commit') continue
    if (current.some(({ query }) => query.sql.includes('insert into act '))) acts.push(countOf(current))
    current = []
  }
  return acts
}

const countOf = (act: readonly LogEvent[]): Counted => ({
  statements: act.length,
  opened: act.filter(
    ({ query }) => query.sql.includes('insert into event') && query.parameters.includes(null),
  ).length,
  // A list of parts is another whole: what lies here is claimed and counted, however many lines it has.
  listed: act.filter(
    ({ query }) => query.sql.includes('insert into event') && query.parameters.includes('pickList'),
  ).length,
})

test('an act takes at most 12 statements, 2 per record it opens, and 8 per step of a pick list', async () => {
  const way = wayOf({ db, live: silent }, store)
  way.at(morning)
  const measured: { [act: string]: Counted[] } = {}
  const measure = async <T>(name: string, act: () => Promise<T>) => {
    log.length = 0
    const done = await act()
    measured[name] = [...(measured[name] ?? []), ...actsOf(log)]
    return done
  }
  const { orderId } = await measure('receive', () => way.receive(people.su, arrival()))
  await measure('draft and send', () => way.quote(people.su, orderId, later(600), tenLines()))
  const lines = tenLines()
  const second = await measure('draft and send', () => way.quote(people.su, orderId, later(600), lines))
  await measure('answer', () => way.agree(people.su, second, lines))
  const jobs = await measure('sign', () => way.sign(people.su, orderId, '方'))
  for (const job of jobs)
    await measure('dispatch', () => way.dispatch(people.su, job, people.song.id!, bay('BAY01'), morning, 30))
  for (const job of jobs) {
    await measure('acknowledge and start', () => way.start(people.song, job))
    await measure('finish', () => way.finish(people.song, job))
  }
  await measure('pass', () => way.pass(people.zhou, orderId))
  await measure('wash', () => way.wash(people.su, orderId))
  await measure('settle', () => way.settle(people.su, orderId, 20_000))
  await measure('pay', () => way.pay(people.su, orderId))
  await measure('deliver', () => way.deliver(people.su, orderId))

  expect(jobs).toHaveLength(5)
  for (const [name, acts] of Object.entries(measured))
    for (const { statements, opened, listed } of acts)
      expect([name, statements, opened, statements <= 12 + 2 * opened + 8 * listed]).toEqual([
        name,
        statements,
        opened,
        true,
      ])
})

/** Five of labour, five of parts. */
const tenLines = () => {
  const five = () => [
    ...ordinaryLines().slice(0, 2),
    ...ordinaryLines().slice(0, 2),
    ...ordinaryLines().slice(0, 1),
  ]
  const parts = [ordinaryLines(), ordinaryLines(), ordinaryLines(), ordinaryLines(), ordinaryLines()].flatMap(
    (l) => l.slice(2),
  )
  return [...five(), ...parts]
}

test('picking sixteen lines takes no more than two, nor does a second version of what is picked', async () => {
  const way = wayOf({ db, live: silent }, store)
  way.at(morning)
  const { rows: stocked } = await world.owner.query(
    `select p.code, p.name, r.fen::int as fen from part p
     join part_price r on r.part_id = p.id and r.kind = 'sale' and r.revision = 1
     where p.state = 'inUse' and (select sum(s.quantity_milli) from stock s where s.part_id = p.id) >= 4000
     order by p.code limit 16`,
  )
  const linesOf = (most: number) =>
    stocked.slice(0, most).map(({ code, name, fen }) => ({
      ...ordinaryLines()[2]!,
      id: newId(),
      code,
      name,
      unitPriceFen: fen,
    }))
  const counted = async (act: () => Promise<unknown>) => {
    log.length = 0
    await act()
    return actsOf(log)
  }
  const measured = async (lines: number) => {
    const { orderId } = await way.receive(people.su, arrival())
    await way.quote(people.su, orderId, later(2_000), linesOf(lines))
    const picked = await counted(() => way.pick(parts, orderId))
    const again = await counted(() => way.quote(people.su, orderId, later(2_000), linesOf(lines)))
    return [...picked, ...again]
  }
  const [few, many] = [await measured(2), await measured(16)]
  expect(stocked).toHaveLength(16)
  expect(many.map(({ statements }) => statements)).toEqual(few.map(({ statements }) => statements))
  for (const { statements, opened, listed } of many)
    expect(statements).toBeLessThanOrEqual(12 + 2 * opened + 8 * listed)
})
