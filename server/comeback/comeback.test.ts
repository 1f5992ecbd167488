import { randomUUID as uuid } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { ordinaryPart } from '../../tests/plenty.ts'
import {
  arrival,
  finishedCar,
  labour,
  later,
  morning,
  openWorld,
  ordinaryLines,
  people,
  type Browser,
  type World,
} from '../../tests/world.ts'
import { newId } from '../id.ts'

let world: World
let su: Browser
let xu: Browser
beforeAll(async () => {
  world = await openWorld()
  ;[su, xu] = [await world.enter('E002'), await world.enter('E008')]
})
afterAll(() => world.close())
beforeEach(() => {
  world.clock.set(morning)
  world.way.at(morning)
})

type Answer = { status: number; body: any } // oxlint-disable-line typescript/no-explicit-any -- what the wire says
const because = ({ status, body }: Answer) =>
  body.refusal?.because ?? (body.fields ? Object.keys(body.fields) : status === 200 ? 'done' : status)

const brakes = () => labour('M0601', '更换前制动片', 100)

/** A car whose order goes through the gate at 20 010 km. */
async function delivered(lines = [brakes()]) {
  const { way, owner } = world
  const car = await finishedCar(world, lines)
  await toTheGate(car.orderId, 20_010)
  const { rows } = await owner.query('select vehicle_id from work_order where id = $1', [car.orderId])
  return { ...car, vehicleId: rows[0].vehicle_id as string, way }
}
async function toTheGate(orderId: string, km: number, at = later(31)) {
  const { way } = world
  way.at(at)
  await way.pass(people.zhou, orderId)
  await way.wash(people.su, orderId)
  await way.settle(people.gu, orderId, km)
  await way.pay(people.gu, orderId)
  await way.deliver(people.su, orderId)
}
const daysLater = (days: number) => new Date(morning.getTime() + days * 86_400_000)
/** The same car is there again. */
async function again(vehicleId: string, at: Date, km: number) {
  world.clock.set(at)
  world.way.at(at)
  // A log-in of ten days ago has ended.
  ;[su, xu] = [await world.enter('E002'), await world.enter('E008')]
  const came = { ...arrival(), car: { known: vehicleId }, odometerKm: km }
  return (await world.way.receive(people.su, came)).orderId
}
const pageOf = async (orderId: string) => (await su.get(`/work-orders/${orderId}/comebacks`)).body
const link = (workOrderId: string, jobId: string, { who = su, id = uuid() as string, key = uuid() } = {}) =>
  who.post(`/comebacks/${id}/link`, { workOrderId, jobId, note: '' }, { key })

test(`${clause('R2.3')} within the guarantee the earlier line is shown with its end, and the order is its comeback`, async () => {
  const { vehicleId, jobs } = await delivered()
  const orderId = await again(vehicleId, daysLater(10), 22_010)
  const { lines } = await pageOf(orderId)
  expect(lines).toMatchObject([
    {
      jobId: jobs[0],
      title: '更换前制动片',
      until: '2026-12-05',
      untilKm: 22_010,
      redone: 0,
      mustGoElsewhere: false,
    },
  ])
  const [id, key] = [uuid(), uuid()]
  expect(because(await link(orderId, jobs[0]!, { who: xu }))).toBe('not_your_duty')
  expect(because(await link(orderId, uuid()))).toBe('line_is_of_this_car')
  for (let sent = 0; sent < 2; sent++)
    expect(because(await link(orderId, jobs[0]!, { id, key }))).toBe('done')
  expect(because(await link(orderId, jobs[0]!))).toBe('line_is_linked_once')
  expect((await pageOf(orderId)).linked).toMatchObject([{ id, jobId: jobs[0], state: 'linked' }])
  const judge = (who: Browser, cause = 'LABOUR') =>
    who.post(`/comebacks/${id}/judge`, { cause, measure: '重新培训' })
  expect(because(await judge(su))).toBe('not_your_duty')
  expect(because(await judge(xu, ''))).toEqual(['cause'])
  expect(because(await judge(xu))).toBe('done')
  expect(because(await judge(xu))).toBe('wrong_state')
})

