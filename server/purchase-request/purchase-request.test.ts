import { randomUUID as uuid } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { bookingForm, knownCar, labourItem, partItem } from '../../tests/bookings.ts'
import { clause } from '../../tests/clause.ts'
import { morning, openWorld, staff, type Browser, type World } from '../../tests/world.ts'

let world: World
let ding: Browser
let fan: Browser
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  await world.owner.query('delete from slot')
  world.clock.set(morning)
  ding = await world.enter('E003')
  fan = await world.enter('E009')
})

const partCode = '1109110-20TA'
const hour = (time: string, day = '2026-12-01') => `${day}T${time}:00+08:00`
async function booked(change: object = {}) {
  const id = uuid()
  const car = await knownCar(world)
  const items = [labourItem('M0102'), partItem(partCode)]
  const form = { items, startsAt: hour('10:00'), receiverId: staff('E004'), ...change }
  expect((await ding.post(`/appointments/${id}/register`, bookingForm(car, form))).body).toMatchObject({
    state: 'registered',
  })
  return { id, ...car }
}
type Row = { id: string; number: string; appointmentId: string | null; neededBy: string; isLate: boolean }
const list = async (query = ''): Promise<Row[]> => (await fan.get(`/purchase-requests${query}`)).body.rows
const requestOf = async (appointmentId: string, query = '') =>
  (await list(query)).find((row) => row.appointmentId === appointmentId)
const take = async (id: string, step: string, form: object, who = fan) => {
  const { status, body } = await who.post(`/purchase-requests/${id}/${step}`, form)
  return body.refusal?.because ?? (body.fields ? Object.keys(body.fields) : status === 200 ? 'done' : status)
}
const ask = async (change: object = {}, who = fan) => {
  const id = uuid()
  const form = { partCode, quantityMilli: 2000, neededBy: hour('09:00', '2026-12-03'), ...change }
  return [id, await take(id, 'request', form, who)] as const
}
const stock = async () => {
  const { rows } = await world.owner.query(
    `select (select coalesce(sum(quantity_milli), 0) from stock_move m where m.part_id = p.id)::int as moves,
      (select coalesce(sum(quantity_milli), 0) from stock s where s.part_id = p.id)::int as stock,
      (select coalesce(sum(quantity_milli), 0) from reservation r where r.part_id = p.id and released_at is null)::int as kept
     from part p where p.code = $1 and p.state = 'inUse'`,
    [partCode],
  )
  return rows[0] as { moves: number; stock: number; kept: number }
}

test(`${clause('S31', 'S65')} asked for the shelf by whoever needs it, with its hour; a part that nobody has is not there`, async () => {
  const [id, done] = await ask({ isUrgent: true, note: '常用件断货' })
  expect(done).toBe('done')
  expect((await list()).find((row) => row.id === id)).toMatchObject({
    number: expect.stringMatching(/^QG-261125-/),
    state: 'requested',
    appointmentId: null,
    quantityMilli: 2000,
    isUrgent: true,
    requestedBy: '范丽萍',
    isLate: false,
  })
  expect((await ask({ partCode: 'NO-SUCH' }))[1]).toBe(404)
  expect((await ask({ neededBy: '' }))[1]).toEqual(['neededBy'])
  expect((await ask({}, await world.enter('E007')))[1]).toBe('not_your_duty')
  expect((await ask({}, await world.enter('E002')))[1]).toBe('done')
})

test(`${clause('S31')} the answer has an hour, ahead; a booking is broken by what comes after its time to prepare`, async () => {
  const { id } = await booked()
  const request = (await requestOf(id))!
  expect(request).toMatchObject({ neededBy: new Date(hour('10:00')).toISOString(), isLate: false })
  expect(await take(request.id, 'promise', { arrivesAt: '2026-11-30' })).toEqual(['arrivesAt'])
  expect(await take(request.id, 'promise', { arrivesAt: hour('09:00', '2026-11-25') })).toBe(
    'arrival_is_ahead',
  )
  expect(await take(request.id, 'promise', { arrivesAt: hour('09:20') }, ding)).toBe('not_your_duty')
  const promised = async (arrivesAt: string) => {
    expect(await take(request.id, 'promise', { arrivesAt })).toBe('done')
    const row = await requestOf(id)
    return [row!.isLate, (row as unknown as { appointmentState: string }).appointmentState]
  }
  expect(await promised(hour('09:20'))).toEqual([false, 'registered'])
  expect(await promised(hour('09:21'))).toEqual([true, 'failing'])
})

