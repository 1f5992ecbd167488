import { randomUUID as uuid } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { bookingForm, knownCar, packageItem } from '../../tests/bookings.ts'
import { clause } from '../../tests/clause.ts'
import {
  arrival,
  labour,
  later,
  morning,
  openWorld,
  ordinaryLines,
  people,
  type Browser,
  type World,
} from '../../tests/world.ts'

let world: World
let su: Browser
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  world.clock.set(morning)
  su = await world.enter('E002')
})

/** A car on file received at a reading. */
async function received(km: number, change: Parameters<typeof knownCar>[1] = {}) {
  const car = await knownCar(world, change)
  const come = { ...arrival(), car: { known: car.carId }, owner: { known: car.ownerId }, odometerKm: km }
  expect((await su.post(`/visits/${uuid()}/receive`, come)).status).toBe(200)
  await world.way.inspect(people.su, come.orderId)
  return { orderId: come.orderId, ...car }
}
const find = async (orderId: string, q: string) =>
  (await su.get(`/catalogue?orderId=${orderId}&q=${encodeURIComponent(q)}`)).body
const terms = async (orderId: string, who = su) => (await who.get(`/quotation-terms?orderId=${orderId}`)).body
const facts = async (orderId: string, codes: string[], who = su) =>
  (await who.get(`/quotation-facts?orderId=${orderId}&codes=${encodeURIComponent(codes.join('\n'))}`)).body

/** What a page does with a package that was picked. */
// oxlint-disable-next-line typescript/no-explicit-any -- what the wire says
const picked = (one: any) =>
  one.lines
    .filter((line: { isOptional: boolean }) => !line.isOptional)
    .map((line: Record<string, unknown>) => without(line, 'isGift', 'isOptional', 'unitDecimals'))
/** As a line of the form: what the page alone knows is left out, and it has an id. */
const without = (line: Record<string, unknown>, ...names: string[]) => ({
  ...Object.fromEntries(Object.entries(line).filter(([name]) => !names.includes(name))),
  id: uuid(),
})
const draft = async (orderId: string, lines: object[], more: object = {}) => {
  const id = uuid()
  const promisedAt = later(360).toISOString()
  return { id, answer: await su.post(`/quotations/${id}/draft`, { orderId, promisedAt, lines, ...more }) }
}
const page = async (orderId: string) => (await su.get(`/work-orders/${orderId}`)).body
const because = ({ body }: { body: { refusal?: { because: string }; state?: string } }) =>
  body.refusal?.because ?? body.state

test(`${clause('S64', 'R2.2')} the service of the car's reading is found, due, and stands at its fixed price`, async () => {
  const { orderId } = await received(40_300)
  const { due } = await terms(orderId)
  expect(due[0]).toMatchObject({ code: 'TC232', priceFen: 139_800, unfit: null, keepsPrice: true })
  const { packages } = await find(orderId, '大保养')
  expect(packages[0]).toMatchObject({ code: 'TC232', unfit: null })
  expect(packages.find(({ code }: { code: string }) => code === 'TC231')).toMatchObject({ unfit: 'model' })
  expect(packages.find(({ code }: { code: string }) => code === 'TC242')).toMatchObject({
    unfit: 'km',
    on: { km: 60_000, toleranceKm: 1500 },
  })
  const { answer } = await draft(orderId, picked(due[0]))
  expect(because(answer)).toBe('draft')
  const { quotation } = (await page(orderId)).order
  const own = quotation.lines.filter((l: { payer: string }) => l.payer === 'customer')
  expect(own.reduce((sum: number, l: { amountFen: number }) => sum + l.amountFen, 0)).toBe(139_800)
  expect(own.every((l: { packageCode: string }) => l.packageCode === 'TC232')).toBe(true)
  const gifts = quotation.lines.filter((l: { payer: string }) => l.payer === 'internal')
  expect(gifts.length).toBeGreaterThan(0)
  expect(gifts.every((l: { discountFen: number }) => l.discountFen === 0)).toBe(true)
})

