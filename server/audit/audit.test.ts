import { afterAll, beforeAll, expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import {
  arrival,
  finishedCar,
  morning,
  openWorld,
  password,
  people,
  staff,
  type Browser,
  type World,
} from '../../tests/world.ts'

let world: World
let ding: Browser
beforeAll(async () => {
  world = await openWorld()
  ding = await world.enter('E003')
})
afterAll(() => world.close())

const signIn = (staffNo: string, secret: string, agent = '') =>
  world.app.request('/api/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'user-agent': agent },
    body: JSON.stringify({ staffNo, password: secret }),
  })
const chrome =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36'
type Line = { staffNo: string; name: string | null; result: string; browser: string; id: number }
const lines = async (query = ''): Promise<Line[]> => (await ding.get(`/audit/sign-ins${query}`)).body.lines

test(`${clause('R5.3')} every attempt leaves its line: success, failure, lock, and the way out`, async () => {
  await signIn('E010', 'wrong', chrome)
  for (let i = 0; i < 4; i++) await signIn('E010', 'wrong')
  await signIn('E010', password)
  const su = await world.enter('E002')
  await su.post('/sign-out', {})
  const said = (await lines()).map(({ staffNo, result }) => `${staffNo} ${result}`)
  expect(said).toEqual([
    'E002 out',
    'E002 in',
    'E010 locked',
    ...Array.from({ length: 5 }, () => 'E010 wrong'),
    'E003 in',
  ])
  expect((await lines(`?person=${staff('E010')}`)).at(-1)).toMatchObject({
    name: '蒋大伟',
    result: 'wrong',
    browser: 'Chrome · Windows',
  })
})

test('the log is sifted by person, result and day, and paged by a cursor that never shifts', async () => {
  expect((await lines(`?person=${staff('E010')}&result=locked`)).map(({ result }) => result)).toEqual([
    'locked',
  ])
  expect(await lines('?day=2026-11-24')).toEqual([])
  expect((await lines('?day=2026-11-25')).length).toBeGreaterThan(5)
  const first = (await ding.get('/audit/sign-ins?limit=3')).body
  await signIn('E002', 'wrong')
  const second = (await ding.get(`/audit/sign-ins?limit=3&after=${first.next}`)).body
  const all = await lines('?limit=7')
  expect([...first.lines, ...second.lines].map(({ id }: Line) => id)).toEqual(
    all.slice(1).map(({ id }) => id),
  )
})

test('a number that nobody has may be a password in the wrong field: only its beginning is shown', async () => {
  await signIn('Lantern-7-kite', 'x')
  expect((await lines())[0]).toMatchObject({ staffNo: 'La***', name: null, result: 'wrong' })
})

test('the logs are the auditor’s, and nobody else’s; no other store’s lines are among them', async () => {
  for (const path of ['/audit/sign-ins', '/audit/acts', '/audit/people'])
    for (const staffNo of ['E001', 'E006', 'E009'])
      expect([path, staffNo, (await (await world.enter(staffNo)).get(path)).status]).toEqual([
        path,
        staffNo,
        403,
      ])
  const there = '00000000-0000-8000-9000-000000000002'
  await world.owner.query(
    "insert into store (id, code, name, address, phone, time_zone) values ($1, 'BJ02', '分店', '', '', 'Asia/Shanghai')",
    [there],
  )
  await world.owner.query(
    "insert into sign_in (staff_no, address, at, result, staff_id, store_id) values ('E777', '', $1, 'in', $2, $3)",
    [morning, staff('E002'), there],
  )
  expect((await lines()).map(({ staffNo }) => staffNo)).not.toContain('E777')
})

type Event = {
  id: number
  subject: string
  step: string
  number: string | null
  name: string | null
  plate: string | null
  customer: string | null
  about: string | null
}
const acts = async (query = ''): Promise<Event[]> => (await ding.get(`/audit/acts${query}`)).body.events
const said = ({ name, subject, step }: Event) => `${name ?? '—'} ${subject}.${step}`

test(`${clause('R5.3')} every act stands in the log with who, when and which record, sifted every way`, async () => {
  const { orderId } = await finishedCar(world)
  await world.way.pass(people.zhou, orderId)
  const { number } = (
    await world.owner.query<{ number: string }>('select number from work_order where id = $1', [orderId])
  ).rows[0]!
  expect(said((await acts())[0]!)).toBe('周志刚 workOrder.pass')
  const ofOrder = await acts(`?q=${number}`)
  expect(new Set(ofOrder.map((e) => e.number))).toEqual(new Set([number]))
  expect(ofOrder.map(said)).toContain('苏婉宁 workOrder.sign')
  expect((await acts(`?q=${number.slice(-4)}`)).length).toBe(ofOrder.length)
  const ofSong = await acts(`?person=${people.song.id}`)
  expect(new Set(ofSong.map((e) => e.name))).toEqual(new Set(['宋立成']))
  expect((await acts('?record=job')).every((e) => e.subject === 'job')).toBe(true)
  expect((await acts('?record=job&step=finish')).map(said)).toEqual(Array(2).fill('宋立成 job.finish'))
  expect((await acts(`?record=job&person=${people.su.id}`)).map((e) => e.step)).toContain('dispatch')
  expect((await acts('?day=2026-11-25&limit=100')).length).toBe((await acts('?limit=100')).length)
  expect(await acts('?day=2026-11-26')).toEqual([])
  expect(await acts(`?q=${number}&day=2026-11-26`)).toEqual([])
  expect(
    (await acts(`?day=2026-11-25&person=${people.zhou.id}&record=workOrder`)).map((e) => e.step),
  ).toContain('pass')
})

test('pages of the act log meet without a gap, whatever it is sifted by', async () => {
  for (const sift of ['', '&record=job', `&person=${people.su.id}`, '&day=2026-11-25']) {
    const all = (await acts(`?limit=100${sift}`)).map(({ id }) => id)
    const paged: number[] = []
    let next: string | null = ''
    while (next !== null) {
      const page: { events: Event[]; next: string | null } = (
        await ding.get(`/audit/acts?limit=4${sift}${next && `&after=${next}`}`)
      ).body
      paged.push(...page.events.map(({ id }) => id))
      next = page.next
    }
    expect([sift, paged]).toEqual([sift, all])
  }
})

test(`${clause('R5.2')} cars and customers are masked in the log`, async () => {
  await world.way.receive(people.su, arrival({ plate: '沪B77K66' }))
  const found = await acts('?limit=20')
  expect(found.find((e) => e.subject === 'visit')!.plate).toBe('沪B***66')
  expect(found.find((e) => e.subject === 'vehicle')!.plate).toBe('沪B***66')
  expect(found.find((e) => e.subject === 'customer')!.customer).toBe('方**')
  expect(JSON.stringify(found)).not.toContain('方知远')
})

test('a grant in the log says whom it is about', async () => {
  const shen = await world.enter('E006')
  await shen.post('/admin-grants/0190a0a0-0000-7000-8000-000000000001/grant', {
    staffId: staff('E002'),
    duty: 'systemAdmin',
  })
  expect((await acts('?record=adminGrant'))[0]).toMatchObject({
    name: '沈国良',
    step: 'grant',
    about: '苏婉宁',
  })
})

test('people to sift by are those who have or had a post in this store', async () => {
  await world.owner.query("update staff set state = 'left' where staff_no = 'E011'")
  const found = (await ding.get('/audit/people')).body.people
  expect(found).toHaveLength(11)
  expect(found.at(-1)).toMatchObject({ staffNo: 'E011', state: 'left' })
})
