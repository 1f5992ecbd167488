import { firstLines, type Digest } from '../first-lines.ts'
import { formatFen } from '../../money.ts'
import type { Census, Kind } from '../kind.ts'
import { partColumns, type PartField } from './part-columns.ts'
import { readPartRow, type PartProblem, type PartReading, type PartRecord } from './part-record.ts'
import { said } from './told.ts'

/** Parts and what lies of them in stock: a row a part, or a row a bin. */
export const parts: Kind<PartField, PartRecord, PartProblem> = {
  name: 'parts',
  title: ['配件库存', 'Parts and stock'],
  columns: partColumns,
  by: ['partsManager', 'manager'],
  needs: '“配件编码”（或零件号、物料编码）和“配件名称”，以及库存数量、库位、进价、销售价之一',
  recognise(found) {
    if (!found.code || !found.name) return 0
    const tells = [found.quantity, found.bin, found.cost, found.price, found.unit].filter(Boolean).length
    return tells === 0 ? 0 : Object.keys(found).length + (found.quantity || found.bin ? 3 : 1)
  },
  readRow: readPartRow,
  gather,
  census,
  facts: (part) =>
    said(partColumns, [
      ['code', part.code],
      ['name', part.name],
      ['spec', part.spec],
      ['quantity', stockOf(part)],
      ['price', part.priceFen === null ? '' : formatFen(part.priceFen)],
    ]),
}

const stockOf = ({ stock, unit }: PartRecord) =>
  stock.length === 0
    ? ''
    : `${stock.reduce((sum, { quantityMilli }) => sum + quantityMilli, 0) / 1000} ${unit}`.trim()

/** One part in several bins has a row for each; what each row has told is told beside this. Rows that name another part under the same code contradict each other. */
function gather(lines: readonly PartReading[]) {
  const [first, ...others] = lines as readonly [PartReading, ...PartReading[]]
  const reasons: PartReading['reasons'][number][] = []
  const notes: PartReading['notes'][number][] = []
  if (others.length === 0) return { record: first.record, reasons, notes }
  const { code } = first.record
  if (new Set(lines.map(({ record }) => nameOf(record))).size > 1) {
    const which = lines.map(({ line }) => line).join('、')
    reasons.push({
      code: 'codeOfTwoParts',
      field: 'code',
      found: code,
      says: `配件编码：第${which}行的编码“${code}”相同而配件不同，请核对后再导入`,
    })
    return { record: first.record, reasons, notes }
  }
  const seen = new Map<string, number>()
  const distinct = lines.filter(({ line, record }) => {
    const content = JSON.stringify(record)
    const before = seen.get(content)
    seen.set(content, before ?? line)
    if (before !== undefined)
      notes.push(note('lineRepeated', 'code', code, `第${line}行与第${before}行相同，库存只计一次`))
    return before === undefined
  })
  for (const { line, record } of distinct)
    if (record.priceFen !== first.record.priceFen || record.costFen !== first.record.costFen)
      notes.push(
        note(
          'priceDiffers',
          'price',
          code,
          `第${line}行的价格与第${first.line}行不同，以第${first.line}行为准`,
        ),
      )
  const stock = byBin(distinct.flatMap(({ record }) => record.stock))
  const unitDecimals = Math.max(...lines.map(({ record }) => record.unitDecimals))
  return { record: { ...first.record, unitDecimals, stock }, reasons, notes }
}

const nameOf = ({ name, spec, unit }: PartRecord) =>
  [name, spec, unit].map((text) => text.normalize('NFKC').replace(/\s/g, '').toUpperCase()).join('|')

const byBin = (rows: PartRecord['stock']) =>
  [...Map.groupBy(rows, ({ bin }) => bin)].map(([bin, own]) => ({
    bin,
    quantityMilli: own.reduce((sum, { quantityMilli }) => sum + quantityMilli, 0),
  }))

const note = (code: PartProblem, field: PartField, found: string, says: string) => ({
  code,
  field,
  found,
  says: `${partColumns[field].title}：${says}`,
})

function census(digest: Digest): Census<PartRecord> {
  const codes = firstLines(digest)
  let rows = 0
  return {
    add({ key }) {
      if (key === '') return
      rows++
      codes.meet(key, rows)
    },
    figures: () => [
      { name: 'parts', title: '配件', titleEn: 'Parts', n: codes.size },
      {
        name: 'duplicateCode',
        title: '重复编码的行',
        titleEn: 'Rows of a code met before',
        n: rows - codes.size,
      },
    ],
  }
}
