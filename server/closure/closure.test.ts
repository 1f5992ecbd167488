import { randomUUID as uuid } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { bookingForm, knownCar, labourItem } from '../../tests/bookings.ts'
import { clause } from '../../tests/clause.ts'
import {
  bay,
  later,
  morning,
  openWorld,
  signedCar,
  staff,
  type Browser,
  type World,
} from '../../tests/world.ts'

let world: World
let xu: Browser
let su: Browser
let ding: Browser
beforeAll(async () => {
  world = await openWorld()
  xu = await world.enter('E008')
  su = await world.enter('E002')
  ding = await world.enter('E003')
})
afterAll(() => world.close())
beforeEach(async () => {
  world.clock.set(morning)
  await world.owner.query('delete from slot')
  await world.owner.query("update closure set state = 'withdrawn'")
})

type Answer = { status: number; body: any } // oxlint-disable-line typescript/no-explicit-any -- what the wire says
const because = ({ status, body }: Answer) =>
  body.refusal?.because ?? (body.fields ? Object.keys(body.fields) : status === 200 ? 'done' : status)
const rows = async (text: string, ...values: unknown[]) => (await world.owner.query(text, values)).rows

/** On the next morning, on the first mechanical bay unless something else is free. */
async function booked(code = 'M0102') {
  const [id, car] = [uuid(), await knownCar(world)]
  const answer = await ding.post(
    `/appointments/${id}/register`,
    bookingForm(car, { items: [labourItem(code)] }),
  )
  expect([because(answer), answer.body.refusal?.facts]).toEqual(['done', undefined])
  return { id, ...car }
}
const heldBy = async (id: string, kind: string) =>
  (
    await rows(
      'select resource_id, starts_at, ends_at from slot where appointment_id = $1 and resource_kind = $2',
      id,
      kind,
    )
  )[0]
const standing = async (id: string) =>
  (await rows('select state, broken_by, apologise_by from appointment where id = $1', id))[0]
const closing = (resourceId: string, change: object = {}) => ({
  resourceKind: 'bay',
  resourceId,
  kind: 'repair',
  reason: '举升机检修',
  startsAt: '2026-11-26T08:00:00+08:00',
  endsAt: '2026-11-26T12:00:00+08:00',
  ...change,
})
const close = async (form: object, browser = xu, id = uuid()) => ({
  id,
  answer: await browser.post(`/closures/${id}/close`, form),
})

test(`${clause('S44')} a bay that is closed breaks the booking held on it: deadline, notices; withdrawn, it stands again by itself`, async () => {
  const { id } = await booked()
  const { resource_id: bayId } = await heldBy(id, 'bay')
  await rows('update notice set read_at = now() where appointment_id = $1', id)
  const closed = await close(closing(bayId))
  expect(because(closed.answer)).toBe('done')
  expect(await standing(id)).toEqual({
    state: 'failing',
    broken_by: 'bay',
    apologise_by: new Date('2026-11-26T07:00:00+08:00'),
  })
  const notices = await rows(
    'select duty, about from notice where appointment_id = $1 and read_at is null order by duty',
    id,
  )
  expect(notices).toEqual([
    { duty: 'frontDesk', about: 'broken' },
    { duty: 'partsManager', about: 'broken' },
    { duty: 'workshopManager', about: 'broken' },
  ])
  expect(because(await xu.post(`/closures/${closed.id}/withdraw`, {}))).toBe('done')
  expect(await standing(id)).toEqual({ state: 'registered', broken_by: null, apologise_by: null })
  const steps = await rows(
    "select step, particulars->>'cause' as cause from event where subject_id = $1 order by id offset 1",
    id,
  )
  expect(steps).toEqual([
    { step: 'giveWay', cause: 'bay' },
    { step: 'standAgain', cause: null },
  ])
  expect(because(await xu.post(`/closures/${closed.id}/withdraw`, {}))).toBe('wrong_state')
})

test(`${clause('S44')} its end is moved: later it breaks what it now reaches, sooner it lets go of it`, async () => {
  const { id } = await booked()
  const { resource_id: bayId } = await heldBy(id, 'bay')
  const closed = await close(closing(bayId, { endsAt: '2026-11-26T08:30:00+08:00' }))
  expect((await standing(id)).state).toBe('registered')
  const seen = async () => {
    const { closures } = (await xu.get(`/bays/${bayId}`)).body
    return closures.find((one: { id: string }) => one.id === closed.id).lastEvent
  }
  const extend = async (endsAt: string) =>
    xu.post(`/closures/${closed.id}/extend`, { endsAt }, { seen: await seen() })
  expect(because(await extend('2026-11-26T07:00:00+08:00'))).toBe('closure_ends_after_start')
  expect(because(await extend('2026-11-26T17:00:00+08:00'))).toBe('done')
  expect(await standing(id)).toMatchObject({ state: 'failing', broken_by: 'bay' })
  const stale = (await seen()) - 1
  expect(
    because(
      await xu.post(
        `/closures/${closed.id}/extend`,
        { endsAt: '2026-11-26T18:00:00+08:00' },
        { seen: stale },
      ),
    ),
  ).toBe('changed_meanwhile')
  expect(because(await extend('2026-11-26T08:30:00+08:00'))).toBe('done')
  expect(await standing(id)).toMatchObject({ state: 'registered', broken_by: null })
})

