import { randomUUID as uuid } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import {
  arrival,
  finishedCar,
  later,
  morning,
  openWorld,
  ordinaryFen,
  ordinaryLines,
  people,
  signedCar,
  type Browser,
  type World,
} from '../../tests/world.ts'
import { formatFen } from '../../domain/money.ts'

let world: World
let gu: Browser
beforeAll(async () => {
  world = await openWorld()
  gu = await world.enter('E004')
})
afterAll(() => world.close())

let codes = 10_000_000
const code = () => String(++codes)
let names = 0
const register = async (change: object = {}, who = gu) => {
  const form = { name: `东墙 ${++names}`, shows: 'all', code: code(), ...change }
  const id = uuid()
  return { id, form, answer: await who.post(`/screens/${id}/register`, form) }
}
const pairing = async (typed: string) => {
  const answer = await world.app.request('/api/lounge/pair', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: typed }),
  })
  return {
    status: answer.status,
    body: await answer.json(),
    cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '',
  }
}
const look = async (cookie: string) => {
  const answer = await world.app.request('/api/lounge', { headers: { cookie } })
  const text = await answer.text()
  return { status: answer.status, text, body: JSON.parse(text) }
}
/** A screen that is paired: its id and the cookie of its television. */
async function standing(change: object = {}) {
  const { id, form } = await register(change)
  return { id, cookie: (await pairing(form.code)).cookie }
}
const because = (a: { body: { refusal?: { because: string } } }) => a.body.refusal?.because ?? 'done'
type Row = { plate: { head: string; first: string; last: string }; stage: number; toAnswer: number }
const rowOf = (body: { rows: Row[] }, plate: string) =>
  body.rows.find(({ plate: p }) => plate.startsWith(p.head) && plate.slice(-2) === p.last)

test(`${clause('S78')} a screen is registered, paired once with its code, and shows the cars of its store`, async () => {
  const { id, form, answer } = await register()
  expect(answer).toMatchObject({ status: 200, body: { state: 'pairing' } })
  const tv = await pairing(form.code)
  expect(tv.status).toBe(200)
  expect(because(await pairing(form.code))).toBe('code_stands')
  const { orderId: _, car } = await (async () => {
    const came = arrival()
    return { ...(await world.way.receive(people.su, came)), car: came.car }
  })()
  const shown = await look(tv.cookie)
  expect(shown.status).toBe(200)
  expect(rowOf(shown.body, car.plate)).toMatchObject({ stage: 0 })
  const [listed] = (await gu.get('/screens')).body.screens.filter((s: { id: string }) => s.id === id)
  expect(listed).toMatchObject({ state: 'inUse', seenAt: morning.toISOString() })
  const { rows } = await world.owner.query(
    `select step, to_state, party, particulars from event where subject_id = $1 order by id`,
    [id],
  )
  expect(rows).toEqual([
    { step: 'register', to_state: 'pairing', party: 'frontDesk', particulars: { shows: 'all' } },
    { step: 'pair', to_state: 'inUse', party: 'screen', particulars: {} },
  ])
})

test('of two televisions that type one code at once, one is paired', async () => {
  const { form } = await register()
  const both = await Promise.all([pairing(form.code), pairing(form.code)])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
})

test('a code is good for a quarter of an hour; a new one makes the old television dark', async () => {
  const { id, form } = await register()
  world.clock.set(new Date(morning.getTime() + 15 * 60_000))
  expect(because(await pairing(form.code))).toBe('code_stands')
  world.clock.set(morning)
  const { cookie } = await pairing(form.code)
  expect((await look(cookie)).status).toBe(200)
  const fresh = code()
  expect((await gu.post(`/screens/${id}/recode`, { code: fresh })).body.state).toBe('pairing')
  expect((await look(cookie)).status).toBe(404)
  expect((await look((await pairing(fresh)).cookie)).status).toBe(200)
})

