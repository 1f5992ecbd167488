import { randomUUID as uuid } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { registerLabourItemForm } from '../../domain/labour-item/forms.ts'
import { clause } from '../../tests/clause.ts'
import {
  arrival,
  labour,
  later,
  morning,
  openWorld,
  people,
  type Browser,
  type World,
} from '../../tests/world.ts'
import { registerCustomer, registerVehicle } from '../customer/steps.ts'
import type { Take } from '../step.ts'
import { amendLabourItem, registerLabourItem, withdrawLabourItem } from './steps.ts'

let world: World
let zhou: Browser
let su: Browser
beforeAll(async () => {
  world = await openWorld()
  world.way.at(morning)
  zhou = await world.enter('E005')
  su = await world.enter('E002')
})
afterAll(() => world.close())

const because = (a: { body: { refusal?: { because: string } } }) => a.body.refusal?.because ?? 'done'
let made = 0
const item = (more: object = {}) => ({
  code: `L${1000 + ++made}`,
  name: '试作业',
  trade: '机电',
  hoursSedanHundredths: 50,
  hoursSuvHundredths: 60,
  hoursNevHundredths: null,
  ...more,
})
const register = async (form: object = item(), who = zhou) => {
  const id = uuid()
  return { id, answer: await who.post(`/labour-items/${id}/register`, form) }
}
const page = async (id: string) => (await zhou.get(`/labour-items/${id}`)).body
const seen = async (id: string) => ({ seen: (await page(id)).lastEvent as number })
/** An order of a car of this model, and what the finder offers for it. */
async function finder(modelCode: string) {
  const [customerId, vehicleId] = [uuid(), uuid()]
  await world.way.act(people.su, registerCustomer, customerId, { kind: 'person', name: '方', phone: null })
  const { car, ...form } = arrival()
  await world.way.act(people.su, registerVehicle, vehicleId, {
    ownerId: customerId,
    plate: car.plate,
    plateColour: 'blue',
    vin: null,
    brand: '远岑',
    model: modelCode,
    modelCode,
  })
  const { orderId } = await world.way.receive(people.su, {
    ...form,
    car: { known: vehicleId },
    owner: { known: customerId },
  })
  return async (q: string) => (await su.get(`/catalogue?orderId=${orderId}&q=${q}`)).body.labour[0]
}

test('a labour item is registered by the technical director, with hours by class and of single models', async () => {
  const form = item({
    hoursOfModels: [{ modelCode: 'S1-15T', hoursHundredths: 75 }],
    parts: [
      {
        slot: '机油',
        kind: '油液',
        partCodes: ['9701001-0W20'],
        quantityMilli: null,
        quantityFromModel: 'oilMilli',
        isRequired: true,
        coversAll: true,
      },
    ],
  })
  const { id, answer } = await register(form)
  expect(answer.status).toBe(200)
  const { file } = await page(id)
  const { code: _, ...said } = form
  expect(file).toMatchObject(said)
  for (const [model, hours] of [
    ['A1-15T', 50],
    ['S1-15T', 75],
    ['S2-20T', 60],
    ['E1-200', 0],
  ] as const)
    expect([model, (await (await finder(model))(form.code)).hoursHundredths]).toEqual([model, hours])
  expect((await register(item(), su)).answer.status).toBe(403)
  expect(because((await register(form)).answer)).toBe('labour_code_is_one')
})

test('parts and models that the catalogue does not know are refused by name', async () => {
  const unknown = item({ hoursOfModels: [{ modelCode: 'X9', hoursHundredths: 1 }] })
  expect((await register(unknown)).answer.body.refusal).toMatchObject({
    because: 'codes_are_known',
    facts: { unknown: 'X9' },
  })
})

