import { randomUUID as uuid } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { bookingForm, knownCar, symptom as bookedSymptom } from '../../tests/bookings.ts'
import { clause } from '../../tests/clause.ts'
import {
  arrival,
  finishedCar,
  morning,
  openWorld,
  people,
  type Browser,
  type World,
} from '../../tests/world.ts'

let world: World
let su: Browser
let gu: Browser
let zhou: Browser
let song: Browser
let ding: Browser
beforeAll(async () => {
  world = await openWorld()
  ;[su, gu, zhou] = [await world.enter('E002'), await world.enter('E004'), await world.enter('E005')]
  ;[song, ding] = [await world.enter('E007'), await world.enter('E003')]
})
afterAll(() => world.close())
beforeEach(() => {
  world.clock.set(morning)
  world.way.at(morning)
})

type Answer = { status: number; body: any } // oxlint-disable-line typescript/no-explicit-any -- what the wire says
const because = ({ status, body }: Answer) =>
  body.refusal?.because ?? (body.fields ? Object.keys(body.fields) : status === 200 ? 'done' : status)
const rows = async (text: string, ...values: unknown[]) => (await world.owner.query(text, values)).rows

const questions = async (code: string) => {
  const { body } = await su.get('/symptoms')
  const found = body.rows.find((row: { code: string }) => row.code === code)
  return found.questions as { code: string }[]
}
const squeak = 'CX0501'
const told = async (change: object = {}) => ({
  code: squeak,
  name: '刹车异响',
  words: '一踩就叫',
  answers: Object.fromEntries((await questions(squeak)).map(({ code }) => [code, '说了'])),
  verdict: 'abnormal',
  verdictNote: '',
  cause: '制动片磨到报警片',
  firstCheck: '测片厚',
  ...change,
})
const content = (symptoms: object[], change: object = {}) => ({
  words: '刹车有尖叫声',
  symptoms,
  reproduced: 'yes',
  ...change,
})
const drive = { drive: 'customer', driveConsent: true, driveFromKm: 20_000, driveToKm: 20_006 }
const received = async () => (await world.way.receive(people.su, arrival())).orderId
const write = (workOrderId: string, form: object, { who = su, id = uuid(), key = uuid() } = {}) =>
  who.post(`/consultations/${id}/write`, { workOrderId, ...form }, { key })
const page = async (orderId: string, who = su) => (await who.get(`/work-orders/${orderId}/consultation`)).body
async function written(symptoms?: object[]) {
  const [orderId, id] = [await received(), uuid()]
  expect(because(await write(orderId, content(symptoms ?? [await told()]), { id }))).toBe('done')
  return { orderId, id }
}

test(`${clause('S59')} before it is written, the booking's words and symptoms stand there, and the customer's own`, async () => {
  const [id, car] = [uuid(), await knownCar(world)]
  const booking = bookingForm(car, {
    items: [bookedSymptom('空调不凉')],
    words: '空调不凉了',
    startsAt: '2026-11-25T14:00:00+08:00',
  })
  expect((await ding.post(`/appointments/${id}/register`, booking)).status).toBe(200)
  const { orderId } = await world.way.receive(people.su, {
    ...arrival(),
    car: { known: car.carId },
    odometerKm: 41_900,
  })
  const got = await su.get(`/work-orders/${orderId}/consultation`)
  expect(got.status).toBe(200)
  const { before, order, sheet, write: refusal } = got.body
  expect(sheet).toBeNull()
  expect(order.complaint).toBe('刹车有尖叫声，顺便保养')
  expect(before.booking).toMatchObject({ words: '空调不凉了', symptoms: ['空调不凉'] })
  expect(refusal).toBeNull()
})

test(`${clause('S50', 'S59')} who writes it: advisor and claims clerk; once; and of an order in hand`, async () => {
  const orderId = await received()
  const form = content([await told()])
  expect(because(await write(orderId, form, { who: song }))).toBe('not_your_duty')
  expect(because(await write(uuid(), form))).toBe(404)
  expect(because(await write(orderId, form, { who: gu }))).toBe('done')
  expect(because(await write(orderId, form))).toBe('order_has_no_consultation')
  const voided = await received()
  await (await world.enter('E001')).post(`/work-orders/${voided}/void`, { reason: '客户走了' })
  expect(because(await write(voided, form))).toBe('order_is_in_hand')
})

test(`${clause('S59')} two who begin at once: one sheet; the same form twice: one sheet`, async () => {
  const orderId = await received()
  const form = content([await told()])
  const both = await Promise.all([write(orderId, form), write(orderId, form, { who: gu })])
  expect(both.map(because).toSorted()).toEqual(['done', 'order_has_no_consultation'])
  const other = await received()
  const [id, key] = [uuid(), uuid()]
  for (let sent = 0; sent < 2; sent++) expect(because(await write(other, form, { id, key }))).toBe('done')
  expect(await rows('select id from consultation where work_order_id = $1', other)).toHaveLength(1)
  const events = await rows("select particulars from event where subject_id = $1 and step = 'write'", id)
  expect(events).toEqual([{ particulars: { symptoms: 1 } }])
})

