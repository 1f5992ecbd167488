import { createHash, randomUUID as uuid } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { InspectionForm } from '../../domain/pre-inspection/forms.ts'
import { hashOf, textOf } from '../../domain/pre-inspection/signed.ts'
import { clause } from '../../tests/clause.ts'
import {
  arrival,
  bay,
  later,
  morning,
  openWorld,
  ordinaryLines,
  people,
  type Browser,
  type World,
} from '../../tests/world.ts'
import { soundForm } from '../demo/inspect.ts'

let world: World
let su: Browser
let gu: Browser
beforeAll(async () => {
  world = await openWorld()
  su = await world.enter('E002')
  gu = await world.enter('E004')
})
afterAll(() => world.close())

const vin = 'LSJA24U62JG269225'
const jpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==',
  'base64',
)
let came: { orderId: string; visitId: string }
let form: InspectionForm
beforeEach(async () => {
  world.way.at(morning)
  came = await world.way.receive(people.su, arrival({ km: 20_000 }))
  form = soundForm({
    by: people.su.id!,
    visitId: came.visitId,
    vin: null,
    odometerKm: 20_000,
    drive: 'petrol',
    name: '方知远',
    at: morning,
  })
})

type Sheet = InspectionForm['sheet']
/** What was changed is signed again, as the tablet does it. */
const changed = (change: Partial<Sheet>, more: Partial<InspectionForm> = {}): InspectionForm => {
  const sheet = { ...form.sheet, ...change }
  return { ...form, sheet, hash: hashOf(sheet), ...more }
}
const record = (sent: object = form, { id = uuid(), who = su, key = uuid(), step = 'record' } = {}) =>
  who.post(`/pre-inspections/${id}/${step}`, sent, { key })
/** What Gu filled in himself. */
const guForm = () => ({ ...form, by: people.gu.id! })
const refused = (a: Awaited<ReturnType<typeof record>>) => a.body.refusal?.because ?? a.status
const sheets = async () => (await su.get(`/work-orders/${came.orderId}/pre-inspections`)).body.sheets
const mark = (change: object = {}) => ({
  id: uuid(),
  panel: 11,
  kind: 'dent' as const,
  size: 'medium' as const,
  note: '',
  x: 404,
  y: 404,
  ...change,
})

test(`${clause('S51', 'S53', 'S54', 'S55', 'S56', 'S57', 'S58')} the whole sheet lands once: number, marks, photos, event; the car's file learns its VIN and kilometres`, async () => {
  const dent = mark()
  const photo = {
    id: uuid(),
    slot: 'other' as const,
    markId: dent.id,
    takenHash: 'a'.repeat(64),
    takenAt: morning.toISOString(),
  }
  const kept = (await su.hand(`/visits/${came.visitId}/photos`, jpeg)).body
  const sent = changed(
    { vin, odometerKm: 20_004, marks: [dent], photos: [photo], papers: ['licence'], keys: 2 },
    { kept: [{ id: photo.id, ...kept }] },
  )
  expect(await record(sent)).toMatchObject({ status: 200, body: { state: 'signed' } })
  const [sheet] = await sheets()
  expect(sheet).toMatchObject({
    number: 'YJ-261125-0001',
    version: 1,
    state: 'signed',
    by: '苏婉宁',
    vin,
    odometerKm: 20_004,
    keys: 2,
    hasValuables: false,
    customerPresent: true,
    signer: '方知远',
    hash: sent.hash,
    marks: [{ panel: 11, kind: 'dent', size: 'medium', x: 404, y: 404 }],
    photos: [{ slot: 'other', markId: dent.id }],
  })
  const page = (await su.get(`/work-orders/${came.orderId}`)).body.order
  expect(page).toMatchObject({ vin, inspectionId: expect.any(String), odometerKm: 20_004 })
  const { rows } = await world.owner.query(
    "select particulars from event where subject = 'pre_inspection' or subject = 'preInspection' order by id desc limit 1",
  )
  expect(rows[0].particulars).toMatchObject({ marks: 1, photos: 1, odometerKm: 20_004, coversQuantity: 3 })
  const readings = await world.owner.query(
    'select km from odometer_reading where visit_id = $1 order by km',
    [came.visitId],
  )
  expect(readings.rows).toEqual([{ km: 20_000 }, { km: 20_004 }])

  const shown = await su.file(`/pre-inspection-photos/${photo.id}?of=${sheet.id}&size=whole`)
  expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
})

