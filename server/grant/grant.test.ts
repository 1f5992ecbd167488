import { randomUUID as uuid } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { morning, openWorld, people, staff, store, type Browser, type World } from '../../tests/world.ts'
import { perform } from '../perform.ts'
import { dutiesAt, isLastSecurityAdmin } from './queries.ts'
import { revoke as revokeStep } from './steps.ts'

let world: World
let shen: Browser
beforeEach(async () => {
  world = await openWorld()
  shen = await world.enter('E006')
})
afterEach(() => world.close())

const grant = async (who: Browser, staffNo: string, duty: string, id: string = uuid()) => ({
  id,
  ...(await who.post(`/admin-grants/${id}/grant`, { staffId: staff(staffNo), duty })),
})
const revoke = (who: Browser, id: string) => who.post(`/admin-grants/${id}/revoke`, {})
const because = (a: { body: { refusal?: { because: string } } }) => a.body.refusal?.because ?? 'done'
const own = async (duty: string): Promise<{ id: string; steps: { refusal: { because: string } | null }[] }> =>
  (await shen.get('/admin-grants')).body.grants.find((g: { duty: string }) => g.duty === duty)

test(`${clause('R5.3')} system, security and audit are three people; who may see it`, async () => {
  const page = (await shen.get('/admin-grants')).body
  expect(page.grants.map((g: { staffNo: string; duty: string }) => `${g.staffNo} ${g.duty}`).sort()).toEqual([
    'E003 auditor',
    'E006 securityAdmin',
    'E009 systemAdmin',
  ])
  for (const [staffNo, status] of [
    ['E003', 200],
    ['E001', 403],
    ['E009', 403],
  ] as const)
    expect([staffNo, (await (await world.enter(staffNo)).get('/admin-grants')).status]).toEqual([
      staffNo,
      status,
    ])
})

test(`${clause('R5.3')} what is granted counts from the next sign-in, and the sessions of before are ended at once`, async () => {
  const su = await world.enter('E002')
  const { id, status } = await grant(shen, 'E002', 'systemAdmin')
  expect(status).toBe(200)
  expect((await su.get('/me')).status).toBe(401)
  const again = await world.enter('E002')
  const me = (await again.get('/me')).body
  expect(me.duties.filter((d: { via: string }) => d.via === 'grant')).toEqual([
    { duty: 'systemAdmin', post: null, via: 'grant', name: '系统管理员' },
  ])
  expect(me.rooms).toContain('settings')
  expect((await again.get('/system')).status).toBe(200)
  const { rows } = await world.owner.query(
    'select party, step, from_state, to_state, staff_id, particulars from event where subject_id = $1',
    [id],
  )
  expect(rows).toEqual([
    {
      party: 'securityAdmin',
      step: 'grant',
      from_state: null,
      to_state: 'inForce',
      staff_id: staff('E006'),
      particulars: { staffId: staff('E002'), duty: 'systemAdmin' },
    },
  ])
  expect(because(await revoke(shen, id))).toBe('done')
  expect((await again.get('/me')).status).toBe(401)
  expect((await (await world.enter('E002')).get('/system')).status).toBe(403)
})

test(`${clause('R5.3')} refused, by precedence: not one's duty, not of this store, oneself, a second administration`, async () => {
  const lu = await world.enter('E001')
  expect((await grant(lu, 'E001', 'auditor')).status).toBe(403)
  const nobody = await shen.post(`/admin-grants/${uuid()}/grant`, { staffId: uuid(), duty: 'auditor' })
  expect(because(nobody)).toBe('person_works_here')
  expect(because(await grant(shen, 'E006', 'auditor'))).toBe('is_somebody_else')
  const second = await grant(shen, 'E003', 'securityAdmin')
  expect(second.body.refusal).toMatchObject({
    because: 'holds_no_administration',
    facts: { person: '丁晓蕾' },
  })
  expect((await grant(shen, 'E002', 'manager')).status).toBe(400)
})

test(`${clause('R5.3')} the last security administrator stays, and the button says so`, async () => {
  const mine = await own('securityAdmin')
  expect(mine.steps).toMatchObject([{ step: 'revoke', refusal: { because: 'security_admin_remains' } }])
  expect(because(await revoke(shen, mine.id))).toBe('security_admin_remains')
  await grant(shen, 'E004', 'securityAdmin')
  expect((await own('securityAdmin')).steps).toMatchObject([{ step: 'revoke', refusal: null }])
  const gu = await world.enter('E004')
  expect(because(await revoke(gu, mine.id))).toBe('done')
  expect((await shen.get('/me')).status).toBe(401)
  expect(because(await revoke(gu, mine.id))).toBe('wrong_state')
})

test('two security administrators revoke each other at the same moment: one stands', async () => {
  const first = await own('securityAdmin')
  const { id: second } = await grant(shen, 'E004', 'securityAdmin')
  const take = (staffNo: string, id: string) =>
    perform(
      world.house,
      { id: uuid(), at: morning, store, actor: { id: staff(staffNo), parties: ['securityAdmin'] } },
      revokeStep,
      id,
      {},
    ).then(
      () => 'done',
      (e: Error) => e.message,
    )
  const told = await Promise.all([take('E006', second), take('E004', first.id)])
  expect(told.toSorted()).toEqual(['done', 'security_admin_remains'])
  const { rows } = await world.owner.query(
    "select from admin_grant where duty = 'securityAdmin' and state = 'inForce'",
  )
  expect(rows).toHaveLength(1)
})

test('two grants to one person at the same moment: one lands; a form sent twice lands once', async () => {
  const [a, b] = await Promise.all([grant(shen, 'E002', 'auditor'), grant(shen, 'E002', 'systemAdmin')])
  expect([a, b].map(because).toSorted()).toEqual(['done', 'holds_no_administration'])
  const key = uuid()
  const id = uuid()
  const send = () =>
    shen.post(`/admin-grants/${id}/grant`, { staffId: staff('E005'), duty: 'auditor' }, { key })
  expect((await Promise.all([send(), send()])).map(({ body }) => body)).toEqual([
    { id, state: 'inForce' },
    { id, state: 'inForce' },
  ])
})

test('who has left counts for nothing: neither in the duties nor as a security administrator', async () => {
  await grant(shen, 'E004', 'securityAdmin')
  const last = (staffNo: string) =>
    world.house.db.read(store, (db) => isLastSecurityAdmin(db, store, staff(staffNo)))
  expect(await last('E006')).toBe(false)
  await world.owner.query("update staff set state = 'left' where staff_no = 'E004'")
  expect(await last('E006')).toBe(true)
  const duties = await world.house.db.read(store, (db) => dutiesAt(db, store, people.gu.id!))
  expect(duties.map(({ via }) => via)).not.toContain('grant')
  const { grants } = (await shen.get('/admin-grants')).body
  const of = (staffNo: string) => grants.find((g: { staffNo: string }) => g.staffNo === staffNo)
  expect([of('E004').isIdle, of('E006').isIdle]).toEqual([true, false])
  expect(because(await revoke(shen, of('E006').id))).toBe('security_admin_remains')
  expect(because(await revoke(shen, of('E004').id))).toBe('done')
})

test('a post cannot carry an administration', async () => {
  await expect(
    world.owner.query("insert into post_duty (post_code, duty) values ('manager', 'auditor')"),
  ).rejects.toThrow('administration_is_granted')
})
