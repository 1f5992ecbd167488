import { randomUUID as uuid } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { checkDigit } from '../../domain/identifiers/vin.ts'
import { clause } from '../../tests/clause.ts'
import { morning, openWorld, people, type Browser, type World } from '../../tests/world.ts'

let world: World
let su: Browser
let gu: Browser
let lu: Browser
beforeAll(async () => {
  world = await openWorld()
  ;[su, gu, lu] = [await world.enter('E002'), await world.enter('E004'), await world.enter('E001')]
})
afterAll(() => world.close())
beforeEach(() => world.clock.set(morning))

type Answer = { status: number; body: any } // oxlint-disable-line typescript/no-explicit-any -- what the wire says
const because = ({ status, body }: Answer) =>
  body.refusal?.because ?? (body.fields ? Object.keys(body.fields) : status === 200 ? 'done' : status)

let cars = 0
/** A family's car under order 43 with all that the clocks and the compensation ask. */
async function car(change: { saleDay?: string | null; use?: string; state?: string } = {}) {
  const id = uuid()
  const bare = `LSVAA49J012${String(100_000 + ++cars)}`
  const vin = `${bare.slice(0, 8)}${checkDigit(bare)}${bare.slice(9)}`
  await world.owner.query(
    `insert into vehicle (id, plate, plate_colour, vin, brand, model, sale_day, delivery_day, use, vehicle_class,
       sale_price_fen, coefficient_basis_points, state)
     values ($1, $2, 'blue', $3, '远岑', '晏清', $4, $4, $5, 'passenger', 25800000, 50, $6)`,
    [
      id,
      `沪T${10_000 + cars}`,
      vin,
      change.saleDay === undefined ? '2026-03-02' : change.saleDay,
      change.use ?? '家庭自用',
      change.state ?? 'inUse',
    ],
  )
  return { id, vin, plate: `沪T${10_000 + cars}` }
}
const form = (vehicleId: string, change: object = {}) => ({
  vehicleId,
  wish: 'replace',
  criterion: 'D30',
  words: '修了一个多月还没好，我要换车',
  receivedAt: morning.toISOString(),
  ...change,
})
const receive = (vehicleId: string, change: object = {}, who = su, id: string = uuid()) =>
  who.post(`/exchange-demands/${id}/receive`, form(vehicleId, change))
const take = (who: Browser, id: string, step: string, json: object = {}) =>
  who.post(`/exchange-demands/${id}/${step}`, json)
const page = async (id: string) => (await su.get(`/exchange-demands/${id}`)).body
async function received(change: object = {}) {
  const { id: vehicleId, vin } = await car()
  const id = uuid()
  expect(because(await receive(vehicleId, change, su, id))).toBe('done')
  return { id, vehicleId, vin }
}
async function accepted(change: object = {}) {
  const demand = await received(change)
  expect(because(await take(lu, demand.id, 'accept', { note: '同意换同款' }))).toBe('done')
  return demand
}
const finishing = (change: object = {}) => ({
  how: 'replace',
  certificateNo: 'HC-2026-001',
  reason: '累计修理时间超过30日',
  finishedAt: morning.toISOString(),
  ...change,
})

test(`${clause('R1.5', 'R1.3', 'R1.10')} received, accepted, settled: both cars bear what the law gives them, and all of it is on record`, async () => {
  const { id, vehicleId } = await accepted()
  const fresh = await car({ saleDay: '2026-11-20' })
  expect(
    because(
      await take(
        gu,
        id,
        'finish',
        finishing({ replacementVin: fresh.vin.toLowerCase(), compensationFen: 123_400 }),
      ),
    ),
  ).toBe('done')
  const shown = await page(id)
  expect(shown.demand).toMatchObject({
    state: 'finished',
    number: expect.stringMatching(/^TH-261125-\d{4}$/),
    finishedHow: 'replace',
    certificateNo: 'HC-2026-001',
    compensationFen: 123_400,
    replacementId: fresh.id,
    returnedDay: '2026-11-25',
  })
  expect(shown.clocks).toMatchObject({ answer: { is: 'kept' }, finish: { is: 'kept', left: 20 } })
  expect(shown.history.map((e: { step: string }) => e.step)).toEqual(['receive', 'accept', 'finish'])
  for (const { particulars } of shown.history)
    expect(JSON.stringify(particulars)).not.toMatch(/[\u4e00-\u9fff]/)

  const old = (await su.get(`/files/cars/${vehicleId}`)).body
  expect(old.car).toMatchObject({ returnedDay: '2026-11-25', returnedReason: '累计修理时间超过30日' })
  expect(old.history.map((e: { step: string }) => e.step)).toContain('markReturned')
  const anew = (await su.get(`/files/cars/${fresh.id}`)).body
  expect(anew.car).toMatchObject({ replacementDay: '2026-11-25', returnedDay: null })
  expect(JSON.stringify((await su.get(`/files/cars/${fresh.id}/warranty`)).body.parts)).toContain('第29条')
})