test(`${clause('S60')} a test drive: agreed to, from the reading at arrival on, no journey, and not alone for nothing`, async () => {
  const orderId = await received()
  const form = async (change: object) => write(orderId, content([await told()], { ...drive, ...change }))
  expect(because(await form({ driveConsent: false }))).toBe('drive_has_consent')
  expect(because(await form({ driveFromKm: 19_999 }))).toBe('drive_km_do_not_fall')
  expect(because(await form({ driveToKm: 19_990 }))).toBe('drive_km_do_not_fall')
  expect(because(await form({ driveToKm: null }))).toBe('drive_km_do_not_fall')
  expect(because(await form({ driveToKm: 20_090 }))).toBe('drive_is_plausible')
  expect(because(await form({ drive: 'alone' }))).toBe('lonely_drive_has_reason')
  expect(because(await form({ drive: 'alone', driveNote: '客户腿伤不能同乘' }))).toBe('done')
})

test(`${clause('S59', 'S60', 'S62', 'S63')} finished when asked, tried, judged, presumed and explained, in that order`, async () => {
  const orderId = await received()
  const id = uuid()
  const open = await told({ answers: {}, verdict: null, cause: '' })
  expect(because(await write(orderId, content([], { reproduced: null }), { id }))).toBe('done')
  const finish = (isExplained = true) => su.post(`/consultations/${id}/finish`, { isExplained })
  let revision = 1
  const revise = async (symptoms: object[], change: object = {}) =>
    expect(
      because(
        await su.post(`/consultations/${id}/revise`, {
          revision: revision++,
          ...content(symptoms, { reproduced: null, ...change }),
        }),
      ),
    ).toBe('done')
  expect(because(await finish())).toBe('symptom_is_told')
  await revise([open])
  expect((await finish()).body.refusal).toMatchObject({
    because: 'questions_are_answered',
    facts: { openQuestions: (await questions(squeak)).length },
  })
  await revise([await told({ verdict: null, cause: '' })])
  expect(because(await finish())).toBe('reproduction_is_told')
  await revise([await told({ verdict: null, cause: '' })], { reproduced: 'notTried' })
  expect(because(await finish())).toBe('verdicts_are_given')
  await revise([await told({ cause: '' })], { reproduced: 'yes' })
  expect(because(await finish())).toBe('causes_are_presumed')
  await revise([await told()], { reproduced: 'yes' })
  expect(because(await finish(false))).toBe('outcome_is_explained')
  expect(because(await finish())).toBe('done')
  expect((await page(orderId)).sheet).toMatchObject({ state: 'finished', finishedBy: '苏婉宁' })
})

test(`${clause('S59')} who saw an older sheet is told; a symptom that the tree does not have is no symptom`, async () => {
  const { id } = await written()
  const form = { revision: 1, ...content([await told()]) }
  expect(because(await su.post(`/consultations/${id}/revise`, form))).toBe('done')
  expect(because(await gu.post(`/consultations/${id}/revise`, form))).toBe('sheet_is_as_seen')
  const unknown = { revision: 2, ...content([await told({ code: 'CX9999' })]) }
  expect(because(await gu.post(`/consultations/${id}/revise`, unknown))).toEqual(['symptoms.0.code'])
})

test(`${clause('S62')} a finished sheet is amended with a reason, stays complete, and what stood before is kept`, async () => {
  const { orderId, id } = await written()
  const amend = async (symptoms: object[], change: object = {}) =>
    su.post(`/consultations/${id}/amend`, {
      revision: 1,
      reason: '客户补充',
      ...content(symptoms),
      ...change,
    })
  expect(because(await amend([await told()]))).toBe('wrong_state')
  expect(because(await su.post(`/consultations/${id}/finish`, { isExplained: true }))).toBe('done')
  expect(because(await amend([await told()], { reason: '' }))).toEqual(['reason'])
  expect(because(await amend([]))).toBe('symptom_is_told')
  expect(because(await amend([await told({ cause: '' })]))).toBe('causes_are_presumed')
  expect(because(await amend([await told({ cause: '卡钳回位不良' })]))).toBe('done')
  const { sheet } = await page(orderId)
  expect(sheet.symptoms[0].cause).toBe('卡钳回位不良')
  expect(sheet.amendments).toMatchObject([{ reason: '客户补充', by: '苏婉宁' }])
  const [{ former }] = await rows('select former from consultation_amendment where consultation_id = $1', id)
  expect(former.symptoms[0].cause).toBe('制动片磨到报警片')
})

