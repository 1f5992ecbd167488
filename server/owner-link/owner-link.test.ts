import { randomUUID } from 'node:crypto'
import { Transformer } from '@napi-rs/image'
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
  ordinaryFen,
  ordinaryLines,
  people,
  signedCar,
  type Browser,
  type World,
} from '../../tests/world.ts'
import { newId } from '../id.ts'
import { limits } from '../limits.ts'
import { drawn } from '../demo/drawn.ts'
import { ownerPageRoutes } from './routes.ts'

let world: World
let su: Browser
let ding: Browser
let gu: Browser
beforeAll(async () => {
  world = await openWorld()
  ;[su, ding, gu] = [await world.enter('E002'), await world.enter('E003'), await world.enter('E004')]
})
afterAll(() => world.close())
beforeEach(() => {
  world.clock.set(morning)
  world.way.at(morning)
})

const rowOf = async (text: string, values: unknown[] = []) => (await world.owner.query(text, values)).rows[0]!
const eventsOf = async (id: string) =>
  (await world.owner.query('select step, party from event where subject_id = $1 order by id', [id])).rows.map(
    ({ step, party }) => `${party} ${step}`,
  )
const token = () => randomUUID().replaceAll('-', '').slice(0, 22)

/** A phone at a link: what it asks carries the link and nothing else. */
function phone(link: string) {
  const ask = async (path: string, init: RequestInit = {}) => {
    const answer = await world.app.request(`/api/owner${path}`, {
      ...init,
      headers: { 'x-owner-link': link, ...init.headers },
    })
    return { status: answer.status, body: (await answer.json()) as any, headers: answer.headers } // oxlint-disable-line typescript/no-explicit-any -- what the wire says
  }
  return {
    page: () => ask('/page'),
    photo: (hash: string) =>
      world.app.request(`/api/owner/photos/${hash}`, { headers: { 'x-owner-link': link } }),
    post: (path: string, form: object, key: string = randomUUID()) =>
      ask(path, {
        method: 'POST',
        body: JSON.stringify(form),
        headers: { 'content-type': 'application/json', 'idempotency-key': key },
      }),
  }
}

/** A car with a quotation before its owner, and a link made for it at the counter. */
async function quoted(lines = ordinaryLines()) {
  const { orderId } = await world.way.receive(people.su, arrival())
  await world.way.inspect(people.su, orderId)
  const quotationId = await world.way.quote(people.su, orderId, later(360), lines)
  return { orderId, quotationId, lines, ...(await linkFor(orderId)) }
}

async function linkFor(orderId: string) {
  const [linkId, secret] = [newId(), token()]
  const made = await su.post(`/owner-links/${linkId}/make`, { orderId, token: secret })
  expect([made.status, made.body]).toEqual([200, { id: linkId, state: 'open' }])
  return { linkId, secret, his: phone(secret) }
}

const answerForm = (lines: readonly { id: string }[], change: object = {}) => ({
  lines: lines.map(({ id }) => ({ id, answer: 'agreed' as const, reason: null })),
  agreesToAmount: true,
  agreesToDate: true,
  agreesToHour: true,
  amountFen: ordinaryFen,
  promisedAt: later(360).toISOString(),
  signer: '方知远',
  strokes: drawn,
  ...change,
})

test(`${clause('S73')} a link is made at the counter: its address is nowhere but with who made it`, async () => {
  const { orderId, linkId, secret } = await quoted()
  const kept = await rowOf('select * from link where id = $1', [linkId])
  expect(kept).toMatchObject({ work_order_id: orderId, revoked_at: null })
  expect(kept['token_hash']).toMatch(/^[0-9a-f]{64}$/)
  const everywhere = await rowOf(
    `select exists (select from event where particulars::text like '%' || $1 || '%')
      or exists (select from owner_link k where k::text like '%' || $1 || '%')
      or exists (select from link k where k::text like '%' || $1 || '%') as found`,
    [secret],
  )
  expect(everywhere['found']).toBe(false)
  expect(await eventsOf(linkId)).toEqual(['advisor make'])
  const { body } = await su.get(`/work-orders/${orderId}/owner-links`)
  expect(JSON.stringify(body)).not.toContain(secret)
  expect(body.links[0]).toMatchObject({ id: linkId, opened: 0, firstOpenedAt: null, isOver: false })
})