test(`${clause('R1.5')} the clocks run over the National Day holiday and its make-up Saturday; an older car has fifteen days`, async () => {
  const at = '2026-09-28T10:00:00+08:00'
  const { id } = await received({ receivedAt: at })
  const shown = await page(id)
  expect(shown.clocks).toEqual({
    answer: { due: '2026-10-16', is: 'running', left: -28 },
    finish: { due: '2026-10-30', is: 'running', left: -18 },
  })
  expect(shown.derivation.map((d: { value: string }) => d.value)).toEqual(['2026-10-16', '2026-10-30'])
  expect(shown.between.map((d: { name: string }) => d.name)).toEqual(['国庆节', '国庆节调休'])
  expect(shown.notes).toEqual([])

  const older = await car({ saleDay: '2021-06-01' })
  const other = uuid()
  expect(because(await receive(older.id, { receivedAt: at }, su, other))).toBe('done')
  expect((await page(other)).clocks.finish.due).toBe('2026-10-23')
})

test(`${clause('R1.5')} late in the evening of the store is still that day, and what the calendar does not know is said`, async () => {
  const night = await received({ receivedAt: '2026-11-24T23:30:00+08:00' })
  expect((await page(night.id)).clocks.answer.due).toBe('2026-12-08')
  const { id } = await received()
  await world.owner.query("update calendar_day set state = 'withdrawn' where day >= '2026-12-01'")
  await world.owner.query("update exchange_demand set finish_day = '2027-01-04' where id = $1", [id])
  const notes = (await page(id)).notes.map(([zh]: string[]) => zh)
  await world.owner.query("update calendar_day set state = 'inForce' where day >= '2026-12-01'")
  expect(notes).toEqual([
    expect.stringContaining('还没有 2027 年'),
    expect.stringContaining('办结期限受理时定为 2027-01-04，按现在的日历是 2026-12-23'),
  ])
})

test(`${clause('R1.2', 'R1.5')} each refusal of a demand by name, in the order of the table`, async () => {
  expect(because(await receive((await car({ state: 'merged' })).id))).toBe('car_file_stands')
  const unknown = await car({ saleDay: null })
  expect((await receive(unknown.id)).body.refusal).toMatchObject({
    because: 'rule_set_is_known',
    says: expect.stringContaining('购车发票日期'),
  })
  expect(because(await receive((await car({ use: '营运' })).id))).toBe('car_is_under_the_rules')
  expect(because(await receive((await car({ saleDay: '2012-01-05' })).id))).toBe('car_is_under_the_rules')
  expect(because(await receive((await car({ saleDay: '2021-06-01' })).id, { criterion: 'C7' }))).toBe(
    'criterion_is_of_the_rule_set',
  )
  const future = new Date(morning.getTime() + 60_000).toISOString()
  const { id } = await car()
  expect(because(await receive(id, { receivedAt: future }))).toBe('receipt_is_not_future')
  expect(because(await receive(id))).toBe('done')
  expect(because(await receive(id))).toBe('demand_is_one_at_a_time')
  expect((await receive(uuid())).status).toBe(404)
  expect((await receive((await car()).id, { customerId: uuid() })).status).toBe(404)
  expect(because(await receive((await car()).id, { words: ' ' }))).toEqual(['words'])
})

test(`${clause('R1.5')} whatever is demanded is received; beyond the criterion's rights the page warns`, async () => {
  const { id } = await received({ wish: 'refund', criterion: 'A60' })
  expect((await page(id)).warning[0]).toContain('43号令第20条（A60）给予的是免费更换总成')
  expect((await page((await received()).id)).warning).toBeNull()
})

test(`${clause('R1.5')} a refusal gives its reason; then, and after giving up, a new demand may come`, async () => {
  const { id, vehicleId } = await received()
  expect(because(await take(lu, id, 'refuse', { reason: '' }))).toEqual(['reason'])
  expect(because(await take(lu, id, 'refuse', { reason: '累计28日，未超过30日' }))).toBe('done')
  expect(await page(id)).toMatchObject({
    demand: { state: 'refused', answerReason: '累计28日，未超过30日' },
    clocks: { answer: { is: 'kept' }, finish: { is: 'stopped' } },
  })
  expect(because(await take(lu, id, 'accept'))).toBe('wrong_state')
  const again = uuid()
  expect(because(await receive(vehicleId, {}, gu, again))).toBe('done')
  expect(because(await take(su, again, 'giveUp', { reason: '' }))).toEqual(['reason'])
  expect(because(await take(su, again, 'giveUp', { reason: '客户接受再修一次' }))).toBe('done')
  expect(await page(again)).toMatchObject({
    demand: { state: 'givenUp', endReason: '客户接受再修一次' },
    clocks: { answer: { is: 'stopped' } },
  })
  expect(because(await receive(vehicleId))).toBe('done')
})

