import { expect, test } from 'vitest'
import { added, findsOf, type Find } from './finds.ts'
import { amountOf } from '../../domain/quotation/amount.ts'
import { copied, freeLine, handed, inGroups, paperForm, withLine, type Line } from './paper.ts'
import type { Catalogue } from './read.ts'

const part: Extract<Find, { is: 'part' }> = {
  is: 'part',
  code: '9701001-0W20',
  name: '机油',
  spec: '按升发料',
  unit: '升',
  unitDecimals: 3,
  stockMilli: 12_000,
  kind: '油液',
  property: '原厂',
  unitPriceFen: 6800,
  fitsCar: true,
}
const labour: Extract<Find, { is: 'labour' }> = {
  is: 'labour',
  code: 'M0102',
  name: '更换机油及机油滤清器',
  explanation: '换新油',
  hoursHundredths: 50,
  unitPriceFen: 15_000,
  taxClass: 'repair',
  workClass: 'firstMaintenance',
}
const linesOf = (...finds: Find[]) =>
  finds.reduce<readonly Line[]>((lines, find) => added(lines, find).lines, [])
const withQuantity = (quantityMilli: number | null, change: Partial<Find> = {}) =>
  linesOf({ ...part, ...change } as Find).map((line) => ({ ...line, quantityMilli }))
const said = (lines: readonly Line[]) => {
  const read = paperForm.safeParse({ about: 'new:0', promisedAt: null, lines })
  return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`)
}

test('a picked line stands in its group, with the hours, unit and class of the catalogue', () => {
  const [first, second] = linesOf(part, labour)
  expect(first).toMatchObject({ kind: 'labour', hoursHundredths: 50, workClass: 'firstMaintenance' })
  expect(second).toMatchObject({
    kind: 'part',
    unit: '升',
    quantityMilli: 1000,
    decimals: 3,
    hoursHundredths: null,
  })
  expect(linesOf({ ...part, kind: '辅料' })[0]).toMatchObject({ kind: 'material' })
})

test('a part picked again is one more, labour is done once', () => {
  expect(linesOf(part, part)).toMatchObject([{ quantityMilli: 2000 }])
  expect(linesOf(labour, labour)).toMatchObject([{ hoursHundredths: 50 }])
  const claimed = linesOf(part).map((line) => ({ ...line, payer: 'claim' as const }))
  expect(added(claimed, part).lines).toHaveLength(2)
})

test('a code typed whole is the first of the finds', () => {
  const { is: _, ...item } = labour
  const { is: __, ...piece } = part
  const catalogue: Catalogue = { packages: [], labour: [item], parts: [piece] }
  expect(findsOf(catalogue, 'jy').map(({ code }) => code)).toEqual(['M0102', '9701001-0W20'])
  expect(findsOf(catalogue, ' 9701001-0w20').map(({ code }) => code)).toEqual(['9701001-0W20', 'M0102'])
})

test('the amount is half-up per line, and none while a figure is missing', () => {
  const [line] = withQuantity(3805)
  expect(amountOf(line!)).toBe(25_874)
  expect(amountOf({ ...line!, quantityMilli: null })).toBe(null)
  expect(amountOf({ ...linesOf(labour)[0]!, hoursHundredths: 33 })).toBe(4950)
})

test('a quantity is cut no finer than its unit', () => {
  expect(said(withQuantity(3805))).toEqual([])
  expect(said(withQuantity(1500, { unit: '个', unitDecimals: 0 }))).toEqual([
    'lines.0.quantityMilli 按“个”计，须为整数',
  ])
  expect(said(withQuantity(1250, { unitDecimals: 1 }))).toEqual([
    'lines.0.quantityMilli 按“升”计，最多 1 位小数',
  ])
})

test('an own line asks for what no catalogue says', () => {
  const asks = (line: Line) => said([line]).map((issue) => issue.split(' ')[0])
  const own = freeLine('labour', '', [])
  expect(asks(own)).toEqual(['lines.0.name', 'lines.0.unitPriceFen'])
  expect(asks({ ...own, name: '除锈', unitPriceFen: 15_000 })).toEqual(['lines.0.hoursHundredths'])
  expect(freeLine('labour', '除锈', linesOf(labour))).toMatchObject({
    unitPriceFen: 15_000,
    workClass: 'minorRepair',
  })
})

test('over the counter goes what the form knows, and nothing of the page', () => {
  const paper = paperForm.parse({ about: 'new:0', promisedAt: null, lines: linesOf(part, labour) })
  expect(handed(paper)).not.toHaveProperty('about')
  expect(handed(paper).lines.every((line) => !('decimals' in line))).toBe(true)
})

test('groups keep the printed order, and a copy has ids of its own', () => {
  const other = freeLine('other', '代驾', [])
  const lines = withLine(withLine([other], linesOf(part)[0]!), linesOf(labour)[0]!)
  expect(lines.map(({ kind }) => kind)).toEqual(['labour', 'part', 'other'])
  expect(inGroups(lines.toReversed()).map(({ kind }) => kind)).toEqual(['labour', 'part', 'other'])
  const twice = new Set([...lines, ...copied(lines)].map(({ id }) => id))
  expect(twice.size).toBe(6)
})