test(`${clause('R2.2', 'S65')} a package that is not whole, or dearer on the paper than it is, is refused by name`, async () => {
  const { orderId } = await received(40_300)
  const [one] = (await terms(orderId)).due
  const lines = picked(one)
  const off = async (some: object[]) => because((await draft(orderId, some)).answer)
  expect(await off(lines.slice(1))).toBe('packages_are_whole')
  expect(await off([{ ...lines[0], discountFen: lines[0].discountFen + 1 }, ...lines.slice(1)])).toBe(
    'packages_are_whole',
  )
  expect(await off([...lines, { ...lines[0], id: uuid() }])).toBe('packages_are_whole')
  const gift = lines.findIndex((line: { payer: string }) => line.payer === 'internal')
  expect(await off(lines.with(gift, { ...lines[gift], payer: 'customer' }))).toBe('packages_are_whole')
  const { packages } = await find(orderId, 'TC231')
  expect(await off(picked(packages[0]))).toBe('packages_are_whole')
  await world.owner.query(
    `insert into package_price (id, store_id, service_package_id, from_day, revision, fen, reason, at)
     select gen_random_uuid(), s.id, p.id, '2026-11-25', 1, 150000, '', now() from store s, service_package p where p.code = 'TC232'`,
  )
  const { answer } = await draft(orderId, lines)
  expect(answer.body.refusal).toMatchObject({
    because: 'packages_are_whole',
    facts: { offPackage: '40,000公里大保养（1.5T）' },
  })
  await world.owner.query("delete from package_price where from_day = '2026-11-25' and fen = 150000")
  expect(await off(lines)).toBe('draft')
})

test(`${clause('S64')} a package whose discounts are computed gives them line by line; what may be chosen is apart`, async () => {
  const { orderId } = await received(60_200)
  const [one] = (await terms(orderId)).due
  expect(one).toMatchObject({ code: 'TC242', keepsPrice: true })
  expect(because((await draft(orderId, picked(one))).answer)).toBe('draft')
  const { lines } = (await page(orderId)).order.quotation
  const own = lines.filter((l: { payer: string }) => l.payer === 'customer')
  expect(own.reduce((sum: number, l: { amountFen: number }) => sum + l.amountFen, 0)).toBe(one.priceFen)
})

test(`${clause('S41', 'R2.2')} a booked package is carried over with its fixed price`, async () => {
  const car = await knownCar(world)
  const ding = await world.enter('E003')
  const form = bookingForm(car, { startsAt: '2026-11-26T09:00:00+08:00', items: [packageItem('TC232')] })
  expect((await ding.post(`/appointments/${uuid()}/register`, form)).body).toMatchObject({
    state: 'registered',
  })
  world.clock.set(new Date('2026-11-26T09:05:00+08:00'))
  su = await world.enter('E002')
  const come = { ...arrival(), car: { known: car.carId }, owner: { known: car.ownerId }, odometerKm: 41_000 }
  await su.post(`/visits/${uuid()}/receive`, come)
  const { booked } = await page(come.orderId)
  const lines = booked.lines.map((line: Record<string, unknown>) => without(line, 'unitDecimals'))
  expect(because((await draft(come.orderId, lines)).answer)).toBe('draft')
  const { order } = await page(come.orderId)
  const own = order.quotation.lines.filter((l: { payer: string }) => l.payer === 'customer')
  expect(own.reduce((sum: number, l: { amountFen: number }) => sum + l.amountFen, 0)).toBe(139_800)
  expect(booked.estimateFen).toBe(139_800)
})

test(`${clause('S65')} one figure until a day: by the store's setting, changed by hand, and no answer after it`, async () => {
  const { orderId } = await received(20_000)
  const lines = ordinaryLines()
  expect(because((await draft(orderId, lines, { validUntil: '2026-11-24' })).answer)).toBe(
    'validity_is_ahead',
  )
  const { id } = await draft(orderId, lines)
  const { order, lastEvent } = await page(orderId)
  expect(order.quotation.validUntil).toBe('2026-12-02')
  await su.post(
    `/quotations/${id}/revise`,
    { promisedAt: later(4320).toISOString(), validUntil: '2026-11-26', lines },
    { seen: lastEvent },
  )
  await su.post(`/quotations/${id}/send`, {}, { seen: (await page(orderId)).lastEvent })
  const answer = {
    lines: lines.map((line) => ({ id: line.id, answer: 'agreed', reason: null })),
    agreesToAmount: true,
    agreesToDate: true,
    agreesToHour: true,
    answeredBy: '沈知微',
  }
  world.clock.set(new Date('2026-11-27T00:01:00+08:00'))
  su = await world.enter('E002')
  expect((await su.post(`/quotations/${id}/answer`, answer)).body.refusal).toMatchObject({
    because: 'quotation_is_valid',
    facts: { validUntil: '2026-11-26' },
  })
  world.clock.set(new Date('2026-11-26T23:59:00+08:00'))
  expect(because(await su.post(`/quotations/${id}/answer`, answer))).toBe('answered')
})

