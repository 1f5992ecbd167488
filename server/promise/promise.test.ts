import { randomUUID as uuid } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import {
  arrival,
  bay,
  finishedCar,
  labour,
  later,
  morning,
  openWorld,
  ordinaryLines,
  people,
  signedCar,
  type Browser,
  type World,
} from '../../tests/world.ts'
import type { Line } from '../demo/way.ts'

let world: World
let su: Browser
let gu: Browser
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  await goTo(morning)
  await world.owner.query('delete from slot')
})

const goTo = async (at: Date) => {
  world.clock.set(at)
  su = await world.enter('E002')
  gu = await world.enter('E004')
}
const because = (a: { body: { refusal?: { because: string } } }) => a.body.refusal?.because ?? 'done'
const page = async (id: string) => (await su.get(`/work-orders/${id}`)).body
const received = async () => {
  const { orderId } = await world.way.receive(people.su, arrival())
  await world.way.inspect(people.su, orderId)
  return orderId
}

async function drafted(orderId: string, promisedAt: Date, lines: object[] = ordinaryLines()) {
  const id = uuid()
  const form = { orderId, promisedAt: promisedAt.toISOString(), lines }
  expect(because(await su.post(`/quotations/${id}/draft`, form))).toBe('done')
  return id
}
const send = async (orderId: string, id: string) =>
  su.post(`/quotations/${id}/send`, {}, { seen: (await page(orderId)).lastEvent })
const asked = (lines: readonly Line[]) =>
  JSON.stringify(lines.map((l) => [l.kind, l.code, l.hoursHundredths, l.quantityMilli]))
const earliest = async (orderId: string, lines?: readonly Line[]) =>
  (
    await su.get(
      `/work-orders/${orderId}/earliest${lines ? `?lines=${encodeURIComponent(asked(lines))}` : ''}`,
    )
  ).body
const rowsOf = async (orderId: string) => (await page(orderId)).promises.rows

/** Nothing of it in stock. */
const missing = async (code = '8104120-PMA') => {
  const { rows } = await world.owner.query(
    'update stock s set quantity_milli = 0 from part p where p.id = s.part_id and p.code = $1 returning p.id',
    [code],
  )
  return rows[0].id as string
}
const restock = () => world.owner.query('update stock set quantity_milli = 20000 where quantity_milli = 0')
const requested = async (orderId: string, partId: string, arrivesAt: Date | null, quantityMilli = 1000) =>
  world.owner.query(
    `insert into purchase_request (store_id, id, number, part_id, work_order_id, quantity_milli, needed_by, is_urgent, note,
       requested_by, requested_at, arrives_at, state)
     select store_id, $1, $2, $3, id, $7, $4, false, '', advisor_id, $4, $5::timestamptz,
       case when $5::timestamptz is null then 'requested' else 'promised' end
     from work_order where id = $6`,
    [uuid(), `QG-${uuid()}`, partId, morning, arrivesAt, orderId, quantityMilli],
  )

test(`${clause('S65')} what others were promised and nobody has dispatched is told beside the hour`, async () => {
  const { orderId } = await world.way.receive(people.su, arrival())
  const before = (await earliest(orderId, ordinaryLines())).ahead
  const signed = await signedCar(world)
  expect((await earliest(orderId, ordinaryLines())).ahead).toEqual({
    orders: before.orders + 1,
    hoursHundredths: before.hoursHundredths + 120,
  })
  // Its own work is not another's.
  expect((await earliest(signed.orderId)).ahead).toEqual(before)
})

test(`${clause('S65', 'S66')} an hour that cannot be kept is refused with the link that fails; the earliest is not`, async () => {
  const orderId = await received()
  const found = await earliest(orderId, ordinaryLines())
  expect(found.chain.map(({ name }: { name: string }) => name)).toEqual([
    'crewFree',
    'workDone',
    'checked',
    'washed',
  ])
  const soon = await drafted(orderId, new Date(Date.parse(found.ready) - 60_000))
  const refused = await send(orderId, soon)
  expect(refused.body.refusal).toMatchObject({
    because: 'promise_is_possible',
    says: '{time}做不到，{earliest}：{reason}',
    facts: {
      earliest: expect.stringMatching(/^最早 \d\d:\d\d$/),
      reason: expect.stringContaining('做完，质检、洗车 40 分'),
    },
  })
  const form = { promisedAt: found.earliest, lines: ordinaryLines() }
  await su.post(`/quotations/${soon}/revise`, form, { seen: (await page(orderId)).lastEvent })
  expect(because(await send(orderId, soon))).toBe('done')
})