test('amended from what was seen; hours before and after stand in the history', async () => {
  const { id } = await register()
  const { file } = await page(id)
  const at = await seen(id)
  expect(
    because(await zhou.post(`/labour-items/${id}/amend`, { ...file, hoursSedanHundredths: 80 }, at)),
  ).toBe('done')
  expect(
    because(await zhou.post(`/labour-items/${id}/amend`, { ...file, hoursSedanHundredths: 90 }, at)),
  ).toBe('changed_meanwhile')
  expect((await page(id)).history[0].particulars).toEqual({
    changed: ['hoursSedanHundredths'],
    hoursSedanHundredths: ['50', '80'],
  })
})

test(`${clause('R2.2')} its own price for an hour from its day, and back to the trade's rate; a sent quotation keeps its own`, async () => {
  const { id } = await register()
  const { code } = (await page(id)) as { code: string }
  const find = await finder('A1-15T')
  const reprice = async (fen: number | null, fromDay: string) =>
    because(await zhou.post(`/labour-items/${id}/reprice`, { fen, fromDay, reason: '外包' }, await seen(id)))
  const { orderId } = await world.way.receive(people.su, arrival())
  const offer = (unitPriceFen: number) =>
    world.way.quote(people.su, orderId, later(300), [{ ...labour(code, '试作业', 50), unitPriceFen }]).then(
      () => 'done',
      (e: Error) => e.message,
    )
  expect((await find(code)).unitPriceFen).toBe(15_000)
  expect(await offer(15_000)).toBe('done')
  expect(await reprice(16_000, '2026-11-26')).toBe('done')
  expect((await find(code)).unitPriceFen).toBe(15_000)
  expect(await reprice(12_000, '2026-11-25')).toBe('done')
  expect((await find(code)).unitPriceFen).toBe(12_000)
  const kept = await world.owner.query(
    'select unit_price_fen::int as fen, amount_fen::int as amount from quotation_line where code = $1',
    [code],
  )
  expect(kept.rows).toEqual([{ fen: 15_000, amount: 7_500 }])
  expect(await offer(15_000)).toBe('prices_are_of_the_catalogue')
  expect(await offer(12_000)).toBe('done')
  expect(await reprice(null, '2026-11-25')).toBe('done')
  expect((await find(code)).unitPriceFen).toBe(15_000)
  expect(await reprice(1, '2026-11-24')).toBe('day_is_not_past')
  expect(
    (await page(id)).prices.map((p: { fen: number | null; revision: number }) => [p.fen, p.revision]),
  ).toEqual([
    [16_000, 1],
    [null, 2],
    [12_000, 1],
  ])
})

test('as an import brings them: one figure of hours, an own price; undone, unless a quotation speaks of it', async () => {
  const act = <F>(take: Take<F>, id: string, form: F) =>
    world.way.act(people.zhou, take, id, form).then(
      () => 'done',
      (error: Error) => error.message,
    )
  const form = registerLabourItemForm.parse({
    ...item(),
    name: '常规保养',
    trade: '新能源',
    hoursSuvHundredths: 50,
    hoursNevHundredths: 50,
    ownPriceFen: 16_000,
  })
  const id = uuid()
  expect(await act(registerLabourItem, id, form)).toBe('done')
  const find = await finder('E1-200')
  expect(await find(form.code)).toMatchObject({ hoursHundredths: 50, unitPriceFen: 16_000, workClass: null })
  const { code: _, ownPriceFen: __, ...file } = form
  expect(await act(amendLabourItem, id, { ...file, name: '常规保养（二）' })).toBe('done')
  expect(await act(withdrawLabourItem, id, {})).toBe('done')
  expect(await find(form.code)).toBeUndefined()
  const again = uuid()
  expect(await act(registerLabourItem, again, form)).toBe('done')
  const { orderId } = await world.way.receive(people.su, arrival())
  await world.way.quote(people.su, orderId, later(300), [
    { ...labour(form.code, form.name, 50), unitPriceFen: 16_000 },
  ])
  expect(await act(withdrawLabourItem, again, {})).toBe('nothing_depends_on_it')
})
