import { firstLines, type Digest } from '../first-lines.ts'
import { formatFen } from '../../money.ts'
import type { Census, Kind } from '../kind.ts'
import { historyColumns, type HistoryField } from './history-columns.ts'
import { readOrderRow, type OrderProblem, type OrderReading, type OrderRecord } from './history-record.ts'
import { said } from './told.ts'

/** Repair history: a row a line, gathered to orders by their number. */
export const history: Kind<HistoryField, OrderRecord, OrderProblem> = {
  name: 'history',
  title: ['维修历史', 'Repair history'],
  columns: historyColumns,
  by: ['care', 'frontDesk', 'manager'],
  needs: '“工单号”、“进厂日期”和“车牌号”（或车架号）',
  recognise(found) {
    if (!found.number || !found.entered || !(found.vin || found.plate)) return 0
    const ofLines = [found.name, found.quantity, found.amount, found.lineKind].filter(Boolean).length
    return Object.keys(found).length + 3 + ofLines
  },
  readRow: readOrderRow,
  gather,
  census,
  facts: (order) =>
    said(historyColumns, [
      ['number', order.number],
      ['entered', order.entered],
      ['plate', order.plate],
      ['vin', order.vin],
      ['kind', order.kindSaid],
      ['name', order.lines.map(({ name }) => name).join('、')],
      ['amount', totalOf(order)],
    ]),
}

function totalOf({ lines }: OrderRecord) {
  const told = lines.flatMap(({ amountFen }) => amountFen ?? [])
  return told.length === 0 ? '' : formatFen(told.reduce((sum, fen) => sum + fen, 0))
}

/** What each line has told is told beside what its lines say of each other. */
function gather(lines: readonly OrderReading[]) {
  const first = lines[0]!.record
  const reasons: OrderReading['reasons'][number][] = []
  const notes: OrderReading['notes'][number][] = []
  if (lines.length === 1) return { record: first, reasons, notes }
  const told = tellerOf(lines, notes)
  for (const field of ['vin', 'plate'] as const)
    if (new Set(lines.flatMap(({ record }) => record[field] ?? [])).size > 1)
      reasons.push({
        code: 'twoCars',
        field,
        found: first.number,
        says: `${historyColumns[field].title}：第${lineNumbers(lines)}行同属工单“${first.number}”而不是同一辆车，请核对后再导入`,
      })
  const ends = <F extends 'settled' | 'delivered'>(field: F) =>
    told(
      field,
      lines
        .flatMap(({ record }) => record[field] ?? [])
        .toSorted()
        .at(-1) ?? null,
    )
  const record: OrderRecord = {
    number: first.number,
    entered: told('entered', lines.map(({ record: { entered } }) => entered).toSorted()[0]!),
    settled: ends('settled'),
    delivered: ends('delivered'),
    ...carOf(lines),
    odometerKm: told('odometerKm', firstOf(lines, 'odometerKm')),
    kind: firstOf(lines, 'kind'),
    kindSaid: told('kindSaid', firstOf(lines, 'kindSaid') ?? ''),
    customerNo: told('customerNo', firstOf(lines, 'customerNo')),
    customer: told('customer', firstOf(lines, 'customer') ?? ''),
    phone: told('phone', firstOf(lines, 'phone')),
    broughtBy: told('broughtBy', firstOf(lines, 'broughtBy') ?? ''),
    advisor: joined(lines, 'advisor'),
    technician: joined(lines, 'technician'),
    complaint: joined(lines, 'complaint'),
    finding: joined(lines, 'finding'),
    remark: joined(lines, 'remark'),
    lines: lines.flatMap(({ record }) => record.lines),
  }
  tellRepeats(lines, notes)
  return { record, reasons, notes }
}

const lineNumbers = (lines: readonly OrderReading[]) => lines.map(({ line }) => line).join('、')

/** What the lines do not all say alike is told, with what was taken. */
function tellerOf(lines: readonly OrderReading[], notes: OrderReading['notes'][number][]) {
  const titles: Readonly<Partial<Record<keyof OrderRecord, HistoryField>>> = {
    entered: 'entered',
    settled: 'settled',
    delivered: 'delivered',
    odometerKm: 'odometer',
    kindSaid: 'kind',
    customerNo: 'customerNo',
    customer: 'customer',
    phone: 'phone',
    broughtBy: 'broughtBy',
  }
  return <F extends keyof OrderRecord>(name: F, taken: OrderRecord[F]): OrderRecord[F] => {
    const values = new Set(
      lines.map(({ record }) => record[name]).filter((value) => value !== null && value !== ''),
    )
    const field = titles[name]
    if (values.size > 1 && field)
      notes.push({
        code: 'told',
        field,
        found: [...values].join('、'),
        says: `${historyColumns[field].title}：各行不同（${[...values].join('、')}），取“${String(taken ?? '')}”`,
      })
    return taken
  }
}

const firstOf = <F extends keyof OrderRecord>(lines: readonly OrderReading[], field: F) =>
  lines.map(({ record }) => record[field]).find((value) => value !== null && value !== '') ?? null

const carOf = (lines: readonly OrderReading[]) => ({
  vin: firstOf(lines, 'vin'),
  plate: firstOf(lines, 'plate'),
  plateColour: firstOf(lines, 'plateColour'),
})

const joined = (
  lines: readonly OrderReading[],
  field: 'advisor' | 'technician' | 'complaint' | 'finding' | 'remark',
) => [...new Set(lines.map(({ record }) => record[field]).filter((text) => text !== ''))].join('；')

/** The same work twice may be right (left and right): it stays, and is told. */
function tellRepeats(lines: readonly OrderReading[], notes: OrderReading['notes'][number][]) {
  const seen = new Map<string, number>()
  for (const { line, record } of lines) {
    const content = record.lines.length > 0 ? JSON.stringify(record.lines) : undefined
    if (content === undefined) continue
    const before = seen.get(content)
    if (before !== undefined)
      notes.push({
        code: 'lineRepeated',
        field: 'name',
        found: record.lines[0]!.name,
        says: `名称：第${line}行与第${before}行的项目相同，两行都保留`,
      })
    seen.set(content, before ?? line)
  }
}

function census(digest: Digest): Census<OrderRecord> {
  const numbers = firstLines(digest)
  let lines = 0
  return {
    add({ key }) {
      lines++
      if (key !== '') numbers.meet(key, lines)
    },
    figures: () => [
      { name: 'lines', title: '明细行', titleEn: 'Lines', n: lines },
      { name: 'orders', title: '工单', titleEn: 'Orders', n: numbers.size },
    ],
  }
}