test(`${clause('S72')} no promise before a missing part has its time; then not before it comes; then kept`, async () => {
  const orderId = await received()
  const partId = await missing()
  const lines = ordinaryLines()
  const id = await drafted(orderId, later(300), lines)
  expect((await earliest(orderId, lines)).untold).toEqual(['空调滤清器滤芯（活性炭）'])
  expect((await send(orderId, id)).body.refusal).toMatchObject({
    because: 'missing_parts_have_their_time',
    facts: { untold: '空调滤清器滤芯（活性炭）' },
  })
  await requested(orderId, partId, null)
  expect(because(await send(orderId, id))).toBe('missing_parts_have_their_time')
  await world.owner.query('delete from purchase_request')
  await requested(orderId, partId, later(290))
  expect(because(await send(orderId, id))).toBe('promise_is_possible')
  const found = await earliest(orderId, lines)
  expect(Date.parse(found.ready)).toBeGreaterThan(later(290).getTime())
  expect(found.because.says).toContain('到货')
  const form = { promisedAt: found.earliest, lines }
  await su.post(`/quotations/${id}/revise`, form, { seen: (await page(orderId)).lastEvent })
  expect(because(await send(orderId, id))).toBe('done')
  await restock()
  await world.owner.query('delete from purchase_request')
})

test(`${clause('S65', 'S73')} every hour said is on record: with the version, replaced, agreed`, async () => {
  const orderId = await received()
  await send(orderId, await drafted(orderId, later(300)))
  const lines = [labour('M0601', '更换前制动片', 100)]
  const second = await drafted(orderId, later(240), lines)
  await send(orderId, second)
  expect(await rowsOf(orderId)).toMatchObject([
    { quotation: { version: 1 }, agreedAt: null, droppedAt: expect.any(String) },
    { quotation: { version: 2 }, agreedAt: null, droppedAt: null, by: expect.any(String) },
  ])
  await world.way.agree(people.su, second, lines as Line[])
  expect((await rowsOf(orderId))[1]).toMatchObject({
    agreedAt: expect.any(String),
    consentBy: '车主本人',
    consentHow: 'inPerson',
  })
})

const change = (more: object = {}) => ({
  promisedAt: later(420).toISOString(),
  cause: 'partsLate',
  note: '',
  consentHow: 'phone',
  consentBy: '方知远',
  ...more,
})
const repromise = async (who: Browser, orderId: string, form: object = change(), more: object = {}) =>
  who.post(`/work-orders/${orderId}/repromise`, form, { seen: (await page(orderId)).lastEvent, ...more })

test(`${clause('S68')} talked about, the old hour stands; agreed, the new one does, and both are on record`, async () => {
  const { orderId } = await signedCar(world)
  const talk = { cause: 'addOn', note: '多一项', promisedAt: later(400).toISOString() }
  expect(because(await gu.post(`/work-orders/${orderId}/keep-promise`, {}))).toBe('some_talk_is_open')
  expect(because(await gu.post(`/work-orders/${orderId}/discuss`, talk))).toBe('done')
  expect(because(await gu.post(`/work-orders/${orderId}/discuss`, talk))).toBe('no_talk_is_open')
  const during = await page(orderId)
  expect([during.promises.is, during.order.promisedAt]).toEqual(['negotiating', later(360).toISOString()])
  expect(because(await repromise(su, orderId))).toBe('done')
  const after = await page(orderId)
  expect([after.promises.is, after.order.promisedAt]).toEqual(['standing', later(420).toISOString()])
  expect(after.promises.rows).toMatchObject([
    { quotation: { version: 1 }, consentBy: '车主本人' },
    { cause: 'partsLate', consentHow: 'phone', consentBy: '方知远', agreedAt: expect.any(String) },
  ])
  expect(because(await gu.post(`/work-orders/${orderId}/discuss`, { ...talk, promisedAt: null }))).toBe(
    'done',
  )
  expect(because(await gu.post(`/work-orders/${orderId}/keep-promise`, {}))).toBe('done')
  expect((await page(orderId)).order.promisedAt).toBe(later(420).toISOString())
  const { rows } = await world.owner.query(
    `select step from event where subject = 'workOrder' and subject_id = $1 and step in ('discuss', 'repromise', 'keepPromise') order by id`,
    [orderId],
  )
  expect(rows.map(({ step }) => step)).toEqual(['discuss', 'repromise', 'discuss', 'keepPromise'])
})