test(`${clause('S67')} the message that tells of the quotation carries a link; once it is sent its secret is gone`, async () => {
  const { orderId } = await quoted()
  const { id, body } = await rowOf(
    "select id, body from message where work_order_id = $1 and kind = 'quotation'",
    [orderId],
  )
  const secret = /\/o\/([\w-]{22})/.exec(body)![1]!
  expect((await phone(secret).page()).body.order.id).toBe(orderId)
  await su.post(`/messages/${id}/sent-by-hand`, {})
  expect((await rowOf('select body from message where id = $1', [id]))['body']).not.toContain(secret)
  expect((await phone(secret).page()).status).toBe(200)
})

test(`${clause('S78')} the owner sees his car, its stage, the promised time and every line, and no name or phone of his`, async () => {
  const { his } = await quoted()
  const { body, headers } = await his.page()
  expect(body).toMatchObject({
    headline: 'toAnswer',
    promise: { at: later(360).toISOString(), isAgreed: false, was: null },
    order: { advisor: '苏婉宁' },
    quotations: [{ state: 'sent', version: 1 }],
    countsNow: true,
  })
  expect(body.quotations[0].lines.map((line: { answer: unknown }) => line.answer)).toEqual([null, null, null])
  expect(body.quotations[0].lines[0].explanation).toEqual(expect.any(String))
  expect(JSON.stringify(body)).not.toMatch(/方知远|16000002001/)
  expect([headers.get('referrer-policy'), headers.get('x-robots-tag'), headers.get('cache-control')]).toEqual(
    ['no-referrer', 'noindex, nofollow', 'no-store'],
  )
})

test(`${clause('S73')} ${clause('S75')} one form answers line by line and signs: two facts, in one act`, async () => {
  const { his, orderId, quotationId, lines } = await quoted()
  const path = `/quotations/${quotationId}/answer-and-sign`
  const done = await his.post(path, answerForm(lines))
  expect([done.status, done.body]).toEqual([200, { id: orderId, state: 'signed' }])
  expect(await eventsOf(quotationId)).toContain('owner answer')
  expect(await eventsOf(orderId)).toContain('owner sign')
  const acts = await rowOf(
    "select count(distinct act_id)::int as n from event where step in ('answer', 'sign') and whole_id = $1",
    [orderId],
  )
  expect(acts['n']).toBe(1)
  const { body } = await his.page()
  expect(body).toMatchObject({
    headline: 'toStart',
    promise: { isAgreed: true },
    quotations: [{ state: 'answered' }],
  })
  const page = (await su.get(`/work-orders/${orderId}`)).body
  expect(page.order.signature).toMatchObject({ signer: '方知远', amountFen: ordinaryFen })
})

test('sent twice it lands once; the same number for another form is refused', async () => {
  const { his, quotationId, lines, orderId } = await quoted()
  const path = `/quotations/${quotationId}/answer-and-sign`
  const key = randomUUID()
  const both = await Promise.all([
    his.post(path, answerForm(lines), key),
    his.post(path, answerForm(lines), key),
  ])
  expect(both.map(({ status, body }) => [status, body.state])).toEqual([
    [200, 'signed'],
    [200, 'signed'],
  ])
  const { n } = await rowOf('select count(*)::int as n from signature where work_order_id = $1', [orderId])
  expect(n).toBe(1)
  const other = await his.post(path, answerForm(lines, { signer: '别人' }), key)
  expect(other.body.refusal.because).toBe('form_was_used')
})

test('two phones answer at once: one lands, the other is told', async () => {
  const { his, quotationId, lines, orderId } = await quoted()
  const second = await linkFor(orderId)
  const path = `/quotations/${quotationId}/answer-and-sign`
  const both = await Promise.all([
    his.post(path, answerForm(lines)),
    second.his.post(path, answerForm(lines)),
  ])
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
  expect(both.find(({ status }) => status === 409)!.body.refusal.because).toBe('wrong_state')
})

