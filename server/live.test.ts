import { afterAll, beforeAll, expect, test } from 'vitest'
import { arrival, openWorld, people, store, type World } from '../tests/world.ts'
import { openLive } from './live.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const listening = async () =>
  (
    await world.owner.query<{ pid: number }>(
      "select pid from pg_stat_activity where query like 'listen%' and datname = current_database()",
    )
  ).rows.map(({ pid }) => pid)

test('a lost connection is opened again, once, and everybody is told to look again', async () => {
  const live = await openLive(world.appUrl)
  const heard: string[][] = []
  const deaf = live.listen(store, (topics) => heard.push([...topics]))
  const [before] = await listening()
  await world.owner.query('select pg_terminate_backend($1)', [before])
  await expect.poll(() => heard.flat()).toContain('everything')
  const after = await listening()
  expect(after).toHaveLength(1)
  expect(after).not.toContain(before)
  live.changed(store, ['workOrder', 'workOrder:1'])
  live.changed(store, ['workOrder', 'job'])
  await expect.poll(() => heard.at(-1)).toEqual(['workOrder', 'workOrder:1', 'job'])
  deaf()
  await live.close()
})

test('what changes in one store is not heard in another', async () => {
  const live = await openLive(world.appUrl)
  const heard: string[] = []
  const there = live.listen('00000000-0000-8000-9000-000000000002', (topics) => heard.push(...topics))
  let here = false
  const own = live.listen(store, () => (here = true))
  live.changed(store, ['workOrder'])
  await expect.poll(() => here).toBe(true)
  expect(heard).toEqual([])
  there()
  own()
  await live.close()
})

test('an act whose connections are cut off under it is performed again and lands once', async () => {
  world.way.at(new Date('2026-11-25T10:24:00+08:00'))
  await world.way.receive(people.su, arrival())
  await world.owner.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'app' and datname = current_database()",
  )
  const { orderId } = await world.way.receive(people.su, arrival())
  expect((await world.owner.query('select from event where whole_id = $1', [orderId])).rowCount).toBe(1)
})
