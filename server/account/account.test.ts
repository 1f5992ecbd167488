import { randomUUID as uuid } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { morning, openWorld, password, staff, type Browser, type World } from '../../tests/world.ts'

let world: World
let shen: Browser
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(async () => {
  world.clock.set(morning)
  shen = await world.enter('E006')
})
afterAll(() => world.close())

const measure = (what: string, staffNo: string, more: object = {}, who = shen) =>
  who.post(`/account-measures/${uuid()}/${what}`, { staffId: staff(staffNo), ...more })
const because = (a: { body: { refusal?: { because: string } } }) => a.body.refusal?.because ?? 'done'
const signIn = async (staffNo: string, secret = password) => {
  const answer = await world.app.request('/api/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ staffNo, password: secret }),
  })
  const body = (await answer.json()) as { refusal?: { because: string }; mustChange?: boolean }
  return body.refusal?.because ?? (body.mustChange ? 'must_change' : 'in')
}
const days = (n: number) => new Date(morning.getTime() + n * 86_400_000)
const account = async (staffNo: string) =>
  (await shen.get('/accounts')).body.accounts.find((one: { staffNo: string }) => one.staffNo === staffNo)
const log = async (staffNo: string) =>
  (
    await world.owner.query('select result from sign_in where staff_no = $1 order by id desc limit 3', [
      staffNo,
    ])
  ).rows.map(({ result }) => result)

test(`${clause('R5.3')} a locked log-in is opened by the security administrator before its time`, async () => {
  for (let i = 0; i < 5; i++) await signIn('E010', 'wrong')
  expect(await signIn('E010')).toBe('sign_in_locked')
  expect(await account('E010')).toMatchObject({ isLocked: true, isUnused: false })
  expect((await measure('unlock', 'E010', {}, await world.enter('E001'))).status).toBe(403)
  expect(because(await measure('unlock', 'E010'))).toBe('done')
  expect(await account('E010')).toMatchObject({ isLocked: false })
  expect(await signIn('E010')).toBe('in')
  expect(await log('E010')).toEqual(['in', 'unlocked', 'locked'])
  expect((await measure('unlock', 'E010')).body.refusal).toMatchObject({
    because: 'account_is_shut',
    facts: { person: '蒋大伟' },
  })
})

test(`${clause('R5.3')} guesses sent all at once are counted like guesses in a row`, async () => {
  const told = await Promise.all(Array.from({ length: 12 }, () => signIn('E011', 'wrong')))
  expect(told.filter((one) => one === 'sign_in_failed')).toHaveLength(5)
  expect(told.filter((one) => one === 'sign_in_locked')).toHaveLength(7)
  await measure('unlock', 'E011')
})

test(`${clause('R5.3')} a reset password is a first password: it must be changed, and who sat there is out`, async () => {
  const su = await world.enter('E002')
  const first = 'Kite-7-lantern'
  expect(because(await measure('reset', 'E002', { first }))).toBe('done')
  expect((await su.get('/me')).status).toBe(401)
  expect(await signIn('E002')).toBe('sign_in_failed')
  expect(await signIn('E002', first)).toBe('must_change')
  expect(await log('E002')).toEqual(['in', 'wrong', 'reset'])
  const { rows } = await world.owner.query(
    "select particulars::text as said from event where subject = 'accountMeasure' and step = 'reset'",
  )
  expect(rows.map(({ said }) => said).join()).not.toContain(first)
  await world.owner.query(
    'update staff set must_change_password = false, password_hash = (select password_hash from staff where staff_no = $1) where staff_no = $2',
    ['E001', 'E002'],
  )
})

test('a reset is refused for oneself, for strangers, and with a password that is weak or tells whose it is', async () => {
  expect(because(await measure('reset', 'E006', { first: 'Kite-7-lantern' }))).toBe('account_is_not_ones_own')
  const stranger = await shen.post(`/account-measures/${uuid()}/reset`, {
    staffId: uuid(),
    first: 'Kite-7-lantern',
  })
  expect(because(stranger)).toBe('account_is_of_this_store')
  expect(because(await measure('reset', 'E002', { first: 'xE002-Kite-7' }))).toBe('password_is_fresh')
  expect(because(await measure('reset', 'E002', { first: password }))).toBe('password_is_fresh')
  expect((await measure('reset', 'E002', { first: 'Passw0rd!' })).body.fields.first).toMatch(/太常见/)
  const lu = await world.enter('E001')
  expect((await measure('reset', 'E002', { first: 'Kite-7-lantern' }, lu)).status).toBe(403)
})

test(`${clause('R5.3')} log-ins are listed with where they came from; one is ended, then all of a person`, async () => {
  const [one, two] = [await world.enter('E002'), await world.enter('E002')]
  const { sessions } = await account('E002')
  expect(sessions.length).toBeGreaterThanOrEqual(2)
  expect(sessions[0]).toMatchObject({ address: 'local', browser: '' })
  const listed = (await one.get('/me/sessions')).body.sessions
  const mine = listed.find((s: { isThis: boolean }) => s.isThis)
  expect(because(await measure('end-sessions', 'E002', { sessionId: mine.id }))).toBe('done')
  expect([(await one.get('/me')).status, (await two.get('/me')).status]).toEqual([401, 200])
  expect(because(await measure('end-sessions', 'E002', { sessionId: mine.id }))).toBe('session_is_open')
  expect(because(await measure('end-sessions', 'E002'))).toBe('done')
  expect((await two.get('/me')).status).toBe(401)
  expect((await account('E002')).sessions).toEqual([])
  expect(because(await measure('end-sessions', 'E002'))).toBe('session_is_open')
})