test.each([
  ['everyLine', (l: readonly { id: string }[]) => answerForm(l.slice(1)), 'every_line_is_answered'],
  [
    'amount',
    (l: readonly { id: string }[]) => answerForm(l, { agreesToAmount: false }),
    'amount_date_and_hour_are_agreed',
  ],
  ['sum', (l: readonly { id: string }[]) => answerForm(l, { amountFen: 1 }), 'signed_is_what_stands'],
  [
    'time',
    (l: readonly { id: string }[]) => answerForm(l, { promisedAt: later(60).toISOString() }),
    'signed_is_what_stands',
  ],
  ['strokes', (l: readonly { id: string }[]) => answerForm(l, { strokes: '' }), 'signature_is_there'],
] as const)(`${clause('S73')} without %s nothing is kept`, async (_what, form, because) => {
  const { his, quotationId, lines } = await quoted()
  const done = await his.post(`/quotations/${quotationId}/answer-and-sign`, form(lines))
  expect([done.status, done.body.refusal.because]).toEqual([409, because])
  expect((await rowOf('select state from quotation where id = $1', [quotationId]))['state']).toBe('sent')
})

test(`${clause('S73')} all refused needs no signature, and the order goes to be settled`, async () => {
  const { his, quotationId, orderId, lines } = await quoted()
  const form = answerForm(lines, {
    lines: lines.map(({ id }) => ({ id, answer: 'refused', reason: 'NEXT' })),
    agreesToAmount: false,
    strokes: null,
  })
  expect((await his.post(`/quotations/${quotationId}/answer`, form)).body.state).toBe('answered')
  expect((await rowOf('select state from work_order where id = $1', [orderId]))['state']).toBe('settling')
  expect((await his.page()).body.headline).toBe('declined')
})

test(`${clause('S75')} what was answered at the counter is signed on the phone, for what stands and nothing else`, async () => {
  const { his, quotationId, lines } = await quoted()
  await world.way.agree(people.su, quotationId, lines)
  const { signing, headline } = (await his.page()).body
  expect([headline, signing.amountFen]).toEqual(['toSign', ordinaryFen])
  const form = { hash: '0'.repeat(64), signer: '方知远', strokes: drawn }
  expect((await his.post('/sign', form)).body.refusal.because).toBe('signed_is_what_stands')
  expect((await his.post('/sign', { ...form, hash: signing.hash })).body.state).toBe('signed')
})

test(`${clause('S68')} the old time is struck through only when the new one has been agreed to`, async () => {
  const { his, orderId, quotationId, lines } = await quoted()
  await world.way.agree(people.su, quotationId, lines)
  world.way.at(later(1))
  const again = ordinaryLines()
  const second = await world.way.quote(people.su, orderId, later(420), again)
  expect((await his.page()).body.promise).toMatchObject({
    at: later(360).toISOString(),
    isAgreed: true,
    was: null,
  })
  world.clock.set(later(2))
  await his.post(
    `/quotations/${second}/answer-and-sign`,
    answerForm(again, { promisedAt: later(420).toISOString() }),
  )
  expect((await his.page()).body.promise).toEqual({
    at: later(420).toISOString(),
    isAgreed: true,
    was: { at: later(360).toISOString(), agreedAt: later(2).toISOString() },
  })
})

test(`${clause('S70')} a quotation that was replaced meanwhile cannot be answered; the page shows the new one`, async () => {
  const { his, orderId, quotationId, lines } = await quoted()
  const second = await world.way.quote(people.su, orderId, later(400), ordinaryLines())
  const late = await his.post(`/quotations/${quotationId}/answer-and-sign`, answerForm(lines))
  expect(late.body.refusal.because).toBe('wrong_state')
  expect((await his.page()).body.quotations).toMatchObject([{ id: second, version: 2 }])
})

/** Each shade is another photo. */
const pixelOf = (shade: number) =>
  Transformer.fromRgbaPixels(new Uint8Array(256).fill(shade % 256), 8, 8).pngSync()

/** A car on which Song has found worn pads, put before its owner on an add-on. */
async function shown(measuredMilli: number) {
  const song = await world.enter('E007')
  const { orderId, jobs } = await signedCar(world)
  await world.way.dispatch(people.su, jobs[0]!, people.song.id!, bay('BAY01'), morning, 60)
  await world.way.start(people.song, jobs[0]!)
  const id = newId()
  const kept = await song.hand(`/findings/${id}/bytes`, pixelOf(measuredMilli))
  const photo = { ...kept.body, id: newId() }
  const figures = { measuredMilli, limitMilli: 3000, limitIs: 'least', unit: 'mm' }
  const found = { what: '制动片', place: '左前', proposal: '更换前制动片', isUrgent: true }
  const form = { jobId: jobs[0], workOrderId: orderId, ...found, ...figures, photos: [photo] }
  expect((await song.post(`/findings/${id}/report`, form)).status).toBe(200)
  // Another of the same car, which nobody has decided on yet.
  const held = await song.hand(`/findings/${newId()}/bytes`, pixelOf(measuredMilli + 1))
  const waits = { ...form, ...figures, what: '制动盘', photos: [{ ...held.body, id: newId() }] }
  expect((await song.post(`/findings/${newId()}/report`, waits)).status).toBe(200)
  const xu = await world.enter('E008')
  expect((await xu.post(`/findings/${id}/propose`, {})).status).toBe(200)
  const lines = [{ ...labour('M0601', '更换前制动片', 100), findingId: id }]
  await world.way.addOn(people.su, orderId, later(420), lines)
  await world.owner.query('delete from slot')
  await world.owner.query('update work_interval set ended_at = started_at where ended_at is null')
  const { hash, thumbHash } = photo
  return { orderId, id, hash, thumbHash, held: held.body.hash, ...(await linkFor(orderId)) }
}