describe('a sheet is refused', () => {
  test(`${clause('S52')} where the VIN or the plate is not the file's`, async () => {
    await world.owner.query(
      "update vehicle set vin = 'LDC613P23A1305189' where id = (select vehicle_id from visit where id = $1)",
      [came.visitId],
    )
    const answer = await record(changed({ vin }))
    expect(answer.body.refusal).toMatchObject({
      because: 'vin_agrees',
      facts: { readTail: '269225', fileTail: '305189' },
    })
    await world.owner.query(
      'update vehicle set vin = null where id = (select vehicle_id from visit where id = $1)',
      [came.visitId],
    )
    expect(refused(await record(changed({ plateAgrees: false })))).toBe('plate_agrees')
    const typed = await record(changed({ vin: 'LSJA24U62JG26922O' }))
    expect([typed.status, typed.body.fields['sheet.vin']]).toEqual([
      400,
      expect.stringContaining('不使用字母 I、O、Q'),
    ])
  })

  test(`${clause('S56')} where the odometer has fallen, unless it is written down why`, async () => {
    expect(refused(await record(changed({ odometerKm: 19_999 })))).toBe('odometer_falls_only_for_a_reason')
    expect((await record(changed({ odometerKm: 19_999, odometerReason: 'meterReplaced' }))).status).toBe(200)
  })

  test(`${clause('S57')} where valuables are not answered: nothing, no list, nothing done with them, no bag number`, async () => {
    const none = form.sheet.valuables
    for (const valuables of [
      { ...none, has: null },
      { ...none, has: true },
      { ...none, has: true, items: ['laptop' as const] },
      { ...none, has: true, items: ['laptop' as const], measure: 'sealed' as const },
    ])
      expect(refused(await record(changed({ valuables })))).toBe('valuables_are_answered')
    const valuables = {
      ...none,
      has: true,
      items: ['laptop' as const],
      measure: 'sealed' as const,
      seal: 'F012',
    }
    expect((await record(changed({ valuables }))).status).toBe(200)
  })

  test(`${clause('S51', 'S53', 'S54', 'S55')} where a step is open: it says what is missing`, async () => {
    const { YJ301: _, ...answers } = form.sheet.answers
    expect((await record(changed({ answers }))).body.refusal).toMatchObject({
      because: 'every_step_is_answered',
      facts: { lacks: '机油液位' },
    })
    for (const blanks of ['  ', '- -'])
      expect((await record(changed({ vin: blanks }))).body.refusal.facts.lacks).toBe('车架号')
    expect((await record(changed({ seen: [1, 2] }))).body.refusal.facts.lacks).toBe('车身还有17处没看')
    expect((await record(changed({ withoutPhotos: '' }))).body.refusal.facts.lacks).toMatch(
      /^车架号照片、左前照片/,
    )
    expect(refused(await record(changed({ marks: [mark()], withoutPhotos: '' })))).toBe(
      'every_step_is_answered',
    )
  })

  test(`${clause('S48', 'S49')} where the customer was not greeted in the order of the form`, async () => {
    const at = (minutes: number) => later(minutes).toISOString()
    expect(
      refused(await record(changed({ greeting: { welcomed: at(2), doorAndCard: at(1), covers: at(3) } }))),
    ).toBe('customer_is_greeted')
    expect(refused(await record(changed({ greeting: { ...form.sheet.greeting, covers: null } })))).toBe(
      'customer_is_greeted',
    )
  })

  test(`${clause('S58')} where nobody signed, or somebody signed for a customer who is away`, async () => {
    expect(refused(await record(changed({}, { strokes: '' })))).toBe('customer_signs_or_is_away')
    expect(refused(await record(changed({ customerPresent: false, absence: '拖车进厂' })))).toBe(
      'customer_signs_or_is_away',
    )
    expect(refused(await record(changed({ customerPresent: false }, { strokes: '' })))).toBe(
      'customer_signs_or_is_away',
    )
    expect(
      (await record(changed({ customerPresent: false, absence: '拖车进厂' }, { strokes: '' }))).status,
    ).toBe(200)
  })

  test(`${clause('S58')} where it is not what was signed, or a photo has not come`, async () => {
    const other = { ...form, sheet: { ...form.sheet, odometerKm: 20_001 } }
    expect(refused(await record(other))).toBe('signature_is_over_this_sheet')
    const photo = {
      id: uuid(),
      slot: 'vin' as const,
      markId: null,
      takenHash: 'b'.repeat(64),
      takenAt: morning.toISOString(),
    }
    expect((await record(changed({ photos: [photo] }))).body.refusal).toMatchObject({
      because: 'photos_are_handed_in',
      facts: { photosOut: 1 },
    })
  })

  test(`${clause('S46', 'S50')} from another post, and for a car that has left or is not here`, async () => {
    const song = await world.enter('E007')
    expect((await record(form, { who: song })).status).toBe(403)
    await world.owner.query("update visit set state = 'left' where id = $1", [came.visitId])
    expect(refused(await record())).toBe('car_is_here')
    expect((await record(changed({ visitId: uuid() }))).status).toBe(404)
  })
})

