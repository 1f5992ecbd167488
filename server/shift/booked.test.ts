import { randomUUID as uuid } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { bookingForm, knownCar } from '../../tests/bookings.ts'
import { clause } from '../../tests/clause.ts'
import { morning, openWorld, type Browser, type World } from '../../tests/world.ts'

let world: World
let xu: Browser
let lu: Browser
let ding: Browser
beforeAll(async () => {
  world = await openWorld()
  xu = await world.enter('E008')
  lu = await world.enter('E001')
  ding = await world.enter('E003')
})
afterAll(() => world.close())
beforeEach(async () => {
  world.clock.set(morning)
  await world.owner.query('delete from slot')
  await world.owner.query("update absence set state = 'withdrawn'")
})

type Answer = { status: number; body: any } // oxlint-disable-line typescript/no-explicit-any -- what the wire says
const because = ({ status, body }: Answer) =>
  body.refusal?.because ?? (body.fields ? Object.keys(body.fields) : status === 200 ? 'done' : status)
const rows = async (text: string, ...values: unknown[]) => (await world.owner.query(text, values)).rows

/** Booked for the next morning at nine; whoever will do it, and his shift of that day. */
async function booked() {
  const [id, car] = [uuid(), await knownCar(world)]
  expect(because(await ding.post(`/appointments/${id}/register`, bookingForm(car)))).toBe('done')
  const [who] = await rows(
    `select s.resource_id as "staffId", h.id as "shiftId", h.code from slot s
     join shift h on h.staff_id = s.resource_id and h.day = '2026-11-26' and h.state = 'planned'
     where s.appointment_id = $1 and s.resource_kind = 'person'`,
    id,
  )
  return { id, ...car, ...who, told: `${car.plate} 预约（11-26 09:00）` }
}
const standing = async (id: string) =>
  (await rows('select state, broken_by from appointment where id = $1', id))[0]
const broken = { state: 'failing', broken_by: 'person' }
const kept = { state: 'registered', broken_by: null }
const seen = async (id: string) =>
  Number((await rows('select max(id) as last from event where whole_id = $1', id))[0].last ?? 0)

test(`${clause('S44', 'S79')} an absence over a booked technician: the booking is named first; then it breaks, and mends when it is withdrawn`, async () => {
  const { id, staffId, told } = await booked()
  const form = {
    staffId,
    kind: 'leave',
    from: '2026-11-26T08:00:00+08:00',
    until: '2026-11-26T12:00:00+08:00',
    reason: '家中有事',
  }
  const absenceId = uuid()
  const refused = await xu.post(`/absences/${absenceId}/register`, form)
  expect(refused.body.refusal).toMatchObject({ because: 'work_is_kept', facts: { jobs: [told] } })
  expect(await standing(id)).toEqual(kept)
  expect(because(await xu.post(`/absences/${absenceId}/register`, { ...form, breaks: true }))).toBe('done')
  expect(await standing(id)).toEqual(broken)
  expect(
    await rows("select duty from notice where appointment_id = $1 and about = 'broken' order by duty", id),
  ).toEqual([{ duty: 'frontDesk' }, { duty: 'partsManager' }, { duty: 'workshopManager' }])
  expect(because(await xu.post(`/absences/${absenceId}/withdraw`, {}))).toBe('done')
  expect(await standing(id)).toEqual(kept)
})

test(`${clause('S44')} back before time: what was booked on the rest of the absence stands again`, async () => {
  const { id, staffId } = await booked()
  const absenceId = uuid()
  await xu.post(`/absences/${absenceId}/register`, {
    staffId,
    kind: 'training',
    from: '2026-11-25T09:00:00+08:00',
    until: '2026-11-26T18:00:00+08:00',
    reason: '厂家培训',
    breaks: true,
  })
  expect(await standing(id)).toEqual(broken)
  expect(because(await xu.post(`/absences/${absenceId}/comeBack`, {}))).toBe('done')
  expect(await standing(id)).toEqual(kept)
})

test(`${clause('S44', 'S79')} a cancelled shift breaks the booking; planned again, it stands`, async () => {
  const { id, shiftId, code, told } = await booked()
  const refused = await xu.post(`/shifts/${shiftId}/cancel`, {})
  expect(refused.body.refusal).toMatchObject({ because: 'work_is_kept', facts: { jobs: [told] } })
  expect(because(await xu.post(`/shifts/${shiftId}/cancel`, { breaks: true }))).toBe('done')
  expect(await standing(id)).toEqual(broken)
  const again = await xu.post(`/shifts/${shiftId}/replan`, { code }, { seen: await seen(shiftId) })
  expect(because(again)).toBe('done')
  expect(await standing(id)).toEqual(kept)
})

test(`${clause('S44', 'S79')} another kind on the day: foreseen, told, and then broken`, async () => {
  const { id, staffId, shiftId, code, plate, told } = await booked()
  const rest = (await rows("select code from shift_kind where starts is null and state = 'inUse' limit 1"))[0]
    .code
  const query = new URLSearchParams({ staffId, day: '2026-11-26', code: rest, shiftId }).toString()
  const [foreseen] = (await xu.get(`/shift-foresight?${query}`)).body
  expect(foreseen).toMatchObject({ breaks: [], bookings: [{ appointmentId: id, plate }] })
  const replan = async (form: object) =>
    xu.post(`/shifts/${shiftId}/replan`, form, { seen: await seen(shiftId) })
  expect((await replan({ code: rest })).body.refusal).toMatchObject({
    because: 'work_is_kept',
    facts: { jobs: [told] },
  })
  expect(because(await replan({ code: rest, breaks: true }))).toBe('done')
  expect(await standing(id)).toEqual(broken)
  // Another shift on that day mends it, as laying out from the pattern would.
  expect(because(await replan({ code }))).toBe('done')
  expect(await standing(id)).toEqual(kept)
})

test(`${clause('S44')} laying out leaves a shift alone on which somebody is booked, and mends what had none`, async () => {
  const { id, shiftId } = await booked()
  const layOut = () => xu.post(`/rosters/${uuid()}/layOut`, { fromDay: '2026-11-26', untilDay: '2026-11-26' })
  expect(because(await layOut())).toBe('done')
  expect(await standing(id)).toEqual(kept)
  await rows('delete from shift where id = $1', shiftId)
  await rows("update appointment set state = 'failing', broken_by = 'person' where id = $1", id)
  expect(because(await layOut())).toBe('done')
  expect(await standing(id)).toEqual(kept)
})

test(`${clause('S44')} who leaves takes no promise with him: his bookings are told as broken at once`, async () => {
  const { id, staffId } = await booked()
  const people = (await lu.get('/establishment')).body.people
  const successor = people.find((one: { staffNo: string }) => one.staffNo === 'E004').staffId
  const gone = await lu.post(`/staff/${staffId}/leave`, {
    day: '2026-11-25',
    reason: '个人原因',
    successorId: successor,
  })
  expect([because(gone), gone.body.refusal ?? gone.body.fields]).toEqual(['done', undefined])
  expect(await standing(id)).toEqual(broken)
})
