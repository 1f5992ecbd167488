import { afterAll, beforeAll, expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import {
  arrival,
  bay,
  finishedCar,
  later,
  openWorld,
  ordinaryLines,
  people,
  signedCar,
  type World,
} from '../../tests/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

type Task = { title: string; orderId: string; mine: boolean; dueAt: string | null }
const deskOf = async (staffNo: string) => {
  const browser = await world.enter(staffNo)
  const desk = (await browser.get('/desk')).body as { tasks: Task[]; inShop: { id: string; mine: boolean }[] }
  const { counts } = (await browser.get('/me')).body as { counts: { [room: string]: number } }
  // Messages wait in one pile: they are one task.
  const piles = desk.tasks.map((t) => (t.title === '消息待发' ? t.title : `${t.title} ${t.orderId}`))
  expect(counts['desk']).toBe(new Set(piles).size)
  return desk
}
const titles = (tasks: Task[], orderId: string) =>
  tasks.filter((t) => t.orderId === orderId).map((t) => t.title)

test(`${clause('S64', 'S73', 'S79')} a record that stands waits on the desk of whoever has its next step, and of nobody else`, async () => {
  const { orderId } = await world.way.receive(people.su, arrival())
  expect(titles((await deskOf('E002')).tasks, orderId)).toEqual(['待报价'])
  expect(titles((await deskOf('E004')).tasks, orderId)).toEqual(['待报价'])
  for (const other of ['E003', 'E006', 'E007'])
    expect(titles((await deskOf(other)).tasks, orderId)).toEqual([])
  const lines = ordinaryLines()
  const quotation = await world.way.quote(people.su, orderId, later(300), lines)
  expect(titles((await deskOf('E002')).tasks, orderId).sort()).toEqual(['待答复签字', '消息待发'])
  await world.way.agree(people.su, quotation, lines)
  await world.way.sign(people.su, orderId, '方')
  expect(titles((await deskOf('E008')).tasks, orderId)).toEqual(['待派工'])
})

test(`${clause('S81')} a technician sees his own jobs; the inspector what is to be checked`, async () => {
  const { orderId, jobs } = await signedCar(world)
  await world.way.dispatch(people.su, jobs[0]!, people.song.id!, bay('BAY03'), later(0), 30)
  expect(titles((await deskOf('E007')).tasks, orderId)).toEqual(['待开工'])
  expect(titles((await deskOf('E005')).tasks, orderId)).toEqual([])
  await world.way.start(people.song, jobs[0]!)
  expect(titles((await deskOf('E007')).tasks, orderId)).toEqual(['施工中'])
  await world.way.finish(people.song, jobs[0]!)
  await world.owner.query('delete from slot')
  const done = await finishedCar(world)
  expect(titles((await deskOf('E005')).tasks, done.orderId)).toEqual(['待终检'])
})

test('what is due first comes first, and the cars in the shop are one’s own first', async () => {
  const { orderId } = await world.way.receive(people.gu, arrival())
  const desk = await deskOf('E004')
  const dues = desk.tasks.map((t) => t.dueAt).filter((due) => due !== null)
  expect(dues).toEqual(dues.toSorted())
  expect(desk.inShop[0]).toMatchObject({ id: orderId, mine: true })
})