test(`${clause('R1.5')} a replacement that is late may be turned to a refund, unless the consumer caused the delay`, async () => {
  const early = await accepted()
  const turn = (id: string, delayedByConsumer = false) =>
    take(su, id, 'turnToRefund', { delayedByConsumer, note: '等不及了' })
  expect((await turn(early.id)).body.refusal).toMatchObject({
    because: 'finish_day_has_passed',
    facts: { finishDay: '2026-12-23' },
  })
  const { id } = await accepted({ receivedAt: '2026-09-28T10:00:00+08:00' })
  expect((await page(id)).clocks.answer).toEqual({ due: '2026-10-16', is: 'missed', left: -28 })
  expect(because(await turn(id, true))).toBe('delay_is_not_the_consumers')
  expect(because(await turn(id))).toBe('done')
  expect((await page(id)).demand).toMatchObject({
    state: 'accepted',
    wish: 'refund',
    answerReason: '同意换同款',
    turnedNote: '等不及了',
  })
  expect(because(await turn(id))).toBe('wish_is_replacement')
})

test(`${clause('R1.5', 'R1.8')} each refusal of a settlement by name; an assembly needs neither certificate nor mark`, async () => {
  const { id, vin, vehicleId } = await accepted({ criterion: 'C60' })
  const finish = (change: object) => take(gu, id, 'finish', finishing(change))
  expect(because(await finish({ certificateNo: '', reason: ' ' }))).toEqual(['certificateNo', 'reason'])
  expect(because(await finish({ how: 'refund', replacementVin: vin }))).toEqual(['replacementVin'])
  expect(because(await finish({ finishedAt: '2026-11-25T10:25:00+08:00' }))).toBe('finish_is_not_future')
  expect(because(await finish({ finishedAt: '2026-11-25T10:23:00+08:00' }))).toBe('finish_is_after_receipt')
  expect(because(await finish({ compensationFen: 1 }))).toBe('compensation_is_owed')
  expect(because(await finish({ replacementVin: '1HGCM82633A004352' }))).toBe('replacement_is_on_file')
  expect(because(await finish({ replacementVin: vin }))).toBe('replacement_is_another')
  expect(because(await finish({ how: 'assembly', certificateNo: '', reason: '' }))).toBe('done')
  expect((await su.get(`/files/cars/${vehicleId}`)).body.car.returnedDay).toBeNull()
})

test(`${clause('R1.8')} the use compensation is reckoned by price, odometer and coefficient, and not where the law takes none`, async () => {
  const { id, vehicleId } = await received()
  expect((await page(id)).compensation).toMatchObject({ isFree: false, figure: null })
  await su.post(`/vehicles/${vehicleId}/readOdometer`, {
    km: 12_345,
    at: morning.toISOString(),
    source: 'told',
    reason: '',
    note: '',
  })
  expect((await page(id)).compensation.figure).toMatchObject({ fen: 1_592_505, clause: '43号令第27条' })
  expect((await page((await received({ criterion: 'C7' })).id)).compensation.isFree).toBe(true)
})

test(`${clause('R1.5')} the mark of a returned car stays for ever: through a second return, and through merging its file`, async () => {
  const first = await accepted()
  await take(lu, first.id, 'finish', finishing({ how: 'refund', certificateNo: 'TC-1' }))
  world.clock.set(new Date('2026-11-25T10:30:00+08:00'))
  const second = uuid()
  await receive(first.vehicleId, {}, su, second)
  await take(lu, second, 'accept')
  await take(
    lu,
    second,
    'finish',
    finishing({
      how: 'refund',
      certificateNo: 'TC-2',
      reason: '漏油',
      finishedAt: '2026-11-25T10:29:00+08:00',
    }),
  )
  await world.owner.query('update vehicle set vin = null where id = $1', [first.vehicleId])
  const kept = await car()
  const { lastEvent } = (await lu.get(`/files/cars/${first.vehicleId}`)).body
  const merged = await lu.post(
    `/vehicles/${first.vehicleId}/merge`,
    { into: kept.id, take: [], intoSeen: 0 },
    { seen: lastEvent },
  )
  expect(because(merged)).toBe('done')
  expect((await su.get(`/files/cars/${kept.id}`)).body.car).toMatchObject({
    returnedDay: '2026-11-25',
    returnedReason: '累计修理时间超过30日\n漏油',
  })
  expect((await page(second)).demand.vehicleId).toBe(kept.id)
  expect(because(await receive(kept.id))).toBe('done')
  expect((await lu.post(`/vehicles/${first.vehicleId}/unmerge`, {})).body.refusal).toMatchObject({
    because: 'nothing_depends_on_merge',
    facts: { later: expect.stringMatching(/^退换要求 TH-/) },
  })
})