test(`${clause('S70')} an add-on shows its owner what was found: the figure beside its limit, and the photo through his link alone`, async () => {
  const mine = await shown(2100)
  const other = await shown(1800)
  const addOn = (await mine.his.page()).body.quotations[1]
  const { hash, thumbHash, id } = mine
  expect(addOn.lines).toMatchObject([{ findingId: id }])
  expect(addOn.findings).toEqual([
    {
      id,
      what: '制动片',
      place: '左前',
      measuredMilli: 2100,
      limitMilli: 3000,
      limitIs: 'least',
      unit: 'mm',
      isUrgent: true,
      proposal: '更换前制动片',
      reportedAt: expect.any(String),
      reporter: '宋立成',
      photos: [{ hash, thumbHash }],
    },
  ])
  for (const [one, type] of [
    [hash, 'image/png'],
    [thumbHash, 'image/webp'],
  ]) {
    const photo = await mine.his.photo(one!)
    const { headers } = photo
    expect([photo.status, headers.get('content-type')]).toEqual([200, type])
    expect([headers.get('cache-control'), headers.get('vary')]).toEqual([
      'private, max-age=3600',
      'X-Owner-Link',
    ])
    expect((await photo.arrayBuffer()).byteLength).toBeGreaterThan(0)
  }
  // Another order's, one of his that nobody has put before him, one that there is not, and no hash at all.
  for (const one of [other.hash, other.thumbHash, mine.held, '0'.repeat(64), 'no-hash', '..%2F..%2Fetc']) {
    const refused = await mine.his.photo(one)
    expect([one, refused.status, await refused.text()]).toEqual([one, 404, '{}'])
  }
  expect((await other.his.photo(other.hash)).status).toBe(200)
  await world.owner.query("update link set expires_at = '2026-11-25T02:00:00Z' where id = $1", [other.linkId])
  expect((await other.his.photo(other.hash)).status).toBe(404)
  await su.post(`/owner-links/${mine.linkId}/revoke`, {})
  const shut = await mine.his.photo(hash)
  expect([shut.status, shut.headers.get('cache-control')]).toEqual([404, 'no-store'])
})

test(`${clause('S73')} receipts are true: the page says that it is open, once a minute, and nobody's paper changes by it`, async () => {
  const { his, linkId, orderId } = await quoted()
  const before = await world.way.lastEvent(orderId)
  await his.page()
  expect((await rowOf('select opened from owner_link where id = $1', [linkId]))['opened']).toBe(0)
  expect((await his.post('/open', {})).body).toEqual({ id: linkId, state: 'open' })
  expect((await his.page()).body.countsNow).toBe(false)
  world.clock.set(new Date(morning.getTime() + 59_000))
  expect((await his.post('/open', {})).body.refusal.because).toBe('opening_is_not_yet_counted')
  world.clock.set(later(1))
  expect((await his.post('/open', {})).status).toBe(200)
  const { body } = await su.get(`/work-orders/${orderId}/owner-links`)
  expect(body.links[0]).toMatchObject({
    opened: 2,
    firstOpenedAt: morning.toISOString(),
    lastOpenedAt: later(1).toISOString(),
  })
  // In the order's history, and yet no change of the order: whoever writes a quotation is not told of it.
  expect(
    (await su.get(`/work-orders/${orderId}`)).body.history.map((e: { step: string }) => e.step),
  ).toContain('open')
  expect(await world.way.lastEvent(orderId)).toBe(before)
})

