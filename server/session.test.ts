import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clause } from '../tests/clause.ts'
import { later, morning, openWorld, password, people, type World } from '../tests/world.ts'
import { appOf } from './app.ts'
import { open } from './db.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const post = (path: string, body: object, headers: { [name: string]: string } = {}) =>
  world.app.request(`/api${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
const signIn = async (staffNo: string, secret: string) => {
  const answer = await post('/sign-in', { staffNo, password: secret })
  return (await answer.json()).refusal?.because ?? answer.status
}

test(`${clause('R5.3')} a wrong number and a wrong password are answered alike`, async () => {
  const [unknown, wrong] = [
    await post('/sign-in', { staffNo: 'E999', password: 'x' }),
    await post('/sign-in', { staffNo: 'E001', password: 'x' }),
  ]
  expect([unknown.status, await unknown.json()]).toEqual([wrong.status, await wrong.json()])
})

test(`${clause('R5.3')} … and with the same work: the same statements, the same hash`, async () => {
  const said: string[] = []
  const db = open(world.appUrl, { log: ({ query }) => said.push(query.sql) })
  const app = appOf({ house: { ...world.house, db }, log: pino({ level: 'silent' }) })
  const work = async (staffNo: string) => {
    said.length = 0
    const answer = await app.request('/api/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ staffNo, password: 'x' }),
    })
    return [answer.status, [...said]]
  }
  await work('E011')
  expect(await work('E999')).toEqual(await work('E011'))
  expect(said.length).toBeGreaterThan(2)
  await db.close()
})

test(`${clause('R5.3')} five failures lock the number for fifteen minutes; the right password does not open it before`, async () => {
  for (let i = 0; i < 5; i++) expect(await signIn('E006', 'wrong')).toBe('sign_in_failed')
  expect(await signIn('E006', password)).toBe('sign_in_locked')
  world.clock.set(later(16))
  expect(await signIn('E006', password)).toBe(200)
  for (let i = 0; i < 4; i++) await signIn('E006', 'wrong')
  expect(await signIn('E006', password)).toBe(200)
  world.clock.set(morning)
})

test(`${clause('R5.3')} idle for longer than the setting is signed out; the time begins anew with each use`, async () => {
  const su = await world.enter('E002')
  for (const minutes of [14, 28]) {
    world.clock.set(later(minutes))
    expect((await su.get('/me')).status).toBe(200)
  }
  world.clock.set(later(44))
  expect(await su.get('/me')).toMatchObject({ status: 401, body: {} })
  world.clock.set(morning)
})

test(`${clause('R5.3')} what the page asks by itself does not keep anybody signed in; navigation and acts do`, async () => {
  const su = await world.enter('E008')
  const unasked = (path: string) =>
    world.app.request(`/api${path}`, { headers: { cookie: su.cookie, 'x-unasked': '1' } })
  const seenAt = async () =>
    (
      await world.owner.query<{ seen_at: Date }>(
        "select seen_at from session s join staff t on t.id = s.staff_id where staff_no = 'E008'",
      )
    ).rows[0]!.seen_at
  world.clock.set(later(5))
  expect((await unasked('/desk')).status).toBe(200)
  expect(await seenAt()).toEqual(morning)
  world.clock.set(later(10))
  expect((await su.get('/desk')).status).toBe(200)
  expect(await seenAt()).toEqual(later(10))
  world.clock.set(later(20))
  // The head is of reads alone: a form is always handed in by somebody.
  const handed = await post('/me/sessions/end', {}, { cookie: su.cookie, 'x-unasked': '1' })
  expect(handed.status).toBe(200)
  expect(await seenAt()).toEqual(later(20))
  for (const minutes of [24, 28, 32]) {
    world.clock.set(later(minutes))
    expect((await unasked('/me')).status).toBe(200)
  }
  world.clock.set(later(36))
  expect((await unasked('/me')).status).toBe(401)
  world.clock.set(morning)
})

test('signed out is signed out, on the server', async () => {
  const su = await world.enter('E002')
  expect((await su.post('/sign-out', {})).status).toBe(200)
  expect((await su.get('/me')).status).toBe(401)
})

test('who has left is out at once', async () => {
  const ding = await world.enter('E003')
  await world.owner.query("update staff set state = 'left' where staff_no = 'E003'")
  expect((await ding.get('/me')).status).toBe(401)
  expect(await signIn('E003', password)).toBe('sign_in_failed')
  await world.owner.query("update staff set state = 'employed' where staff_no = 'E003'")
})

test(`${clause('R5.3')} the first password must be changed, to a strong one; the others of that person are ended`, async () => {
  await world.owner.query("update staff set must_change_password = true where staff_no = 'E009'")
  const [first, second] = [await world.enter('E009'), await world.enter('E009')]
  expect((await first.get('/desk')).body.refusal.because).toBe('password_must_change')
  expect((await first.get('/me')).body.mustChangePassword).toBe(true)
  const weak = await first.post('/password', { old: password, fresh: 'abcdefgh' })
  expect(weak.body.fields.fresh).toMatch(/三种/)
  expect((await first.post('/password', { old: 'no', fresh: 'Fresh-Pass-2' })).body.refusal.because).toBe(
    'wrong_password',
  )
  expect((await first.post('/password', { old: password, fresh: password })).body.refusal.because).toBe(
    'same_password',
  )
  expect((await first.post('/password', { old: password, fresh: 'Fresh-Pass-2' })).status).toBe(200)
  expect((await first.get('/desk')).status).toBe(200)
  expect((await second.get('/desk')).status).toBe(401)
  expect(await signIn('E009', 'Fresh-Pass-2')).toBe(200)
})

test('the cookie is http-only, same-site, and bound to the host where there is TLS; only a hash is kept', async () => {
  const plain = (await post('/sign-in', { staffNo: 'E002', password })).headers.get('set-cookie')!
  expect(plain).toMatch(/^cheyi=[\w-]{22}; Path=\/; HttpOnly; SameSite=Strict$/)
  const secure = await world.app.request('https://cheyi.example/api/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ staffNo: 'E002', password }),
  })
  expect(secure.headers.get('set-cookie')).toMatch(
    /^__Host-cheyi=[\w-]{22}; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
  )
  expect(secure.headers.get('strict-transport-security')).toMatch(/max-age=\d{8}/)
  const token = plain.slice(6, 28)
  expect((await world.owner.query('select from session where token_hash = $1', [token])).rowCount).toBe(0)
})

test('a write from another site, or not as JSON, is refused before anything is read', async () => {
  const su = await world.enter('E002')
  const from = (headers: { [name: string]: string }) =>
    post('/sign-out', {}, { cookie: su.cookie, ...headers })
  expect((await from({ origin: 'https://evil.example', host: 'cheyi.example' })).status).toBe(409)
  expect((await from({ 'sec-fetch-site': 'cross-site' })).status).toBe(409)
  expect((await from({ 'content-type': 'text/plain' })).status).toBe(400)
  expect((await su.get('/me')).status).toBe(200)
})

test(`${clause('S1', 'S2', 'S8', 'S14', 'T11')} the head of the page: posts, duties by post and by vacancy, rooms`, async () => {
  const me = (await (await world.enter('E004')).get('/me')).body
  expect(me.posts.map((p: { name: string; concurrent: boolean }) => [p.name, p.concurrent])).toEqual([
    ['索赔专员', false],
    ['前台主管', true],
  ])
  expect(me.duties.map((d: { duty: string; via: string }) => `${d.duty} ${d.via}`)).toEqual([
    'cashier post',
    'frontDesk post',
    'claims post',
    'advisor vacancy',
  ])
  expect(me.rooms).toEqual([
    'desk',
    'booking',
    'reception',
    'orders',
    'files',
    'parts',
    'settlement',
    'followUp',
    'warranty',
    'outbox',
    'establishment',
    'settings',
  ])
  const song = (await (await world.enter('E007')).get('/me')).body
  expect([song.rooms, song.shift.name]).toEqual([['desk', 'workshop'], '早班'])
  expect(people.gu.parties.toSorted()).toEqual(me.duties.map((d: { duty: string }) => d.duty).toSorted())
})