test(`${clause('S71')} what lies here less what others have on their papers, the bin, the successor; cost only for who may see it`, async () => {
  const code = '8104120-PMA'
  const { rows } = await world.owner.query(
    'select coalesce(sum(s.quantity_milli), 0)::int as n from stock s join part p on p.id = s.part_id where p.code = $1',
    [code],
  )
  const { orderId } = await received(20_000)
  const [before] = await facts(orderId, [code])
  expect(before).toMatchObject({ stock: { onHandMilli: rows[0].n }, successor: null, costFen: null })
  const other = await received(20_000)
  const drafted = await draft(other.orderId, ordinaryLines())
  const sent = await su.post(
    `/quotations/${drafted.id}/send`,
    {},
    { seen: (await page(other.orderId)).lastEvent },
  )
  expect(because(sent)).toBe('sent')
  const [after] = await facts(orderId, [code])
  expect(after.stock.spokenForMilli - before.stock.spokenForMilli).toBe(1000)
  expect((await facts(other.orderId, [code]))[0].stock.spokenForMilli).toBe(before.stock.spokenForMilli)
  await world.owner.query("update part set superseded_by = '1012100-15NA' where code = $1", [code])
  const lu = await world.enter('E001')
  expect(
    (await facts(orderId, [code, 'M0601'], lu)).find((f: { code: string }) => f.code === code),
  ).toMatchObject({
    costFen: 2600,
    successor: { code: '1012100-15NA', unitPriceFen: expect.any(Number) },
  })
  await world.owner.query("update part set superseded_by = '' where code = $1", [code])
})

test(`${clause('S65')} what was refused at the last visit is offered again; what this car paid before is told`, async () => {
  const { orderId, carId, ownerId } = await received(20_000)
  const lines = [labour('M0601', '更换前制动片', 100), labour('M0104', '更换空调滤清器', 20)]
  const { id } = await draft(orderId, lines)
  await su.post(`/quotations/${id}/send`, {}, { seen: (await page(orderId)).lastEvent })
  await su.post(`/quotations/${id}/answer`, {
    lines: lines.map((line, n) =>
      n === 0 ? { id: line.id, answer: 'agreed' } : { id: line.id, answer: 'refused', reason: 'PRICE' },
    ),
    agreesToAmount: true,
    agreesToDate: true,
    agreesToHour: true,
    answeredBy: '沈知微',
  })
  await world.owner.query("update visit set state = 'left' where vehicle_id = $1", [carId])
  await world.owner.query("update work_order set state = 'delivered' where id = $1", [orderId])
  const again = { ...arrival(), car: { known: carId }, owner: { known: ownerId }, odometerKm: 21_000 }
  await su.post(`/visits/${uuid()}/receive`, again)
  expect((await terms(again.orderId)).refused).toMatchObject([
    { code: 'M0104', unitPriceFen: 15_000, kind: 'labour' },
  ])
  const told = await facts(again.orderId, ['M0601', 'M0104'])
  expect(told.find((f: { code: string }) => f.code === 'M0104').refusedAt).not.toBeNull()
  expect(told.find((f: { code: string }) => f.code === 'M0601').refusedAt).toBeNull()
  const { paid } = (await su.get(`/quotation-prices?orderId=${again.orderId}&code=M0601`)).body
  expect(paid).toMatchObject([{ unitPriceFen: 15_000, amountFen: 15_000, hoursHundredths: 100 }])
})