test(`${clause('S68')} asked to call: a duty of the advisor until somebody has`, async () => {
  const { his, orderId } = await quoted()
  const wantedAt = later(60).toISOString()
  const [first, second] = [newId(), newId()]
  expect((await his.post(`/call-backs/${first}/ask`, { wantedAt })).body.state).toBe('asked')
  expect((await his.post(`/call-backs/${second}/ask`, { wantedAt: null })).body.refusal.because).toBe(
    'call_back_is_one',
  )
  expect((await his.page()).body.callBack).toEqual({ askedAt: morning.toISOString(), wantedAt })
  const mine = async (who: Browser) =>
    (await who.get('/desk')).body.tasks.filter(
      (t: { record: string; orderId: string }) => t.record === 'callBack' && t.orderId === orderId,
    )
  expect(await mine(su)).toMatchObject([{ id: first, dueAt: wantedAt, title: '客户要求回电' }])
  expect(await mine(ding)).toHaveLength(1)
  expect((await su.post(`/call-backs/${first}/call`, {})).body.state).toBe('called')
  expect((await su.post(`/call-backs/${first}/call`, {})).body.refusal.because).toBe('wrong_state')
  expect(await mine(su)).toEqual([])
  expect((await his.page()).body.callBack).toBe(null)
})

test('two ask to be called at once: one lands; and a time that has passed or lies far off is refused', async () => {
  const { his, orderId } = await quoted()
  const second = await linkFor(orderId)
  for (const wantedAt of [later(-30), later(8 * 24 * 60)]) {
    const asked = await his.post(`/call-backs/${newId()}/ask`, { wantedAt: wantedAt.toISOString() })
    expect(asked.body.refusal.because).toBe('call_is_ahead')
  }
  const both = await Promise.all(
    [his, second.his].map((one) => one.post(`/call-backs/${newId()}/ask`, { wantedAt: null })),
  )
  expect(both.map(({ status, body }) => [status, body.refusal?.because]).toSorted()).toEqual([
    [200, undefined],
    [409, 'call_back_is_one'],
  ])
})

test('who may make and shut a link, and for which order', async () => {
  const { orderId, linkId, his } = await quoted()
  const song = await world.enter('E007')
  const form = { orderId, token: token() }
  expect((await song.post(`/owner-links/${newId()}/make`, form)).status).toBe(403)
  expect((await ding.post(`/owner-links/${newId()}/make`, form)).body.refusal.because).toBe('not_your_duty')
  expect((await su.post(`/owner-links/${newId()}/make`, { ...form, token: 'short' })).body.fields).toEqual({
    token: '链接地址不对',
  })
  expect((await su.post(`/owner-links/${newId()}/make`, { ...form, orderId: newId() })).status).toBe(404)
  await su.post(`/owner-links/${newId()}/make`, form)
  expect((await su.post(`/owner-links/${newId()}/make`, form)).body.refusal.because).toBe(
    'link_address_is_one',
  )
  expect((await ding.post(`/owner-links/${linkId}/revoke`, {})).status).toBe(403)
  expect((await gu.post(`/owner-links/${linkId}/revoke`, {})).body.state).toBe('revoked')
  expect((await gu.post(`/owner-links/${linkId}/revoke`, {})).body.refusal.because).toBe('wrong_state')
  expect((await his.page()).status).toBe(404)
  await world.owner.query("update work_order set state = 'voided' where id = $1", [orderId])
  const gone = await su.post(`/owner-links/${newId()}/make`, { ...form, token: token() })
  expect(gone.body.refusal.because).toBe('order_can_be_shown')
})

test(`${clause('S78')} a link ends with the days that are set after the delivery, and after sixty without one`, async () => {
  const car = await finishedCar(world)
  const { secret, linkId, his } = await linkFor(car.orderId)
  const until = async () => (await rowOf('select expires_at from link where id = $1', [linkId]))['expires_at']
  expect((await until()).toISOString()).toBe(new Date('2027-01-25T00:00:00+08:00').toISOString())
  world.way.at(later(60))
  await world.way.pass(people.zhou, car.orderId)
  await world.way.wash(people.su, car.orderId)
  await world.way.settle(people.su, car.orderId, 20_010)
  await world.way.pay(people.su, car.orderId)
  await world.way.deliver(people.su, car.orderId)
  expect((await until()).toISOString()).toBe(new Date('2026-12-26T00:00:00+08:00').toISOString())
  const { body } = await his.page()
  expect(body).toMatchObject({
    headline: 'gone',
    settled: { owedFen: ordinaryFen, paidFen: ordinaryFen },
    order: { gatePass: expect.stringMatching(/^CM-/) },
  })
  world.clock.set(new Date('2026-12-25T23:59:00+08:00'))
  expect((await his.page()).status).toBe(200)
  world.clock.set(new Date('2026-12-26T00:00:00+08:00'))
  expect((await phone(secret).page()).status).toBe(404)
})