test(`${clause('S49')} the covers laid are used up of the store's own stock, once; another version moves the difference; without such a part the parts desk is told`, async () => {
  const code = '9801001-00A'
  const shen = await world.enter('E006')
  const { rows: part } = await world.owner.query('select id from part where code = $1', [code])
  const covers = async () => {
    const { moves, stock } = (await shen.get(`/parts/${part[0].id}`)).body
    const plate = (await su.get(`/work-orders/${came.orderId}`)).body.order.plate
    const mine = moves.filter((m: { plate: string | null }) => m.plate === plate)
    return {
      moved: mine.map((m: { quantityMilli: number }) => m.quantityMilli),
      stock: stock[0].quantityMilli,
    }
  }
  const unbooked = async () => (await shen.get('/covers-unbooked')).body.cars
  const marked = (is: boolean) =>
    world.owner.query('update stocking set is_covers = $1 where part_id = $2', [is, part[0].id])
  const [before, told] = [await covers(), await unbooked()]
  const [id, key] = [uuid(), uuid()]
  for (const _ of [1, 2]) expect((await record(form, { id, key })).status).toBe(200)
  expect(await covers()).toEqual({ moved: [-1_000], stock: before.stock - 1_000 })
  const { rows: cost } = await world.owner.query(
    'select m.cost_fen::int as fen, (select count(*)::int from charge c where c.work_order_id = $2) as charges from stock_move m where m.visit_id = $1',
    [came.visitId, came.orderId],
  )
  expect(cost).toEqual([{ fen: 160, charges: 0 }])

  const same = uuid()
  const anew = (replaces: string, change: Partial<Sheet>, as = uuid()) =>
    record(changed({ replaces, ...change }), { id: as, step: 'renew' })
  expect((await anew(id, { keys: 2 }, same)).status).toBe(200)
  expect((await covers()).moved).toEqual([-1_000])
  expect((await anew(same, { coversQuantity: 0 })).status).toBe(200)
  expect(await covers()).toEqual({ moved: [1_000, -1_000], stock: before.stock })
  expect(await unbooked()).toBe(told)

  await marked(false)
  came = await world.way.receive(people.su, arrival({ km: 20_000 }))
  await world.way.inspect(people.su, came.orderId)
  expect((await sheets())[0].state).toBe('signed')
  expect([await covers(), await unbooked()]).toEqual([{ moved: [], stock: before.stock }, told + 1])
  await marked(true)
})