test(`${clause('S31', 'S82')} what arrives lies in its bin, and is kept for its car: the stock is the sum of its moves`, async () => {
  const { id } = await booked()
  const request = (await requestOf(id))!
  const before = await stock()
  expect(before.moves).toBe(before.stock)
  expect(await take(request.id, 'arrive', { binCode: 'Z99' })).toBe('arrival_has_its_bin')
  expect(await take(request.id, 'arrive', { binCode: 'A02-6' })).toBe('done')
  const after = await stock()
  expect(after).toEqual({
    moves: before.moves + 1000,
    stock: before.stock + 1000,
    kept: before.kept + 1000,
  })
  expect(await take(request.id, 'arrive', { binCode: 'A02-6' })).toBe('wrong_state')
  expect(await requestOf(id)).toBeUndefined()
  expect(await requestOf(id, '?state=arrived')).toMatchObject({ arrivedAt: morning.toISOString() })
})

test(`${clause('S31')} the part of a booking that was called off stays free for the next one`, async () => {
  const { id } = await booked()
  const request = (await requestOf(id))!
  await take(request.id, 'promise', { arrivesAt: hour('09:00') })
  await ding.post(`/appointments/${id}/cancel`, { reason: 'changed' })
  const before = await stock()
  expect(await requestOf(id)).toMatchObject({ appointmentState: 'cancelled', isLate: false })
  expect(await take(request.id, 'arrive', { binCode: 'A02-6' })).toBe('done')
  expect(await stock()).toEqual({ ...before, moves: before.moves + 1000, stock: before.stock + 1000 })
  const unanswered = await booked({ items: [labourItem('M0102'), partItem(partCode, 90_000)] })
  const second = (await requestOf(unanswered.id))!
  await ding.post(`/appointments/${unanswered.id}/cancel`, { reason: 'changed' })
  expect(await requestOf(unanswered.id, '?state=cancelled')).toMatchObject({ id: second.id })
})

test('cancelled with its reason, and no more after that', async () => {
  const [id] = await ask()
  expect(await take(id, 'cancel', { note: ' ' })).toEqual(['note'])
  expect(await take(id, 'cancel', { note: '改用库存' }, await world.enter('E002'))).toBe('not_your_duty')
  expect(await take(id, 'cancel', { note: '改用库存' })).toBe('done')
  expect(await take(id, 'arrive', { binCode: 'A02-6' })).toBe('wrong_state')
  expect((await list('?state=cancelled')).find((row) => row.id === id)).toMatchObject({ note: '改用库存' })
})

test('found by part, by plate however it is typed, by number; needed first comes first, page by page', async () => {
  const { id, plate } = await booked({
    startsAt: hour('14:00'),
    items: [labourItem('M0102'), partItem(partCode, 90_000)],
  })
  const own = (await requestOf(id))!
  const dotted = encodeURIComponent(`${plate.slice(0, 2)}·${plate.slice(2)}`)
  for (const q of [
    plate.slice(2),
    dotted,
    own.number,
    own.number.replaceAll('-', ''),
    partCode,
    '空气滤清器滤芯',
  ])
    expect([q, (await list(`?q=${q}`)).map((row) => row.id)]).toEqual([q, expect.arrayContaining([own.id])])
  expect(await list('?q=沪Z99999')).toEqual([])
  const all = await list('?limit=100')
  expect(all.map(({ neededBy }) => neededBy)).toEqual(all.map(({ neededBy }) => neededBy).toSorted())
  const paged: string[] = []
  for (let after = ''; ; ) {
    const { rows, next } = (await fan.get(`/purchase-requests?limit=2${after}`)).body
    paged.push(...rows.map((row: Row) => row.id))
    if (next === null) break
    after = `&after=${next}`
  }
  expect(paged).toEqual(all.map((row) => row.id))
})