test(`${clause('R5.2')} a revoked screen is shown nothing, nor is one that was never paired`, async () => {
  const { id, cookie } = await standing()
  expect((await look(cookie)).status).toBe(200)
  expect((await gu.post(`/screens/${id}/revoke`, {})).body.state).toBe('revoked')
  expect(await look(cookie)).toMatchObject({ status: 404, text: '{}' })
  expect((await look('')).status).toBe(404)
  expect((await look('cheyi-screen=guessed')).status).toBe(404)
  const stream = await world.app.request('/api/lounge/stream', { headers: { cookie } })
  expect(stream.status).toBe(404)
  expect(because(await gu.post(`/screens/${id}/amend`, { name: '西墙', shows: 'all' }))).toBe('wrong_state')
})

test('who keeps screens, by which name, and the form sent twice', async () => {
  const song = await world.enter('E007')
  expect(because((await register({}, song)).answer)).toBe('not_your_duty')
  expect((await song.get('/screens')).status).toBe(403)
  const { id, form } = await register()
  expect(because((await register({ name: form.name })).answer)).toBe('screen_name_is_one')
  expect((await register({ code: '1234' })).answer.body.fields).toEqual({ code: '配对码是八位数字' })
  const key = uuid()
  const amended = { name: '二楼', shows: 'waiting' }
  const twice = [1, 2].map(() => gu.post(`/screens/${id}/amend`, amended, { key }))
  const [one, two] = await Promise.all(twice)
  expect([one!.status, two!.body]).toEqual([200, one!.body])
})

test(`${clause('S78', 'R5.2')} no name, phone, full plate, VIN or amount of the store is in the whole answer`, async () => {
  const { cookie } = await standing()
  await signedCar(world)
  const done = await finishedCar(world)
  await world.way.pass(people.xu, done.orderId)
  await world.way.wash(people.su, done.orderId)
  const quoted = await world.way.receive(people.su, arrival())
  await world.way.quote(people.su, quoted.orderId, later(300), ordinaryLines())
  const { text, body } = await look(cookie)
  expect(body.ready.length).toBeGreaterThan(0)
  expect(body.rows.length).toBeGreaterThan(2)
  const secrets = await world.owner.query(`
    select name as word from customer union select phone from customer union select plate from vehicle
    union select vin from vehicle union select brought_by from visit union select number from work_order
    union select id::text from work_order union select id::text from visit union select id::text from vehicle
    union select complaint from work_order union select key_tag from visit`)
  const words = secrets.rows.map(({ word }) => word as string | null).filter((word) => word)
  expect(words.length).toBeGreaterThan(20)
  expect(words.filter((word) => text.includes(word!))).toEqual([])
  expect(text).not.toContain(String(ordinaryFen))
  expect(text).not.toContain(formatFen(ordinaryFen))
  // Whom to see is a colleague, and stands only with what is ready.
  expect(text.replaceAll(/"ready":\[.*?\],"rows"/g, '')).not.toContain('苏婉宁')
})

test(`${clause('S78')} a car goes through the six words, and the band is gone with the delivery`, async () => {
  const { cookie } = await standing()
  const plate = '沪A9ZX77'
  const lines = ordinaryLines()
  const at = async () => rowOf((await look(cookie)).body, plate)
  const isReady = async () =>
    ((await look(cookie)).body.ready as Row[]).some(({ plate: p }) => p.last === '77' && p.first === '9')
  const { orderId } = await world.way.receive(people.su, arrival({ plate }))
  expect(await at()).toMatchObject({ stage: 0, toAnswer: 0 })
  const quotation = await world.way.quote(people.su, orderId, later(360), lines)
  expect(await at()).toMatchObject({
    stage: 1,
    toAnswer: 3,
    toPhone: false,
    promisedAt: later(360).toISOString(),
  })
  await world.way.agree(people.su, quotation, lines)
  const jobs = await world.way.sign(people.su, orderId, '方知远')
  expect(await at()).toMatchObject({ stage: 2, toAnswer: 0, bay: null })
  for (const job of jobs) {
    await world.way.dispatch(people.su, job, people.song.id!, (await bayOf()) as string, morning, 30)
    await world.way.start(people.song, job)
    expect(await at()).toMatchObject({ stage: 2, bay: '机电一工位' })
    await world.way.finish(people.song, job)
    await world.owner.query('delete from slot')
  }
  expect(await at()).toMatchObject({ stage: 3, bay: null })
  await world.way.pass(people.xu, orderId)
  expect(await at()).toMatchObject({ stage: 4 })
  await world.way.wash(people.su, orderId)
  expect([await at(), await isReady()]).toEqual([undefined, true])
  await world.way.settle(people.su, orderId, 20_000)
  await world.way.pay(people.su, orderId)
  expect(await isReady()).toBe(true)
  await world.way.deliver(people.su, orderId)
  expect([await at(), await isReady()]).toEqual([undefined, false])
})
const bayOf = async () =>
  (await world.owner.query("select id from bay where code = 'BAY01'")).rows[0].id as unknown