describe(`${clause('S56', 'R2.4')} kilometres mistyped at the counter`, () => {
  test('are what the signed sheet says, on the order, its paper and at the settlement; the next version goes on from there', async () => {
    const { orderId, visitId } = await world.way.receive(people.su, arrival({ km: 86_000 }))
    const sheetAt = (odometerKm: number, change: Partial<Sheet> = {}) => {
      const at = {
        by: people.su.id!,
        visitId,
        vin: null,
        drive: 'petrol' as const,
        name: '方知远',
        at: morning,
      }
      const { sheet, ...more } = soundForm({ ...at, odometerKm })
      const said = { ...sheet, ...change }
      return { ...more, sheet: said, hash: hashOf(said) }
    }
    const km = async () => (await su.get(`/work-orders/${orderId}`)).body.order.odometerKm
    const first = uuid()
    const typed = sheetAt(68_100, { odometerReason: 'wrongBefore' })
    expect((await record(typed, { id: first })).status).toBe(200)
    expect(await km()).toBe(68_100)
    const anew = (change: Partial<Sheet>) =>
      record(sheetAt(68_010, { replaces: first, ...change }), { step: 'renew' })
    expect((await anew({})).body.refusal).toMatchObject({
      because: 'odometer_falls_only_for_a_reason',
      facts: { orderKm: 68_100 },
    })
    expect((await anew({ odometerReason: 'wrongBefore' })).status).toBe(200)

    const lines = ordinaryLines()
    await world.way.agree(people.su, await world.way.quote(people.su, orderId, later(360), lines), lines)
    for (const job of await world.way.sign(people.su, orderId, '方知远')) {
      await world.way.dispatch(people.su, job, people.song.id!, bay('BAY01'), morning, 30)
      await world.way.start(people.song, job)
      await world.way.finish(people.song, job)
      await world.owner.query('delete from slot')
    }
    await world.way.pass(people.zhou, orderId)
    await world.way.settle(people.su, orderId, 68_012)
    expect((await su.get(`/work-orders/${orderId}/print`)).body.odometerKm).toBe(68_010)
    const { rows } = await world.owner.query(
      "select party, particulars from event where whole_id = $1 and step = 'correctOdometer' order by id",
      [orderId],
    )
    expect(rows).toEqual([
      { party: 'itself', particulars: { wasKm: 86_000, km: 68_100 } },
      { party: 'itself', particulars: { wasKm: 68_100, km: 68_010 } },
    ])

    const [standing] = (await su.get(`/work-orders/${orderId}/pre-inspections`)).body.sheets
    const above = await record(sheetAt(68_013, { replaces: standing.id }), { step: 'renew' })
    expect(refused(above)).toBe('odometer_is_not_above_the_settlement')
    expect(await km()).toBe(68_010)
  })
})

describe(`${clause('S58')} two tablets`, () => {
  test('the second is told whose sheet stands; of two at once one lands', async () => {
    const both = await Promise.all([record(), record(guForm(), { who: gu })])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    const second = await record(guForm(), { who: gu })
    expect(second.body.refusal).toMatchObject({
      because: 'visit_is_not_inspected',
      facts: { standingAt: '10:24', standingNumber: expect.stringMatching(/^YJ-/) },
    })
    expect(await sheets()).toHaveLength(1)
  })

  test(`${clause('S50')} a sheet that one filled in and had signed is handed in by nobody else`, async () => {
    const [id, key] = [uuid(), uuid()]
    expect(refused(await record(form, { id, key, who: gu }))).toBe('sheet_is_handed_in_by_its_writer')
    expect(await sheets()).toEqual([])
    expect((await record(form, { id, key })).status).toBe(200)
    expect((await sheets())[0].by).toBe('苏婉宁')
    const anew = changed({ replaces: id })
    expect(refused(await record(anew, { who: gu, step: 'renew' }))).toBe('sheet_is_handed_in_by_its_writer')
  })

  test('the form sent twice lands once', async () => {
    const [id, key] = [uuid(), uuid()]
    const [one, two] = [await record(form, { id, key }), await record(form, { id, key })]
    expect([one.status, two.body]).toEqual([200, one.body])
    expect(await sheets()).toHaveLength(1)
  })

  test('another version replaces the one that stands, and no other; the first is never changed', async () => {
    const first = uuid()
    await record(form, { id: first })
    const anew = changed({ replaces: first, note: '补记：右后翼子板有旧伤' })
    expect(refused(await record(changed({ replaces: uuid() }), { step: 'renew' }))).toBe('newest_is_replaced')
    expect((await record(anew, { step: 'renew' })).status).toBe(200)
    expect((await sheets()).map((s: { version: number; state: string }) => [s.version, s.state])).toEqual([
      [2, 'signed'],
      [1, 'replaced'],
    ])
    expect(refused(await record(anew, { step: 'renew' }))).toBe('newest_is_replaced')
  })
})

