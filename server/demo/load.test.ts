import pg from 'pg'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { demoPassword, loadDemo } from './load.ts'

let database: Awaited<ReturnType<typeof freshDatabase>>
beforeEach(async () => {
  database = await freshDatabase()
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await database.drop()
})

const load = (more: { demo?: boolean } = {}) =>
  loadDemo({ ownerUrl: database.ownerUrl, appUrl: database.appUrl, say: () => {}, ...more })
const count = async (table: string) => {
  const client = new pg.Client({ connectionString: database.ownerUrl })
  await client.connect()
  const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from ${table}`)
  await client.end()
  return rows[0]!.n
}

// The two-week rota: on whatever day and hour the demo is first started, somebody is on shift for every car.
test.each([
  '2026-11-23T22:00:00+08:00',
  '2026-11-24T13:31:00+08:00',
  '2026-11-25T17:30:00+08:00',
  '2026-11-26T03:00:00+08:00',
  '2026-11-27T16:00:00+08:00',
  '2026-11-28T18:00:00+08:00',
  '2026-11-29T12:00:00+08:00',
  '2026-12-01T15:00:00+08:00',
  '2026-12-02T15:00:00+08:00',
  '2026-12-03T15:00:00+08:00',
  '2026-12-04T09:00:00+08:00',
])('the ordinary day is played whenever it is started: %s', async (now) => {
  vi.stubEnv('CHEYI_NOW', now)
  const { people } = await load()
  expect(people).toHaveLength(11)
  expect(people[0]).toMatchObject({ staffNo: 'E001', password: demoPassword })
  expect([await count('work_order'), await count('gate_pass'), await count('follow_up')]).toEqual([10, 3, 3])
  const bookings = async (state: string) => count(`appointment where state = '${state}'`)
  expect(await bookings('registered')).toBeGreaterThanOrEqual(8)
  expect(await bookings('failing')).toBeGreaterThanOrEqual(1)
  expect(await bookings('waiting')).toBeGreaterThanOrEqual(1)
  // Started again: nothing is loaded twice, and the log-ins are told again.
  expect(await load()).toEqual({ people })
  expect(await count('work_order')).toBe(10)
})

test('without the demo: the same establishment, one-time passwords that must be changed, and no cars', async () => {
  const { people } = await load({ demo: false })
  expect(new Set(people.map((p) => p.password)).size).toBe(11)
  expect(people.some((p) => p.password === demoPassword)).toBe(false)
  expect([await count('work_order'), await count('staff where must_change_password')]).toEqual([0, 11])
})

test('production takes no demo password', async () => {
  vi.stubEnv('NODE_ENV', 'production')
  await expect(load()).rejects.toThrow(/正式环境不装演示门店/)
  expect(await count('staff')).toBe(0)
})