test(`${clause('S78')} a screen may show only those whose customers wait; another store’s cars it never shows`, async () => {
  const all = await standing()
  const waiting = await standing({ shows: 'waiting' })
  const plate = '沪A8KK66'
  await world.way.receive(people.su, { ...arrival({ plate }), waitsInStore: false })
  expect(rowOf((await look(all.cookie)).body, plate)).toBeDefined()
  expect(rowOf((await look(waiting.cookie)).body, plate)).toBeUndefined()

  const there = '00000000-0000-8000-9000-000000000002'
  await world.owner.query(
    "insert into store (id, code, name, address, phone, time_zone) values ($1, 'BJ02', '分店', '', '', 'Asia/Shanghai')",
    [there],
  )
  await world.owner.query(
    "insert into screen (id, store_id, name, registered_at, state) values ($1, $2, '分店', now(), 'inUse')",
    [all.id, there],
  )
  await world.owner.query('update screen_door set store_id = $1 where screen_id = $2', [there, all.id])
  expect((await look(all.cookie)).body).toMatchObject({ store: '分店', rows: [], ready: [] })
})

test(`${clause('S77')} what the store writes about its lounge is on the screen from its day`, async () => {
  const { cookie } = await standing()
  const write = (form: object, who = gu) => who.post(`/settings/${uuid()}/write`, form)
  const words = 'YUANCEN-Guest'
  expect(because(await write({ key: 'lounge.wifi', fromDay: '2026-11-25', words }))).toBe('done')
  expect(because(await write({ key: 'lounge.tv', fromDay: '2026-11-26', words: '遥控器在茶几' }))).toBe(
    'done',
  )
  expect(because(await write({ key: 'lounge.tv', fromDay: '2026-11-24', words }))).toBe('day_is_not_past')
  expect(
    (await write({ key: 'lounge.tv', fromDay: '2026-11-27', words: '十二个汉字就写不下了的话' })).body.fields,
  ).toEqual({
    words: '大屏一行放不下，最多十一个汉字',
  })
  const su = await world.enter('E002')
  expect(because(await write({ key: 'lounge.tv', fromDay: '2026-11-27', words }, su))).toBe('not_your_duty')
  await new Promise((done) => setTimeout(done, 300))
  expect((await look(cookie)).body.texts).toMatchObject({ 'lounge.wifi': words, 'lounge.tv': '' })
  const texts = (await gu.get('/setting-texts')).body
  expect(texts.find((t: { key: string }) => t.key === 'lounge.tv').rows).toMatchObject([
    { fromDay: '2026-11-26', words: '遥控器在茶几' },
  ])
})

test('codes cannot be guessed: ten wrong ones, and the address waits for a minute', async () => {
  world.clock.set(new Date(morning.getTime() + 30 * 60_000))
  const answers = []
  for (let i = 0; i < 11; i++) answers.push(because(await pairing(`9999${String(i).padStart(4, '0')}`)))
  expect(new Set(answers.slice(0, 10))).toEqual(new Set(['code_stands']))
  expect(answers[10]).toBe('too_many_codes')
  world.clock.set(new Date(morning.getTime() + 32 * 60_000))
  expect(because(await pairing('99999999'))).toBe('code_stands')
  world.clock.set(morning)
})