test(`${clause('S30')} a tool lent out breaks the booking that holds it`, async () => {
  const { id } = await booked('M0107')
  const { resource_id: resourceId } = await heldBy(id, 'tool')
  const lent = { resourceKind: 'tool', kind: 'lent', reason: '借给分店' }
  expect(because((await close(closing(resourceId, lent))).answer)).toBe('done')
  expect(await standing(id)).toMatchObject({ state: 'failing', broken_by: 'tool' })
  const [row] = (await su.get('/tools?q=TL027')).body.rows
  expect(row).toMatchObject({ closed: null, closedNext: { kind: 'lent', reason: '借给分店' } })
})

test(`${clause('S44')} what a closure would break is told before it is made`, async () => {
  const { id, plate } = await booked()
  const { resource_id: bayId } = await heldBy(id, 'bay')
  const ask = (from: string, until: string) =>
    xu.get(
      `/closure-foresight?${new URLSearchParams({ kind: 'bay', resourceId: bayId, from, until }).toString()}`,
    )
  const { body } = await ask('2026-11-26T08:00:00+08:00', '2026-11-26T12:00:00+08:00')
  expect(body.holds).toMatchObject([{ plate, appointmentId: id, state: 'registered', orderId: null }])
  expect((await ask('2026-11-27T08:00:00+08:00', '2026-11-27T12:00:00+08:00')).body.holds).toEqual([])
})

test(`${clause('S30')} the bays: free, held until when, closed until when and why`, async () => {
  const bays = async (query = '') => (await su.get(`/bays?${query}`)).body.rows
  expect(await bays()).toHaveLength(13)
  expect((await bays('q=新能源')).map((row: { code: string; hvIsolated: boolean }) => row)).toMatchObject([
    { code: 'BAY04', hvIsolated: true, is: 'free' },
  ])
  const now = { startsAt: '2026-11-25T10:00:00+08:00', endsAt: '2026-11-25T16:00:00+08:00' }
  await close(closing(bay('BAY02'), now))
  expect((await bays('now=closed')).map((row: { code: string; closed: object }) => row)).toMatchObject([
    { code: 'BAY02', closed: { reason: '举升机检修', endsAt: expect.stringContaining('2026-11-25T08:00') } },
  ])
  const page = (await xu.get(`/bays/${bay('BAY02')}`)).body
  expect(
    page.closures[0].steps.map((one: { step: string; refusal: object | null }) => [one.step, one.refusal]),
  ).toEqual([
    ['extend', null],
    ['withdraw', null],
  ])
  expect((await su.get(`/bays/${bay('BAY02')}`)).body.closures[0].steps[0].refusal.because).toBe(
    'not_your_duty',
  )
})

test('refused by name: the end before the beginning, no reason, what is not there, whoever may not', async () => {
  const form = closing(bay('BAY01'))
  expect(because((await close({ ...form, endsAt: form.startsAt })).answer)).toBe('closure_ends_after_start')
  expect(because((await close({ ...form, reason: ' ' })).answer)).toEqual(['reason'])
  expect((await close({ ...form, resourceId: uuid() })).answer.status).toBe(404)
  expect(because((await close(form, su)).answer)).toBe('not_your_duty')
  const [id, key] = [uuid(), uuid()]
  for (let sent = 0; sent < 2; sent++)
    expect(because(await xu.post(`/closures/${id}/close`, form, { key }))).toBe('done')
  expect(await rows('select id from closure where id = $1', id)).toHaveLength(1)
})

test('a booking and a closure at the same moment: it is never both kept and impossible', async () => {
  for (let n = 0; n < 3; n++) {
    await rows('delete from slot')
    await rows("update closure set state = 'withdrawn'")
    const [id, car] = [uuid(), await knownCar(world)]
    const times = { startsAt: '2026-11-26T08:00:00+08:00', endsAt: '2026-11-26T18:00:00+08:00' }
    const [made] = await Promise.all([
      ding.post(`/appointments/${id}/register`, bookingForm(car)),
      close(closing(bay('BAY01'), times)),
    ])
    expect(because(made)).toBe('done')
    const { resource_id: bayId } = await heldBy(id, 'bay')
    expect((await standing(id)).state).toBe(bayId === bay('BAY01') ? 'failing' : 'registered')
  }
})

test(`${clause('S30', 'S79')} a job is not given out onto a bay that is closed then`, async () => {
  const close = {
    resourceKind: 'bay',
    resourceId: bay('BAY02'),
    kind: 'repair',
    reason: '举升机漏油',
    startsAt: later(-30).toISOString(),
    endsAt: later(120).toISOString(),
  }
  expect((await xu.post(`/closures/${uuid()}/close`, close)).status).toBe(200)
  const { jobs } = await signedCar(world)
  const sheet = { technicianId: staff('E007'), from: later(0).toISOString(), until: later(60).toISOString() }
  const answer = await su.post(`/jobs/${jobs[0]}/dispatch`, {
    ...sheet,
    bayId: bay('BAY02'),
    explanation: '先量',
  })
  expect(answer.body.refusal).toMatchObject({ because: 'bay_is_open', facts: { bayClosedFor: '举升机漏油' } })
})
