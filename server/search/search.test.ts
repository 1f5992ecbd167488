import { afterAll, beforeAll, expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { arrival, openWorld, people, type Browser, type World } from '../../tests/world.ts'

let world: World
let su: Browser
let number: string
beforeAll(async () => {
  world = await openWorld()
  su = await world.enter('E002')
  const { orderId } = await world.way.receive(people.su, {
    ...arrival({ plate: '沪B7K3Q9' }),
    car: { ...arrival().car, plate: '沪B7K3Q9', vin: 'LSJA24U62JG269225' },
    owner: { ...arrival().owner, name: '覃晓燕', phone: '021-62345678' },
  })
  await world.way.receive(people.su, arrival({ plate: '沪AD26180' }))
  number = (await su.get(`/work-orders/${orderId}`)).body.order.number
})
afterAll(() => world.close())

const plates = async (q: string) =>
  (await su.get(`/search?q=${encodeURIComponent(q)}`)).body.cars.map((car: { plate: string }) => car.plate)

test.each([
  ['沪B7K3Q9'],
  ['沪B·7K3Q9'],
  ['b7k3q9'],
  ['Ｂ７Ｋ３Ｑ９'],
  [' 7k3 q9'],
  ['沪b7k'],
  ['269225'],
  ['JG269225'],
  ['5678'],
  ['02162345678'],
  ['覃'],
  ['覃晓燕'],
  ['qxy'],
  ['txy'],
])(`${clause('R3.2')} one box finds the car by %s`, async (q) => {
  expect(await plates(q)).toEqual(['沪B7K3Q9'])
})

test.each([['7k3'], ['K3Q'], ['3Q9'], ['k3q9'], ['B·7K']])(
  `${clause('R3.2')} any three places of a plate find it, from the middle too: %s`,
  async (q) => {
    expect(await plates(q)).toEqual(['沪B7K3Q9'])
  },
)

test('what begins with the term comes before what ends with it, and that before what holds it', async () => {
  for (const plate of ['沪A6F2Q8', '沪BA6F2W', '沪C3A6F2'])
    await world.way.receive(people.su, arrival({ plate }))
  expect(await plates('a6f2')).toEqual(['沪A6F2Q8', '沪C3A6F2', '沪BA6F2W'])
  expect(await plates('6f2')).toEqual(['沪C3A6F2', '沪A6F2Q8', '沪BA6F2W'])
})

test('an order by its number, whole or its end; what is nothing finds nothing', async () => {
  const found = async (q: string) =>
    (await su.get(`/search?q=${q}`)).body.orders.map((o: { number: string }) => o.number)
  expect(await found(number)).toEqual([number])
  expect(await found(number.slice(3))).toEqual([number])
  expect(await plates('%')).toEqual([])
  expect((await su.get('/search?q=')).status).toBe(400)
})

test(`${clause('R5.2')} names and numbers are masked in what is found`, async () => {
  expect((await su.get('/search?q=7k3q9')).body.cars[0]).toMatchObject({
    owner: '覃**',
    phone: expect.stringContaining('*'),
  })
})