test(`${clause('S63')} the true cause stands beside the presumed one once the work is done, and is counted`, async () => {
  const { orderId } = await finishedCar(world)
  const id = uuid()
  const symptoms = [await told(), await told({ verdict: 'normal', cause: '' })]
  expect(because(await write(orderId, content(symptoms), { id }))).toBe('done')
  const find = (position: number, who = song) =>
    who.post(`/consultations/${id}/find-cause`, { position, trueCause: '制动片磨损', presumedRight: true })
  expect(because(await find(1))).toBe('wrong_state')
  expect(because(await su.post(`/consultations/${id}/finish`, { isExplained: true }))).toBe('done')
  expect(because(await find(2))).toBe('fault_was_found')
  const both = await Promise.all([find(1), find(1, zhou)])
  expect(both.map(because).toSorted()).toEqual(['cause_is_open', 'done'])
  const { sheet, presumptions } = await page(orderId)
  expect(sheet.symptoms[0]).toMatchObject({ trueCause: '制动片磨损', presumedRight: true })
  expect(presumptions).toEqual({ found: 1, right: 1, days: 90 })
  const early = await written()
  await su.post(`/consultations/${early.id}/finish`, { isExplained: true })
  const none = { position: 1, trueCause: '未知', presumedRight: false }
  expect(because(await song.post(`/consultations/${early.id}/find-cause`, none))).toBe('work_is_done')
})

test(`${clause('S63')} a true cause stays with its symptom when the sheet is amended, and its symptom stays on the sheet`, async () => {
  const { orderId } = await finishedCar(world)
  const id = uuid()
  const free = (name: string, change: object = {}) =>
    told({ code: null, name, answers: {}, cause: '未查', ...change })
  const [brakes, fan] = [await free('刹车响'), await free('空调响')]
  expect(because(await write(orderId, content([brakes, fan]), { id }))).toBe('done')
  await su.post(`/consultations/${id}/finish`, { isExplained: true })
  const cause = { position: 2, trueCause: '风机轴承', presumedRight: false }
  expect(because(await song.post(`/consultations/${id}/find-cause`, cause))).toBe('done')
  const before = (await page(orderId)).presumptions
  const amend = (symptoms: object[]) =>
    su.post(`/consultations/${id}/amend`, { revision: 1, ...content(symptoms), reason: '第一条不是本次的' })
  const away = await amend([brakes])
  expect(away.body.refusal).toMatchObject({ because: 'found_symptoms_stay', facts: { lostCauses: '空调响' } })
  expect(because(await amend([await free('空调不冷')]))).toBe('found_symptoms_stay')
  expect(because(await amend([fan, await free('胎噪')]))).toBe('done')
  const { sheet, presumptions } = await page(orderId)
  expect(sheet.symptoms).toMatchObject([
    { name: '空调响', trueCause: '风机轴承', presumedRight: false, foundBy: '宋立成' },
    { name: '胎噪', trueCause: '', presumedRight: null, foundBy: null },
  ])
  expect(presumptions).toEqual(before)
})

test(`${clause('S63')} a hard case waits on the technical director's desk until he has advised`, async () => {
  const orderId = await received()
  const id = uuid()
  const escalate = (who: Browser, key = uuid()) =>
    who.post(`/difficult-cases/${id}/escalate`, { workOrderId: orderId, question: '冷车抖，查不出' }, { key })
  expect(because(await escalate(ding))).toBe('not_your_duty')
  const key = uuid()
  for (let sent = 0; sent < 2; sent++) expect(because(await escalate(su, key))).toBe('done')
  const desk = async () =>
    (await zhou.get('/desk')).body.tasks.filter((t: { orderId: string }) => t.orderId === orderId)
  expect((await desk()).map((t: { title: string }) => t.title)).toContain('疑难待会诊')
  const advise = (who: Browser) => who.post(`/difficult-cases/${id}/advise`, { opinion: '先做油压' })
  expect(because(await advise(su))).toBe('not_your_duty')
  expect(because(await advise(zhou))).toBe('done')
  expect(because(await advise(zhou))).toBe('wrong_state')
  expect((await page(orderId)).cases).toMatchObject([{ opinion: '先做油压', advisedBy: '周志刚' }])
  const voided = await received()
  await (await world.enter('E001')).post(`/work-orders/${voided}/void`, { reason: '客户走了' })
  const late = { workOrderId: voided, question: '还问' }
  expect(because(await su.post(`/difficult-cases/${uuid()}/escalate`, late))).toBe('order_is_in_hand')
})

test(`${clause('S59')} who reads it: advisor, workshop, technician; not the parts clerk`, async () => {
  const { orderId } = await written()
  for (const [who, status] of [
    ['E007', 200],
    ['E008', 200],
    ['E009', 403],
  ] as const) {
    const browser = await world.enter(who)
    expect([who, (await browser.get(`/work-orders/${orderId}/consultation`)).status]).toEqual([who, status])
  }
  expect((await su.get(`/work-orders/${orderId}/consultation/print`)).body.head.customer).toBe('方知远')
  expect((await song.get(`/work-orders/${orderId}/consultation/print`)).status).toBe(403)
})
