import { afterAll, beforeAll, expect, test } from 'vitest'
import { bookingForm, knownCar, packageItem, waitingForm } from '../../tests/bookings.ts'
import { clause } from '../../tests/clause.ts'
import {
  arrival,
  bay,
  finishedCar,
  later,
  morning,
  openWorld,
  ordinaryLines,
  people,
  signedCar,
  type World,
} from '../../tests/world.ts'
import { newId } from '../id.ts'

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
  expect(titles((await deskOf('E002')).tasks, orderId)).toEqual(['待预检'])
  await world.way.inspect(people.su, orderId)
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

test(`${clause('S38', 'S43', 'S44', 'S45', 'S82')} a booking waits on the desks of those whom its state asks something of`, async () => {
  await world.owner.query('delete from slot')
  const ding = await world.enter('E003')
  const id = newId()
  const car = await knownCar(world)
  const form = bookingForm(car, { items: [packageItem('TC212')] })
  expect((await ding.post(`/appointments/${id}/register`, form)).status).toBe(200)
  expect(titles((await deskOf('E003')).tasks, id).toSorted()).toEqual(['消息待发'])
  expect(titles((await deskOf('E004')).tasks, id).toSorted()).toEqual(['消息待发', '预约通知'])
  const parts = await deskOf('E006')
  expect(parts.tasks.find((t) => t.title === '备件捡料')).toMatchObject({
    orderId: id,
    dueAt: '2026-11-25T10:15:00.000Z',
  })
  await (await world.enter('E004')).post(`/appointments/${id}/read-notice`, {})
  expect(titles((await deskOf('E004')).tasks, id).toSorted()).toEqual(['消息待发'])
  world.clock.set(new Date('2026-11-26T08:05:00+08:00'))
  expect(titles((await deskOf('E003')).tasks, id).toSorted()).toEqual(['到店前确认', '消息待发'])
  const gives = await (await world.enter('E003')).post(`/appointments/${id}/cannot-honour`, {
    cause: 'power',
    note: '全厂停电',
  })
  expect(gives.status).toBe(200)
  expect(titles((await deskOf('E002')).tasks, id).toSorted()).toContain('致歉并重约')
  world.clock.set(morning)
  const waiting = newId()
  const request = waitingForm(await knownCar(world), {
    wishedFrom: '2026-11-26T00:00:00+08:00',
    wishedUntil: '2026-11-28T18:00:00+08:00',
  })
  const again = await world.enter('E003')
  expect((await again.post(`/appointments/${waiting}/wait`, request)).status).toBe(200)
  expect(titles((await deskOf('E003')).tasks, waiting)).toEqual(['候补待安排'])
})