test(`${clause('S65', 'S66', 'S68')} a new hour: a duty, a signed order, ahead, possible, with who agreed and how`, async () => {
  const unsigned = await received()
  expect(because(await repromise(su, unsigned))).toBe('wrong_state')
  const { orderId } = await signedCar(world)
  expect(because(await repromise(await world.enter('E003'), orderId))).toBe('not_your_duty')
  expect(because(await repromise(su, orderId, change({ promisedAt: later(-1).toISOString() })))).toBe(
    'new_time_is_ahead',
  )
  expect(because(await repromise(su, orderId, change({ promisedAt: later(30).toISOString() })))).toBe(
    'promise_is_possible',
  )
  const wrong = await repromise(su, orderId, change({ cause: 'lazy', consentHow: '', consentBy: '' }))
  expect(Object.keys(wrong.body.fields).toSorted()).toEqual(['cause', 'consentBy', 'consentHow'])
  for (const consentHow of ['link', 'glass'])
    expect(Object.keys((await repromise(su, orderId, change({ consentHow }))).body.fields)).toEqual([
      'consentHow',
    ])
  await requested(orderId, await missing(), null)
  expect(because(await repromise(su, orderId))).toBe('missing_parts_have_their_time')
  await world.owner.query('delete from purchase_request')
  await restock()
})

test(`${clause('S68')} two who move one promise: the second is told; the form sent twice moves it once`, async () => {
  const { orderId } = await signedCar(world)
  const seen = (await page(orderId)).lastEvent
  const key = uuid()
  const both = await Promise.all([
    su.post(`/work-orders/${orderId}/repromise`, change(), { seen }),
    gu.post(`/work-orders/${orderId}/repromise`, change({ promisedAt: later(480).toISOString() }), { seen }),
  ])
  expect(both.map(because).toSorted()).toEqual(['changed_meanwhile', 'done'])
  const again = { ...change({ promisedAt: later(450).toISOString() }) }
  const now = (await page(orderId)).lastEvent
  const twice = [0, 1].map(() => su.post(`/work-orders/${orderId}/repromise`, again, { key, seen: now }))
  expect((await Promise.all(twice)).map(({ status }) => status)).toEqual([200, 200])
  expect((await rowsOf(orderId)).length).toBe(3)
})

type Task = { title: string; orderId: string; lateMinutes?: number }
const warned = async (who: Browser, orderId: string) =>
  (await who.get('/desk')).body.tasks.filter((t: Task) => t.title === '承诺将超时' && t.orderId === orderId)

test(`${clause('S68')} a promise that will break is on the desks of its advisor and the front desk, until it is moved`, async () => {
  const { orderId, jobs } = await signedCar(world)
  await world.way.dispatch(people.su, jobs[0]!, people.song.id!, bay('BAY03'), later(0), 60)
  expect(await warned(su, orderId)).toEqual([])
  // 72 minutes of work and 40 to check and wash: at 360 − 112 + 1 it no longer fits.
  await goTo(later(249))
  expect(await warned(su, orderId)).toMatchObject([{ lateMinutes: 1 }])
  expect(await warned(gu, orderId)).toHaveLength(1)
  expect(await warned(await world.enter('E003'), orderId)).toEqual([])
  expect((await page(orderId)).promises.standing).toMatchObject({
    risk: 'work',
    leftMinutes: 72,
    finishMinutes: 40,
  })
  expect(because(await repromise(su, orderId))).toBe('done')
  expect(await warned(su, orderId)).toEqual([])
})