test('everybody sees his own log-ins and ends them, and nobody else’s', async () => {
  const [here, there] = [await world.enter('E005'), await world.enter('E005')]
  const { sessions } = (await here.get('/me/sessions')).body
  expect(sessions.filter((s: { isThis: boolean }) => s.isThis)).toHaveLength(1)
  const others = (await shen.get('/me/sessions')).body.sessions
  expect((await here.post('/me/sessions/end', { sessionId: others[0].id })).body).toEqual({ ended: 0 })
  expect((await shen.get('/me')).status).toBe(200)
  expect((await here.post('/me/sessions/end', {})).body.ended).toBe(sessions.length - 1)
  expect([(await here.get('/me')).status, (await there.get('/me')).status]).toEqual([200, 401])
})

test(`${clause('R5.3')} the last five passwords are not taken again; the sixth before is`, async () => {
  let now = password
  const change = async (fresh: string) => {
    const zhou = await worldEnter('E005', now)
    const told = await zhou('/password', { old: now, fresh })
    if (told === 'done') now = fresh
    return told
  }
  const fresh = (n: number) => `Lantern-${n}-kite`
  for (let n = 1; n <= 4; n++) expect(await change(fresh(n))).toBe('done')
  expect(await change(password)).toBe('password_is_fresh')
  expect(await change(fresh(1))).toBe('password_is_fresh')
  expect(await change(fresh(5))).toBe('done')
  expect(await change(password)).toBe('done')
  expect(await change('Zhigang-77!')).toBe('password_is_fresh')
  const { rows } = await world.owner.query(
    'select count(*)::int as n from former_password where staff_id = $1',
    [staff('E005')],
  )
  expect(rows).toEqual([{ n: 4 }])
})

test('guesses at the old password from an open session lock the number like guesses at the door', async () => {
  const fan = await world.enter('E009')
  const guess = (old: string) => fan.post('/password', { old, fresh: 'Lantern-9-kite' }).then(because)
  const said = await Promise.all(Array.from({ length: 7 }, () => guess('no')))
  expect(said.toSorted()).toEqual([...Array(2).fill('sign_in_locked'), ...Array(5).fill('wrong_password')])
  expect(await guess(password)).toBe('sign_in_locked')
  expect(await signIn('E009')).toBe('sign_in_locked')
  await measure('unlock', 'E009')
  expect(await guess(password)).toBe('done')
})

/** Signs in with a password of one's own. */
async function worldEnter(staffNo: string, secret: string) {
  const send = (path: string, body: object, cookie = '') =>
    world.app.request(`/api${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(body),
    })
  const cookie = (await send('/sign-in', { staffNo, password: secret })).headers
    .get('set-cookie')!
    .split(';')[0]!
  return async (path: string, body: object) => {
    const told = (await (await send(path, body, cookie)).json()) as { refusal?: { because: string } }
    return told.refusal?.because ?? 'done'
  }
}

test(`${clause('R5.3')} a password of more than ninety days must be changed first`, async () => {
  world.clock.set(days(0))
  expect(await signIn('E008')).toBe('in')
  world.clock.set(days(60))
  expect(await signIn('E008')).toBe('in')
  world.clock.set(days(90.5))
  expect(await signIn('E008')).toBe('must_change')
  const xu = await world.enter('E008')
  expect((await xu.get('/desk')).body.refusal.because).toBe('password_must_change')
  expect((await xu.post('/password', { old: password, fresh: 'Lantern-8-kite' })).status).toBe(200)
  expect((await xu.get('/desk')).status).toBe(200)
})

test(`${clause('R5.3')} a log-in unused for ninety days is shut, told only to who knows its password, until it is opened`, async () => {
  expect(await signIn('E007')).toBe('in')
  world.clock.set(days(91))
  expect(await signIn('E007', 'wrong')).toBe('sign_in_failed')
  expect(await signIn('E007')).toBe('account_unused')
  expect(await log('E007')).toEqual(['unused', 'wrong', 'in'])
  await world.owner.query("update staff set password_set_at = $1 where staff_no = 'E006'", [days(91)])
  shen = await world.enter('E006')
  expect(await account('E007')).toMatchObject({ isUnused: true })
  expect(because(await measure('unlock', 'E007'))).toBe('done')
  expect(await signIn('E007')).toBe('must_change')
})

test('the accounts are the security administrator’s to see, and nobody else’s', async () => {
  for (const staffNo of ['E001', 'E003', 'E004'])
    expect([staffNo, (await (await world.enter(staffNo)).get('/accounts')).status]).toEqual([staffNo, 403])
  expect((await shen.get('/accounts')).body.accounts).toHaveLength(11)
})
