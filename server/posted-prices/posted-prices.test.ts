import { afterAll, beforeAll, expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { openWorld, type World } from '../../tests/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

type Posted = {
  rates: { name: string; fen: number }[]
  labour: { code: string; hourFen: number; hoursSedanHundredths: number | null }[]
  parts: { code: string; property: string; fen: number }[]
  packages: { code: string; fen: number }[]
}

test(`${clause('R2.2', 'R2.5')} posted are the prices of the day: rates, hours, packages, and parts by what they are`, async () => {
  const su = await world.enter('E002')
  const posted: Posted = (await su.get('/posted-prices')).body
  expect(posted.rates).toContainEqual({ name: '机电工时单价', fen: 15_000 })
  expect(posted.labour.find(({ code }) => code === 'M0601')).toMatchObject({ hourFen: 15_000 })
  expect(posted.parts.find(({ code }) => code === '8104120-PMA')).toMatchObject({
    property: '原厂',
    fen: 5_800,
  })
  expect(posted.parts.every(({ property, fen }) => property !== '' && fen > 0)).toBe(true)
  expect(posted.packages.length).toBeGreaterThan(0)
})

test(`${clause('R2.2')} a price that changes is posted from its day on, and a retired item no more`, async () => {
  await world.owner.query("update labour_item set state = 'retired' where code = 'M0602'")
  await world.owner.query(
    `insert into part_price (id, store_id, part_id, kind, from_day, revision, fen, reason, at)
     select gen_random_uuid(), r.store_id, r.part_id, 'sale', date '2026-11-26', 9, 6300, '调价', now()
     from part_price r join part p on p.id = r.part_id where p.code = '8104120-PMA' and r.kind = 'sale' limit 1`,
  )
  const of = async (day: string) => {
    world.clock.set(new Date(`${day}T10:24:00+08:00`))
    const posted: Posted = (await (await world.enter('E002')).get('/posted-prices')).body
    return [
      posted.parts.find(({ code }) => code === '8104120-PMA')?.fen,
      posted.labour.some(({ code }) => code === 'M0602'),
    ]
  }
  expect(await of('2026-11-25')).toEqual([5_800, false])
  expect(await of('2026-11-26')).toEqual([6_300, false])
})