test(`${clause('S67')} checked and washed, the owner is told; late, with an apology; and the rate counts both`, async () => {
  await world.owner.query('update work_order set ready_at = null')
  const ready = async (minutes: number, moved = false) => {
    const { orderId } = await finishedCar(world)
    if (moved)
      expect(because(await repromise(su, orderId, change({ promisedAt: later(460).toISOString() })))).toBe(
        'done',
      )
    world.way.at(later(minutes))
    await world.way.pass(people.zhou, orderId)
    const before = await kindsOf(orderId)
    await world.way.wash(people.su, orderId)
    world.way.at(morning)
    return [before, await kindsOf(orderId)]
  }
  expect(await ready(100)).toEqual([['quotation'], ['quotation', 'ready']])
  expect(await ready(361)).toEqual([['quotation'], ['quotation', 'readyLate']])
  expect(await ready(450, true)).toEqual([['quotation'], ['quotation', 'ready']])
  const { rows } = await world.owner.query(
    `select particulars->'lateMinutes' as late from event where step = 'wash' and particulars ? 'ready' order by id`,
  )
  expect(rows.map(({ late }) => late)).toEqual([0, 1, 0])
  expect((await su.get('/promise-figures')).body).toMatchObject({ ready: 3, kept: 2, keptFirst: 1, moved: 1 })
})

const kindsOf = async (orderId: string) =>
  (
    await world.owner.query('select kind from message where work_order_id = $1 order by written_at, id', [
      orderId,
    ])
  ).rows.map(({ kind }) => kind)

test('a car that is ready has no new hour; the figures and the earliest are read by duty', async () => {
  const { orderId } = await finishedCar(world)
  await world.way.pass(people.zhou, orderId)
  await world.way.wash(people.su, orderId)
  expect(because(await repromise(su, orderId))).toBe('car_is_not_ready')
  const song = await world.enter('E007')
  expect((await song.get(`/work-orders/${orderId}/earliest`)).status).toBe(403)
  expect((await song.get('/promise-figures')).status).toBe(403)
})

const agrees = (lines: readonly { id: string }[], answer: 'agreed' | 'refused' = 'agreed') => ({
  lines: lines.map(({ id }) => ({ id, answer, reason: answer === 'refused' ? 'NEXT' : null })),
  agreesToAmount: true,
  agreesToDate: true,
  agreesToHour: true,
  answeredBy: '方知远',
})
const addOn = async (orderId: string, promisedAt: Date, lines = [labour('M0602', '更换后制动片', 120)]) => {
  const id = uuid()
  const form = { orderId, promisedAt: promisedAt.toISOString(), lines }
  expect(because(await su.post(`/quotations/${id}/draftAddOn`, form))).toBe('done')
  expect(because(await send(orderId, id))).toBe('done')
  return {
    id,
    lines,
    answer: (said: 'agreed' | 'refused' = 'agreed') =>
      su.post(`/quotations/${id}/answer`, agrees(lines, said)),
  }
}
const hourOf = async (orderId: string) => (await page(orderId)).order.promisedAt

test(`${clause('S68', 'S70')} an add-on of before the talk does not undo the hour agreed since: it is written anew, or refused`, async () => {
  const { orderId } = await signedCar(world)
  const old = await addOn(orderId, later(400))
  await goTo(later(10))
  expect(because(await repromise(su, orderId, change({ promisedAt: later(1440).toISOString() })))).toBe(
    'done',
  )
  expect((await page(orderId)).addOns[0].hourIsMoved).toBe(true)
  expect(because(await old.answer())).toBe('hour_is_not_moved_since')
  expect(because(await su.post(`/quotations/${old.id}/takeBack`, {}))).toBe('done')
  const anew = await addOn(orderId, later(1500))
  expect((await page(orderId)).addOns[0].hourIsMoved).toBe(false)
  expect(because(await anew.answer())).toBe('done')
  expect(await hourOf(orderId)).toBe(later(1500).toISOString())
  const refused = await addOn(orderId, later(1600))
  await goTo(later(20))
  expect(because(await repromise(su, orderId, change({ promisedAt: later(1700).toISOString() })))).toBe(
    'done',
  )
  expect(because(await refused.answer('refused'))).toBe('done')
  expect(await hourOf(orderId)).toBe(later(1700).toISOString())
})

