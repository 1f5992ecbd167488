import { afterEach, beforeEach, expect, test } from 'vitest'
import { clause } from '../tests/clause.ts'
import { arrival, openWorld, people, signedCar, store, type World } from '../tests/world.ts'
import { prove, sealAll, type Sealed } from './seal.ts'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

const proof = (subject: Sealed = 'event', most = 1000) =>
  world.house.db.read(store, (db) => prove(db, store, subject, most))

test(`${clause('R5.3')} what has happened is sealed, chained, and proved from what stands there`, async () => {
  await signedCar(world)
  await sealed(1)
  expect(await sealAll(world.house)).toBe(0)
  await world.way.receive(people.su, arrival())
  await world.enter('E002')
  await sealed(2)
  const { rows } = await world.owner.query<{ n: number }>('select count(*)::int as n from event')
  const lines = await world.owner.query<{ n: number }>(
    "select sum(lines)::int as n from seal where subject = 'event'",
  )
  expect(lines.rows).toEqual(rows)
  expect(await proof()).toMatchObject({ checked: 2, broken: null })
  expect(await proof('event', 1)).toMatchObject({ checked: 1, broken: null })
  expect(await proof('signIn')).toMatchObject({ checked: 1, broken: null })
})

/** Transactions of other databases of the server put a seal off to the next round. */
async function sealed(n: number) {
  let set = 0
  await expect.poll(async () => (set += await sealAll(world.house))).toBe(n)
}

const tampering = [
  ['a step is written over', "update event set step = 'unsettle' where id = (select min(id) from event)"],
  ['figures are', "update event set particulars = '{}' where step = 'draft'"],
  [
    'who did it is',
    'update act set staff_id = null where id = (select act_id from event order by id limit 1)',
  ],
  ['a line is taken out', "delete from event where step = 'sign'"],
  [
    'a seal is taken out with its lines',
    "delete from seal where until_id = (select min(until_id) from seal where subject = 'event') and subject = 'event'",
  ],
] as const
test.each(tampering)(
  `${clause('R5.3')} even the owner of the database cannot change the past unnoticed: %s`,
  async (_how, text) => {
    await signedCar(world)
    await sealed(1)
    await world.way.receive(people.su, arrival())
    await sealed(1)
    await world.owner.query(text)
    expect((await proof()).broken).not.toBeNull()
  },
)

test('an act that is still under way is not passed over: nothing is sealed beyond it before it has ended', async () => {
  await signedCar(world)
  const slow = await world.owner.connect()
  await slow.query('begin')
  await slow.query('insert into act (id, store_id, digest, at) values (gen_random_uuid(), $1, $2, now())', [
    store,
    'slow',
  ])
  await slow.query(
    "insert into event (store_id, act_id, party, whole_id, subject, subject_id, step, to_state, particulars) select store_id, id, 'itself', id, 'x', id, 'x', 'x', '{}' from act where digest = 'slow'",
  )
  await world.way.receive(people.su, arrival())
  expect(await sealAll(world.house)).toBe(0)
  await slow.query('commit')
  slow.release()
  await sealed(1)
  await world.way.receive(people.su, arrival())
  await sealed(1)
  expect(await proof()).toMatchObject({ checked: 2, broken: null })
})

test('two processes seal at the same moment: one chain', async () => {
  await signedCar(world)
  const three = () => Promise.all([sealAll(world.house), sealAll(world.house), sealAll(world.house)])
  await expect.poll(async () => (await three(), (await proof()).checked)).toBe(1)
  expect((await proof()).broken).toBeNull()
})
