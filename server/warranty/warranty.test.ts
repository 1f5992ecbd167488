import { afterAll, beforeAll, expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { csvOf, importBytes } from '../../tests/imports.ts'
import { claimedCar } from '../../tests/warranty.ts'
import { openWorld, type Browser, type World } from '../../tests/world.ts'

let world: World
let su: Browser
beforeAll(async () => {
  world = await openWorld()
  su = await world.enter('E002')
})
afterAll(() => world.close())

const standing = async (id: string, query = '') => (await su.get(`/files/cars/${id}/warranty${query}`)).body
const figure = (page: { figures: { name: string[]; shown: string[]; clause: string }[] }, name: string) =>
  page.figures.find((one) => one.name[0] === name)
const counted = (page: { repairs: { kind: string }[]; issues: { unlinked: unknown[] } }) => ({
  counted: page.repairs.filter(({ kind }) => kind === 'warranty').length,
  unlinked: page.issues.unlinked.length,
})
const codes = (page: { problems: { code: string }[] }) => page.problems.map(({ code }) => code)

test(`${clause('R1.2', 'R1.3', 'R1.7', 'S42')} a car stands where its file and its repairs put it, each figure with its clause`, async () => {
  const { id, numbers } = await claimedCar(world)
  const [number] = numbers
  const page = await standing(id)
  expect(page.ruleSet).toBe('CN_43')
  expect(figure(page, '在三包有效期内')!.shown[0]).toBe('是')
  expect(figure(page, '累计修理时间')).toMatchObject({ shown: ['1 天', '1 day'] })
  expect(counted(page)).toEqual({ counted: 1, unlinked: 1 })
  expect(
    page.parts.flatMap((part: { rows: { what: string[] }[] }) => part.rows.map(({ what }) => what[0])),
  ).toContain(number)
  for (const { clause: by } of page.figures) expect(by).not.toBe('')
})

test(`${clause('R1.9')} while it stays the days run on, to whatever moment is asked; an earlier one counts less`, async () => {
  const { id } = await claimedCar(world)
  const days = async (at: string) =>
    figure(await standing(id, `?at=${encodeURIComponent(at)}`), '累计修理时间')!.shown[0]
  expect(await days('2026-11-25T11:00:00+08:00')).toBe('1 天')
  expect(await days('2026-12-05T11:00:00+08:00')).toBe('11 天')
  const late = await standing(id, `?at=${encodeURIComponent('2026-12-22T11:00:00+08:00')}&km=12000`)
  expect([late.level, late.odometerKm]).toEqual(['red', 12_000])
  expect(figure(await standing(id, '?km=60001'), '在三包有效期内')!.shown[0]).toBe('否')
})

test(`${clause('R1.6')} what the customer pays is no repair of theirs; what another system says is one, and it is said`, async () => {
  const { id } = await claimedCar(world, 1, 'customer')
  expect(counted(await standing(id)).counted).toBe(0)
  const { rows } = await world.owner.query<{ plate: string }>('select plate from vehicle where id = $1', [id])
  await importBytes(
    world,
    csvOf(
      ['工单号', '进厂日期', '结算日期', '车牌号', '维修类别', '项目名称'],
      [
        {
          工单号: 'RO77001',
          进厂日期: '2026-04-02',
          结算日期: '2026-04-06',
          车牌号: rows[0]!.plate,
          维修类别: '索赔',
          项目名称: '更换变速箱油泵',
        },
      ],
    ),
    { source: '旧系统', fileName: '维修历史.csv' },
  )
  const page = await standing(id)
  expect(counted(page)).toEqual({ counted: 1, unlinked: 1 })
  expect(page.restsOnElsewhere).toContain('RO77001')
  expect(figure(page, '累计修理时间')!.shown[0]).toBe('4 天')
})

test(`${clause('R1.2')} where the day of the invoice is missing nothing is assumed, and who may not read files sees nothing`, async () => {
  const { id } = await claimedCar(world)
  await world.owner.query('update vehicle set sale_day = null where id = $1', [id])
  const page = await standing(id)
  expect(page.ruleSet).toBe('unknown')
  expect(codes(page)).toContain('invoice_day_missing')
  expect((await (await world.enter('E007')).get(`/files/cars/${id}/warranty`)).status).toBe(403)
  expect((await su.get(`/files/cars/${id}/warranty?km=-1`)).status).toBe(400)
  expect((await su.get(`/files/cars/${crypto.randomUUID()}/warranty`)).status).toBe(404)
})