test(`${clause('S66', 'S73')} an hour that has passed is neither agreed to nor signed; a new version is the way on`, async () => {
  const orderId = await received()
  const lines = ordinaryLines()
  const first = await drafted(orderId, later(300), lines)
  await send(orderId, first)
  await goTo(later(300))
  expect(because(await su.post(`/quotations/${first}/answer`, agrees(lines)))).toBe('offered_hour_is_ahead')
  const anew = ordinaryLines()
  const second = await drafted(orderId, later(500), anew)
  expect(because(await send(orderId, second))).toBe('done')
  expect(because(await su.post(`/quotations/${second}/answer`, agrees(anew)))).toBe('done')
  await goTo(later(500))
  const shut = (await page(orderId)).steps.find(({ step }: { step: string }) => step === 'sign')
  expect(shut.refusal.because).toBe('agreed_hour_is_ahead')
  const last = ordinaryLines()
  const third = await drafted(orderId, later(1800), last)
  expect(because(await send(orderId, third))).toBe('done')
  expect(because(await su.post(`/quotations/${third}/answer`, agrees(last)))).toBe('done')
  world.way.at(later(500))
  await world.way.sign(people.su, orderId, '方知远')
  world.way.at(morning)
  expect((await page(orderId)).order.state).toBe('signed')
})

test(`${clause('S73')} of a paper whose hour has passed everything may still be refused`, async () => {
  const orderId = await received()
  const lines = ordinaryLines()
  const id = await drafted(orderId, later(300), lines)
  await send(orderId, id)
  await goTo(later(300))
  expect(because(await su.post(`/quotations/${id}/answer`, agrees(lines, 'refused')))).toBe('done')
})

test(`${clause('S68', 'S73')} two add-ons out at once: each keeps its hour until it is answered, and the later one stands`, async () => {
  const hoursAfter = async (first: 'one' | 'two') => {
    const { orderId } = await signedCar(world)
    const papers = {
      one: await addOn(orderId, later(450)),
      two: await addOn(orderId, later(430), [labour('M0104', '更换空调滤清器', 20)]),
    }
    const said = []
    for (const [n, which] of [first, first === 'one' ? 'two' : 'one'].entries()) {
      await goTo(later(10 + n))
      expect(because(await papers[which as 'one' | 'two'].answer())).toBe('done')
      said.push(await hourOf(orderId))
    }
    const { rows } = await world.owner.query(
      'select promised_at from promise where work_order_id = $1 and agreed_at is not null order by agreed_at desc',
      [orderId],
    )
    await goTo(morning)
    return [...said, rows[0].promised_at.toISOString()]
  }
  const [at430, at450] = [later(430).toISOString(), later(450).toISOString()]
  expect(await hoursAfter('two')).toEqual([at430, at450, at450])
  expect(await hoursAfter('one')).toEqual([at450, at450, at450])
})

test(`${clause('S65', 'S70')} what is sent beside an add-on that is out is reckoned with its work; taken back, without`, async () => {
  const { orderId } = await signedCar(world)
  const more = [labour('M0104', '更换空调滤清器', 20)]
  const before = (await earliest(orderId, more as Line[])).ready
  const out = await addOn(orderId, later(450))
  const beside = (await earliest(orderId, more as Line[])).ready
  expect(Date.parse(beside) - Date.parse(before)).toBeGreaterThanOrEqual(48 * 60_000)
  expect(because(await su.post(`/quotations/${out.id}/takeBack`, {}))).toBe('done')
  expect((await earliest(orderId, more as Line[])).ready).toBe(before)
  expect((await rowsOf(orderId)).at(-1)).toMatchObject({ droppedAt: expect.any(String), consentHow: null })
})