test(`${clause('S58')} no quotation goes out before the walk-round`, async () => {
  const [id, lines] = [uuid(), ordinaryLines()]
  await su.post(`/quotations/${id}/draft`, {
    orderId: came.orderId,
    promisedAt: later(300).toISOString(),
    lines,
  })
  const send = async () => {
    const { lastEvent } = (await su.get(`/work-orders/${came.orderId}`)).body
    return su.post(`/quotations/${id}/send`, {}, { seen: lastEvent })
  }
  expect((await send()).body.refusal.because).toBe('car_is_inspected')
  await record()
  expect((await send()).status).toBe(200)
})

test(`${clause('S46', 'S54')} the list: cars that wait first; the start of a sheet brings the marks of the last stay`, async () => {
  const list = async () => (await su.get('/pre-inspections')).body
  expect(await list()).toMatchObject({ waitMinutes: 15, targetMinutes: 15 })
  const before = (await list()).cars.find((c: { visitId: string }) => c.visitId === came.visitId)
  expect(before).toMatchObject({ inspectionId: null, mine: true, owner: '方知远' })
  await record(changed({ marks: [mark({ panel: 14, kind: 'scratch' })] }))
  const after = (await list()).cars.find((c: { visitId: string }) => c.visitId === came.visitId)
  expect(after).toMatchObject({ number: expect.stringMatching(/^YJ-/), inspectedBy: '苏婉宁' })

  const { vehicleId, customerId } = (await su.get(`/work-orders/${came.orderId}`)).body.order
  await world.owner.query("update work_order set state = 'voided' where id = $1", [came.orderId])
  await world.owner.query("update visit set state = 'left' where id = $1", [came.visitId])
  const again = await world.way.receive(people.su, {
    ...arrival({ km: 20_500 }),
    car: { known: vehicleId },
    owner: { known: customerId },
  })
  expect((await su.get(`/visits/${again.visitId}/pre-inspection`)).body).toMatchObject({
    orderKm: 20_500,
    vin: form.sheet.vin,
    earlier: { odometerKm: 20_000, marks: [{ panel: 14, kind: 'scratch' }] },
    sheets: [],
  })
})

test(`${clause('R5.2')} who brought the car is masked like its owner, for whoever is not its advisor`, async () => {
  await world.owner.query("update visit set brought_by = '沈知微' where id = $1", [came.visitId])
  const start = async (who: Browser) => (await who.get(`/visits/${came.visitId}/pre-inspection`)).body
  expect(await start(su)).toMatchObject({ owner: '方知远', broughtBy: '沈知微' })
  expect(await start(gu)).toMatchObject({ owner: '方**', broughtBy: '沈**' })
})

test(`${clause('R5.1')} a photo: too large, not a picture, a paper; each says so`, async () => {
  const hand = async (bytes: Buffer) => {
    const { status, body } = await su.hand(`/visits/${came.visitId}/photos`, bytes)
    return [status, body.fields?.file]
  }
  expect(await hand(Buffer.alloc(40 * 1024 * 1024, 1))).toEqual([400, '文件超过 12 MB 的上限'])
  expect(await hand(Buffer.from('words'))).toEqual([400, expect.stringContaining('只收')])
  expect(await hand(Buffer.from('%PDF-1.4'))).toEqual([400, '预检照片只收图片'])
})

test('the hash is SHA-256 over the sheet, whatever order its fields came in', () => {
  const turned = Object.fromEntries(Object.entries(form.sheet).toReversed()) as Sheet
  expect(hashOf(turned)).toBe(form.hash)
  expect(form.hash).toBe(createHash('sha256').update(textOf(form.sheet)).digest('hex'))
})
