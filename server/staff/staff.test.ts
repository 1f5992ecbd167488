import { afterAll, beforeAll, expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { openWorld, type World } from '../../tests/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test(`${clause('S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S9', 'S10', 'S11', 'S12', 'S13', 'S14', 'S15', 'T11')} the printed establishment: 13 posts, 21 seats = 11 + 3 + 7, and where each vacancy falls`, async () => {
  const page = (await (await world.enter('E001')).get('/establishment')).body
  expect(page.count).toEqual({ seats: 21, onDuty: 11, concurrent: 3, vacant: 7, heldBack: 0 })
  const row = (p: {
    name: string
    seats: number
    vacant: number
    fallsTo: string | null
    holders: { concurrent: boolean }[]
  }) =>
    `${p.name} ${p.seats} ${p.holders.map((h) => (h.concurrent ? '兼' : '岗')).join('')}${'缺'.repeat(p.vacant)} ${p.fallsTo ?? ''}`.trim()
  expect(page.posts.map(row)).toEqual([
    '售后服务部经理 1 岗',
    '技术总监 1 兼',
    '车间主任 1 兼',
    '前台主管 1 兼',
    '服务顾问 2 岗缺 front_supervisor',
    '客服专员 1 岗',
    '索赔专员 1 岗',
    '配件经理 1 岗',
    '配件专员 1 岗',
    '维修技师 3 岗岗岗',
    '中级技工 3 缺缺缺 technician',
    '初级技工 3 缺缺缺 technician',
    '钣喷 2 岗岗',
  ])
  expect(page.people).toHaveLength(11)
  for (const post of page.posts)
    expect([post.code, post.description.length > 0 && post.qualification.length > 0]).toEqual([
      post.code,
      true,
    ])
})

test(`${clause('S79')} who is on shift now is true`, async () => {
  const { people } = (await (await world.enter('E001')).get('/establishment')).body
  const onShift = people
    .filter((p: { onShift: string | null }) => p.onShift)
    .map((p: { staffNo: string }) => p.staffNo)
  expect(onShift).toContain('E007')
  expect(onShift).not.toContain('E008')
})

test(`${clause('T10')} the establishment is not for everyone`, async () => {
  for (const [staffNo, status] of [
    ['E002', 403],
    ['E003', 403],
    ['E006', 200],
    ['E007', 403],
    ['E008', 200],
  ] as const)
    expect([staffNo, (await (await world.enter(staffNo)).get('/establishment')).status]).toEqual([
      staffNo,
      status,
    ])
})