test(`${clause('R2.3')} what comes back is proposed on the quotation at the store's cost, with the parts that went with it`, async () => {
  const car = await delivered(ordinaryLines())
  const orderId = await again(car.vehicleId, daysLater(2), 20_300)
  const offered = async () => (await su.get(`/quotation-terms?orderId=${orderId}`)).body.redone
  expect(await offered()).toEqual([])
  // As the browser makes them, one after the other.
  const [filter, brakes] = [newId(), newId()]
  await link(orderId, car.jobs[1]!, { id: filter })
  expect(await offered()).toMatchObject([
    {
      id: filter,
      title: '更换空调滤清器',
      guaranteedUntil: '2026-12-05',
      guaranteedKm: 22_010,
      lines: [
        { code: 'M0104', hoursHundredths: 20, unitPriceFen: 15_000, payer: 'internal' },
        { code: ordinaryPart, quantityMilli: 1000, unitPriceFen: 5_800, payer: 'internal' },
      ],
    },
  ])
  await link(orderId, car.jobs[0]!, { id: brakes })
  expect((await offered()).map(({ lines }: { lines: { code: string }[] }) => lines.length)).toEqual([2, 1])
  // A fault that the customer caused is not the store's to pay; what is taken back comes back no longer.
  await xu.post(`/comebacks/${brakes}/judge`, { cause: 'CUSTOMER', measure: '' })
  await su.post(`/comebacks/${filter}/withdraw`, {})
  expect(await offered()).toEqual([])
})

test.each([
  ['a day too late', 11, 20_500],
  ['a kilometre too far', 2, 22_011],
])(`${clause('R2.3')} %s it is not guaranteed`, async (_why, days, km) => {
  const { vehicleId, jobs } = await delivered()
  const orderId = await again(vehicleId, daysLater(days), km)
  expect((await pageOf(orderId)).lines).toEqual([])
  expect(because(await link(orderId, jobs[0]!))).toBe('line_is_guaranteed')
})

test(`${clause('R2.3')} two who link it at once: one comeback; withdrawn, it may be linked anew`, async () => {
  const { vehicleId, jobs } = await delivered()
  const orderId = await again(vehicleId, daysLater(1), 20_020)
  const both = await Promise.all([link(orderId, jobs[0]!), link(orderId, jobs[0]!)])
  expect(both.map(because).toSorted()).toEqual(['done', 'line_is_linked_once'])
  const [{ id }] = (await pageOf(orderId)).linked
  expect(because(await su.post(`/comebacks/${id}/withdraw`, {}))).toBe('done')
  expect(because(await link(orderId, jobs[0]!))).toBe('done')
})

test(`${clause('R2.3')} a redo has a guarantee of its own; redone twice and not right, another shop is to be found`, async () => {
  const { vehicleId, jobs } = await delivered()
  let job = jobs[0]!
  for (const [n, km] of [
    [0, 20_020],
    [1, 20_030],
  ] as const) {
    const orderId = await again(vehicleId, later(60 * (n + 1)), km)
    const { lines } = await pageOf(orderId)
    const line = lines.find(({ jobId }: { jobId: string }) => jobId === job)
    expect(line).toMatchObject({ redone: n, mustGoElsewhere: false })
    expect(because(await link(orderId, job))).toBe('done')
    job = await redone(orderId, km, 60 * (n + 1))
  }
  const orderId = await again(vehicleId, later(180), 20_040)
  const { lines } = await pageOf(orderId)
  expect(lines).toHaveLength(3)
  for (const line of lines) expect(line).toMatchObject({ redone: 2, mustGoElsewhere: true })
})

/** The same work once more, at the store's cost, through the gate. */
async function redone(orderId: string, km: number, minutes: number) {
  const { way } = world
  const lines = [{ ...brakes(), payer: 'internal' as const }]
  way.at(later(minutes + 1))
  const quotation = await way.quote(people.su, orderId, later(480), lines)
  await way.agree(people.su, quotation, lines)
  const [job] = await way.sign(people.su, orderId, '方知远')
  await world.owner.query('delete from slot')
  const { rows } = await world.owner.query("select id from bay where code = 'BAY01'")
  await way.dispatch(people.su, job!, people.song.id!, rows[0].id, later(minutes + 1), 10)
  await way.start(people.song, job!)
  way.at(later(minutes + 11))
  await way.finish(people.song, job!)
  await world.owner.query('delete from slot')
  await toTheGate(orderId, km, later(minutes + 12))
  return job!
}