test('wrong, expired, shut and missing links get the same answer to the byte', async () => {
  const shut = await quoted()
  await su.post(`/owner-links/${shut.linkId}/revoke`, {})
  const old = await quoted()
  await world.owner.query("update link set expires_at = '2026-11-25T02:00:00Z' where id = $1", [old.linkId])
  const answers = await Promise.all(
    [shut.secret, old.secret, token(), '', 'x'.repeat(5000)].map(async (link) =>
      world.app.request('/api/owner/page', { headers: { 'x-owner-link': link } }),
    ),
  )
  const told = await Promise.all(
    answers.map(async (one) => {
      const headers = Object.fromEntries(one.headers)
      delete headers['x-request-id']
      delete headers['content-security-policy']
      return { status: one.status, body: await one.text(), headers }
    }),
  )
  for (const one of told) expect(one).toEqual(told[0])
  expect(told[0]).toMatchObject({ status: 404, body: '{}' })
})

test('no route of the owner reaches anything of another order', async () => {
  const mine = await quoted()
  const other = await quoted()
  const theirs = await signedCar(world)
  const state = async () =>
    rowOf(
      `select (select json_agg(o order by id) from work_order o where id in ($1, $2))::text
        || (select json_agg(q order by id) from quotation q where work_order_id in ($1, $2))::text
        || (select coalesce(json_agg(b)::text, '') from call_back b where work_order_id in ($1, $2)) as all`,
      [other.orderId, theirs.orderId],
    )
  const before = await state()
  const walked = new Set<string>()
  const forms: { readonly [path: string]: object } = {
    '/open': {},
    '/quotations/:id/answer': answerForm(other.lines),
    '/quotations/:id/answer-and-sign': answerForm(other.lines),
    '/sign': { hash: '0'.repeat(64), signer: '方', strokes: drawn },
    '/call-backs/:id/ask': { wantedAt: null },
  }
  for (const { method, path } of ownerPageRoutes.routes.filter(({ method }) => method !== 'ALL')) {
    walked.add(`${method} ${path}`)
    if (method === 'GET') continue
    for (const id of [other.quotationId, other.orderId, theirs.quotationId, theirs.orderId]) {
      const done = await mine.his.post(path.replace(':id', id), forms[path]!)
      // His own order may be asked about under any new id; what is another's is not there.
      if (path.startsWith('/quotations/')) expect([path, done.status]).toEqual([path, 404])
    }
  }
  expect([...walked].toSorted()).toEqual([
    'GET /page',
    'GET /photos/:hash',
    'POST /call-backs/:id/ask',
    'POST /open',
    'POST /quotations/:id/answer',
    'POST /quotations/:id/answer-and-sign',
    'POST /sign',
  ])
  expect((await mine.his.page()).body.order.id).toBe(mine.orderId)
  expect(await state()).toEqual(before)
})

test('a link opens no route of the counter, and a log-in none of the owner', async () => {
  const { secret, orderId } = await quoted()
  const inside = await world.app.request(`/api/work-orders/${orderId}`, {
    headers: { 'x-owner-link': secret },
  })
  expect(inside.status).toBe(401)
  const without = await world.app.request('/api/owner/page', { headers: { cookie: su.cookie } })
  expect(without.status).toBe(404)
})

test('one link, and one address that guesses, are held back', async () => {
  const { his, secret } = await quoted()
  world.clock.set(later(10))
  for (let n = 0; n < limits.ownerPerLink; n++) expect((await his.page()).status).toBe(200)
  const over = await his.page()
  expect([over.status, over.headers.get('retry-after')]).toEqual([429, '30'])
  world.clock.set(later(11))
  expect((await phone(secret).page()).status).toBe(200)
  const statuses: number[] = []
  for (let n = 0; n <= limits.ownerWrong; n++) statuses.push((await phone(token()).page()).status)
  expect([statuses[0], statuses.at(-1)]).toEqual([404, 429])
  world.clock.set(later(12))
  expect((await phone(token()).page()).status).toBe(404)
})