test(`${clause('R2.2', 'S73')} a package whose price is kept is agreed to or refused as one; half of it at its price is refused by name`, async () => {
  const { orderId } = await received(40_300)
  const { due } = await terms(orderId)
  const beside = labour('M0602', '更换后制动片', 80)
  const lines = [...picked(due[0]), beside] as { id: string; packageCode?: string }[]
  const { id } = await draft(orderId, lines, { promisedAt: later(60 * 24 * 3).toISOString() })
  const { lastEvent: seen } = await page(orderId)
  expect(because(await su.post(`/quotations/${id}/send`, {}, { seen }))).toBe('sent')
  const whole = lines.filter(({ packageCode }) => packageCode)
  expect(whole.length).toBeGreaterThan(1)
  const answer = (refused: readonly { id: string }[]) =>
    su.post(`/quotations/${id}/answer`, {
      lines: lines.map((line) =>
        refused.includes(line)
          ? { id: line.id, answer: 'refused', reason: 'PRICE' }
          : { id: line.id, answer: 'agreed' },
      ),
      agreesToAmount: true,
      agreesToDate: true,
      agreesToHour: true,
      answeredBy: '方知远',
    })
  expect((await answer(whole.slice(1))).body.refusal).toMatchObject({
    because: 'packages_are_answered_whole',
    facts: { splitPackage: due[0].name },
  })
  expect(because(await answer(whole))).toBe('answered')
  expect((await page(orderId)).order.quotation.lines.at(-1)).toMatchObject({ answer: 'agreed' })
})

test(`${clause('S65', 'R2.2')} a draft whose day, price or package is over does not go out; reckoned at today's prices it does`, async () => {
  const { orderId } = await received(40_300)
  const { due } = await terms(orderId)
  const part = ordinaryLines()[2]!
  const lines = [...picked(due[0]), part] as { id: string; code: string; packageCode?: string }[]
  const promisedAt = later(60 * 24 * 5).toISOString()
  const { id } = await draft(orderId, lines, { promisedAt, validUntil: '2026-11-25' })
  const send = async () =>
    because(await su.post(`/quotations/${id}/send`, {}, { seen: (await page(orderId)).lastEvent }))
  world.clock.set(later(60 * 24))
  su = await world.enter('E002')
  expect(await send()).toBe('quotation_is_valid')
  expect(
    (await page(orderId)).quotationSteps.find(({ step }: { step: string }) => step === 'send').refusal,
  ).toMatchObject({ because: 'quotation_is_valid' })
  const rise = (code: string) =>
    world.owner.query(
      `insert into part_price (id, store_id, part_id, kind, from_day, revision, fen, reason, at)
       select gen_random_uuid(), r.store_id, r.part_id, r.kind, '2026-11-26', 1, r.fen + 100, '', now()
       from part_price r join part p on p.id = r.part_id where p.code = $1 and r.kind = 'sale' limit 1`,
      [code],
    )
  const revise = async (now: object[]) =>
    because(
      await su.post(
        `/quotations/${id}/revise`,
        { promisedAt, validUntil: '2026-12-03', lines: now },
        { seen: (await page(orderId)).lastEvent },
      ),
    )
  expect(await revise(lines)).toBe('draft')
  await rise(part.code)
  expect(await send()).toBe('prices_are_of_the_catalogue')
  const today = (await su.get(`/quotations/${id}/repriced`)).body as { id: string }[]
  expect(today.at(-1)).toMatchObject({ id: part.id, unitPriceFen: part.unitPriceFen + 100 })
  const now = lines.map((line) => ({ ...line, ...today.find((one) => one.id === line.id) }))
  expect(await revise(now)).toBe('draft')
  await world.owner.query(
    'update package_price set fen = fen - 500 where service_package_id in (select id from service_package where code = $1)',
    [due[0].code],
  )
  expect(await send()).toBe('packages_are_whole')
  const again = (await su.get(`/quotations/${id}/repriced`)).body as { id: string }[]
  expect(await revise(now.map((line) => ({ ...line, ...again.find((one) => one.id === line.id) })))).toBe(
    'draft',
  )
  expect(await send()).toBe('sent')
})