test(`${clause('R1.3')} a car that changed hands keeps its periods and its clocks (art. 30)`, async () => {
  const { id } = await car()
  const before = (await su.get(`/files/cars/${id}/warranty`)).body
  await world.owner.query(
    `insert into vehicle_party (id, vehicle_id, customer_id, role, from_day, until_day)
     values (gen_random_uuid(), $1, $2, 'owner', '2026-03-05', '2026-08-01'),
       (gen_random_uuid(), $1, $3, 'owner', '2026-08-01', null)`,
    [id, await customer(), await customer()],
  )
  expect((await su.get(`/files/cars/${id}/warranty`)).body.figures).toEqual(before.figures)
  expect(because(await receive(id))).toBe('done')
})

test('a form sent twice is one demand, and of two at once for one car one is refused', async () => {
  const { id: vehicleId } = await car()
  const [id, key] = [uuid(), uuid()]
  const send = () => su.post(`/exchange-demands/${id}/receive`, form(vehicleId), { key })
  const [one, two] = [await send(), await send()]
  expect([one.status, two.body]).toEqual([200, one.body])
  const raced = await car()
  const both = await Promise.all([receive(raced.id), receive(raced.id, {}, gu)])
  expect(both.map(because).toSorted()).toEqual(['demand_is_one_at_a_time', 'done'])
  const { rowCount } = await world.owner.query('select from exchange_demand where vehicle_id = any($1)', [
    [vehicleId, raced.id],
  ])
  expect(rowCount).toBe(2)
})

test('whose duty it is not, is refused; who does not read 三包 sees none of it', async () => {
  const { id } = await received()
  expect((await take(su, id, 'accept')).status).toBe(403)
  expect((await take(gu, id, 'refuse', { reason: '不同意' })).status).toBe(403)
  const zhou = await world.enter('E005')
  expect((await receive((await car()).id, {}, zhou)).status).toBe(403)
  expect((await zhou.get(`/exchange-demands/${id}`)).status).toBe(200)
  const song = await world.enter('E007')
  expect((await song.get('/exchange-demands')).status).toBe(403)
  expect((await song.get(`/exchange-demands/${id}`)).status).toBe(403)
  expect((await su.get(`/exchange-demands/${uuid()}`)).status).toBe(404)
})

test('the list is found by plate and number, sifted by state, and paged', async () => {
  const { id: vehicleId, plate } = await car()
  const id = uuid()
  await receive(vehicleId, { customerId: await customer() }, su, id)
  const list = async (query: string) => (await su.get(`/exchange-demands?${query}`)).body
  const [row] = (await list(`q=${encodeURIComponent(plate)}`)).rows
  expect(row).toMatchObject({
    id,
    plate,
    customer: '方**',
    clocks: { answer: { due: '2026-12-09', left: 10 } },
  })
  expect((await list(`q=${row.number.slice(-4)}`)).rows.map((r: { id: string }) => r.id)).toContain(id)
  expect((await list('q=TH-990101')).rows).toEqual([])
  const states = (await list('state=received')).rows.map((r: { state: string }) => r.state)
  expect(new Set(states)).toEqual(new Set(['received']))
  const { rows, next } = await list('limit=2')
  const more = await list(`limit=2&after=${next}`)
  expect([rows.length, next]).toEqual([2, rows[1].id])
  expect(more.rows[0].id < rows[1].id).toBe(true)
})

async function customer() {
  const id = uuid()
  await world.owner.query(
    "insert into customer (id, kind, name, phone) values ($1, 'person', '方知远', '16000002001')",
    [id],
  )
  return id
}

test(`${clause('R1.5')} the desk asks the manager for the answer and the manager or claims for the settlement, by the end of the day`, async () => {
  const { id } = await received()
  const on = async (who: Browser) =>
    (await who.get('/desk')).body.tasks.find((t: { id: string }) => t.id === id) as object | undefined
  expect(await on(lu)).toMatchObject({
    title: '待答复退换要求',
    about: '修了一个多月还没好，我要换车',
    dueAt: '2026-12-09T15:59:00.000Z',
  })
  expect(await on(gu)).toBeUndefined()
  await take(lu, id, 'accept')
  expect(await on(gu)).toMatchObject({ title: '退换待办结', dueAt: '2026-12-23T15:59:00.000Z' })
  expect(await on(su)).toBeUndefined()
  expect(people.gu.parties).toContain('claims')
})
