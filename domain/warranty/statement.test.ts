import { expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { assess } from './assess.ts'
import { caseForm } from './cases.ts'
import { statementOf } from './statement.ts'

const assessed = assess(
  caseForm.parse({
    car: {
      invoiceDay: '2023-01-10',
      deliveryDay: '2023-01-15',
      use: 'family',
      vehicleClass: 'passenger',
      priceFen: 25_800_000,
      coefficientBasisPoints: 50,
    },
    now: '2023-09-01T10:00:00+08:00',
    odometerKm: 12_345,
    repairs: [3, 11, 18].map((days, n) => ({
      id: `R${n + 1}`,
      agreedAt: `2023-0${n + 5}-01T10:00:00+08:00`,
      checkedAt: `2023-0${n + 5}-${String(days + 1).padStart(2, '0')}T10:00:00+08:00`,
      deliveredAt: `2023-0${n + 5}-${String(days + 1).padStart(2, '0')}T17:30:00+08:00`,
      odometerKm: 5_000 + n,
      faults: [{ issue: '异响', system: 'gearbox' as const }],
      excluded:
        n === 1
          ? [
              {
                kind: 'vin_custom_part_transport' as const,
                from: '2023-06-03T10:00:00+08:00',
                to: '2023-06-05T09:30:00+08:00',
                evidence: '运单 1024',
              },
            ]
          : [],
    })),
  }),
)
const parts = statementOf(assessed, 'Asia/Shanghai')
const rows = parts.flatMap((part) => part.rows)

test(`${clause('R1.7', 'R1.10')} every sum of the statement is what its printed parts come to`, () => {
  const totals = rows.filter(({ how, clause: c }) => /^[\d + ]+ = \d+$/.test(how[0]) && c.includes('24'))
  expect(totals.map(({ how }) => how[0])).toEqual([
    '3 + 10 + 18 = 31',
    '4 + 10 + 19 = 33',
    '3 + 10 + 18 = 31',
  ])
  for (const { how, shown } of totals) {
    const [terms, sum] = how[0].split(' = ') as [string, string]
    expect(terms.split(' + ').reduce((all, n) => all + Number(n), 0)).toBe(Number(sum))
    expect(shown[0]).toBe(`${sum} 天`)
  }
})

test('each day count is the printed hours, less what is left out, over 24, rounded up', () => {
  const counted = rows.filter(({ how }) => how[0].includes('÷ 24 小时'))
  expect(counted.length).toBe(9)
  for (const { how, shown } of counted) {
    const hours = [...how[0].matchAll(/(\d+) 小时(?: (\d+) 分)?/g)].map(
      ([, h, m]) => Number(h) * 60 + Number(m ?? 0),
    )
    const minutes = hours.length === 3 ? hours[0]! - hours[1]! : hours[0]!
    expect(shown[0]).toBe(`${Math.max(1, Math.ceil(minutes / 1_440))} 天`)
  }
})

test('the compensation is the printed price × km ÷ 1000 × n', () => {
  const row = rows.find(({ what }) => what[0] === '使用补偿费')!
  const [price, km, , n, result] = row.how[0]
    .replaceAll(',', '')
    .match(/[\d.]+/g)!
    .map(Number) as [number, number, number, number, number]
  expect(Math.round(((price * km) / 1000) * n) / 100).toBe(result)
})

test('every figure has its clause and both languages; what is left out has its evidence', () => {
  for (const { what, shown, how, clause: c, depth } of rows) {
    expect(what.every(Boolean) && shown.every(Boolean)).toBe(true)
    if (depth === 0) expect([what[0], c !== '' && how.every(Boolean)]).toEqual([what[0], true])
  }
  expect(rows.some(({ shown }) => shown[0].includes('运单 1024'))).toBe(true)
})

test('instants stand as the wall of the store shows them', () => {
  const said = rows.flatMap(({ shown, how }) => [...shown, ...how]).join(' ')
  expect(said).toContain('2023-06-05 09:30')
  expect(said).not.toMatch(/T\d{2}:\d{2}/)
})