test(`${clause('S66', 'S68', 'S73')} the order's hour moves with a consent alone; before the first, the hour offered is shown`, async () => {
  const promised = async (orderId: string) =>
    (await world.owner.query('select promised_at from work_order where id = $1', [orderId])).rows[0]
      .promised_at
  const orderId = await received()
  const lines = ordinaryLines()
  const first = await drafted(orderId, later(360), lines)
  expect(await hourOf(orderId)).toBeNull()
  await send(orderId, first)
  const offered = later(360).toISOString()
  expect([await promised(orderId), await hourOf(orderId)]).toEqual([null, offered])
  const { orders } = (await su.get('/work-orders')).body
  expect(orders.find(({ id }: { id: string }) => id === orderId).promisedAt).toBe(offered)
  const { inShop, tasks } = (await su.get('/desk')).body
  expect(inShop.find(({ id }: { id: string }) => id === orderId).promisedAt).toBe(offered)
  expect(tasks.find((task: Task) => task.orderId === orderId).dueAt).toBe(offered)
  expect((await su.get(`/work-orders/${orderId}/print`)).body.promisedAt).toBe(offered)
  expect(because(await su.post(`/quotations/${first}/answer`, agrees(lines)))).toBe('done')
  const anew = ordinaryLines()
  const second = await drafted(orderId, later(480), anew)
  await send(orderId, second)
  expect([(await promised(orderId)).toISOString(), await hourOf(orderId)]).toEqual([offered, offered])
  expect(because(await su.post(`/quotations/${second}/answer`, agrees(anew)))).toBe('done')
  expect(await hourOf(orderId)).toBe(later(480).toISOString())
})

/** The one part of the ordinary lines, so many of it. */
const filter = (quantityMilli: number): Line => ({ ...ordinaryLines()[2]!, quantityMilli })
const clear = async () => {
  await world.owner.query('delete from purchase_request')
  await restock()
}

test(`${clause('S72')} parts: as many must be on their way as lack, and what is overdue is not on its way`, async () => {
  const orderId = await received()
  const partId = await missing()
  const untold = async () => (await earliest(orderId, [filter(4000)])).untold.length
  await requested(orderId, partId, later(60))
  expect(await untold()).toBe(1)
  await requested(orderId, partId, later(-3 * 1440), 3000)
  expect(await untold()).toBe(1)
  const id = await drafted(orderId, later(1800), [filter(4000)])
  expect(because(await send(orderId, id))).toBe('missing_parts_have_their_time')
  await requested(orderId, partId, later(200), 3000)
  const found = await earliest(orderId, [filter(4000)])
  expect([found.untold, Date.parse(found.ready) > later(200).getTime()]).toEqual([[], true])
  expect(because(await send(orderId, id))).toBe('done')
  await clear()
})

test(`${clause('S72')} what is kept for the base is not there for its add-on; a new version may have it`, async () => {
  const partId = await missing()
  await world.owner.query(
    'update reservation set released_at = now() where part_id = $1 and released_at is null',
    [partId],
  )
  await world.owner.query(
    `update stock set quantity_milli = 1000 where part_id = $1 and bin_id = (select min(bin_id::text)::uuid from stock
       where part_id = $1)`,
    [partId],
  )
  const orderId = await received()
  const lines = ordinaryLines()
  const first = await drafted(orderId, later(360), lines)
  await send(orderId, first)
  expect((await earliest(orderId, lines)).untold).toEqual([])
  await world.way.agree(people.su, first, lines)
  await world.way.sign(people.su, orderId, '方知远')
  const more = [filter(1000)]
  expect((await earliest(orderId, more)).untold).toEqual(['空调滤清器滤芯（活性炭）'])
  const id = uuid()
  const form = { orderId, promisedAt: later(600).toISOString(), lines: more }
  expect(because(await su.post(`/quotations/${id}/draftAddOn`, form))).toBe('done')
  expect(because(await send(orderId, id))).toBe('missing_parts_have_their_time')
  const spokenFor = async (paper = '') =>
    (await su.get(`/quotation-facts?orderId=${orderId}&codes=${more[0]!.code}${paper}`)).body[0].stock
      .spokenForMilli
  expect((await spokenFor()) - (await spokenFor(`&quotationId=${first}`))).toBe(1000)
  await missing()
  await clear()
})

test(`${clause('S68', 'S72')} a part that should have come puts the promise at risk`, async () => {
  const { orderId } = await signedCar(world)
  await requested(orderId, await missing(), later(30))
  expect((await page(orderId)).promises.standing).toMatchObject({ partIsUntold: false })
  await goTo(later(31))
  expect((await page(orderId)).promises.standing).toMatchObject({ risk: 'part', partIsUntold: true })
  expect(because(await repromise(su, orderId))).toBe('missing_parts_have_their_time')
  await clear()
})
