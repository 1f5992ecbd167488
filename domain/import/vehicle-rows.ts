import type { Wrong } from '../identifiers/text.ts'
import { findColumns, type Columns } from './columns.ts'
import { countParties, type Parties } from './parties.ts'
import {
  readVehicleRow,
  type Problem,
  type ProblemCode,
  type Reading,
  type VehicleRecord,
} from './vehicle-record.ts'

export type RowVerdict =
  | {
      readonly verdict: 'good'
      readonly line: number
      readonly record: VehicleRecord
      readonly notes: readonly Problem[]
    }
  /** Says what an earlier good row has said already. */
  | {
      readonly verdict: 'same'
      readonly line: number
      readonly sameAs: number
      readonly notes: readonly Problem[]
    }
  | {
      readonly verdict: 'rejected'
      readonly line: number
      readonly reasons: readonly Problem[]
      readonly notes: readonly Problem[]
    }

export type VehicleRows = {
  readonly columns: Columns
  /** One verdict for every row below the header that is not blank, in the order of the file. */
  readonly rows: readonly RowVerdict[]
  readonly totals: {
    readonly rows: number
    readonly good: number
    readonly goodWithNotes: number
    readonly same: number
    readonly rejected: number
    /** Cars and customers that the whole file speaks of, and those of the good rows. */
    readonly inFile: Parties
    readonly inGoodRows: Parties
    /** On how many rows each problem stands. */
    readonly problems: Readonly<Partial<Record<ProblemCode, number>>>
  }
}

/** A dealer's list of customers and cars. Lines are counted as a spreadsheet counts them, from 1. */
export function readVehicleRows(table: readonly (readonly string[])[]): VehicleRows | Wrong {
  const columns = findColumns(table)
  if (!columns)
    return {
      wrong: '前20行中没有找到表头：应有一行写明“车架号”（或VIN、底盘号）和至少另外两项，如客户名称、车牌号',
    }
  const readings = table
    .map((row, i) => ({ row, line: i + 1 }))
    .filter(({ row, line }) => line > columns.headerLine && row.some((cell) => cell.trim() !== ''))
    .map(({ row, line }) => readVehicleRow(row, line, columns))
  const rows = judge(readings)
  return { columns, rows, totals: totalsOf(readings, rows) }
}

function judge(readings: readonly Reading[]): RowVerdict[] {
  const clashes = [
    ...contradictions(readings, plateOnTwoCars),
    ...contradictions(readings, numberOfTwoCustomers),
    ...contradictions(readings, vinRepeated),
  ]
  const against = Map.groupBy(clashes, ({ line }) => line)
  const firstLine = new Map<string, number>()
  return readings.map(({ line, record, reasons: own, notes }): RowVerdict => {
    const reasons = [...own, ...(against.get(line) ?? []).map(({ problem }) => problem)]
    if (reasons.length > 0) return { verdict: 'rejected', line, reasons, notes }
    const content = JSON.stringify(record)
    const sameAs = firstLine.get(content)
    if (sameAs !== undefined) return { verdict: 'same', line, sameAs, notes }
    firstLine.set(content, line)
    return { verdict: 'good', line, record, notes }
  })
}

/** What rows may have in common, and what they must then agree on. */
type Agreement = {
  readonly common: (reading: Reading) => string | null
  readonly agreed: (reading: Reading) => string
  readonly problem: (common: string, lines: string) => Problem
}

const plateOnTwoCars: Agreement = {
  common: ({ record: { vehicle } }) => vehicle.vin && vehicle.plate,
  agreed: ({ record }) => record.vehicle.vin,
  problem: (plate, lines) => ({
    code: 'plateOnTwoCars',
    field: 'plate',
    found: plate,
    says: `车牌号：${lines}的车牌“${plate}”相同而车架号不同，请核对后再导入`,
  }),
}

const numberOfTwoCustomers: Agreement = {
  common: ({ record: { customer } }) => customer.name && customer.externalNo,
  agreed: ({ record }) => record.customer.name,
  problem: (number, lines) => ({
    code: 'numberOfTwoCustomers',
    field: 'externalNo',
    found: number,
    says: `客户编号：${lines}的客户编号“${number}”相同而客户名称不同，请核对后再导入`,
  }),
}

const vinRepeated: Agreement = {
  common: ({ record, reasons }) => (reasons.length > 0 ? null : record.vehicle.vin),
  agreed: ({ record }) => JSON.stringify(record),
  problem: (vin, lines) => ({
    code: 'vinRepeated',
    field: 'vin',
    found: vin,
    says: `车架号：${lines}是同一车架号“${vin}”而内容不同，请保留一行`,
  }),
}

/** Which of the rows is true the file does not say: none comes in, and all their lines are named. */
function contradictions(readings: readonly Reading[], { common, agreed, problem }: Agreement) {
  const groups = Map.groupBy(readings, (reading) => common(reading) || null)
  return [...groups].flatMap(([shared, group]) => {
    if (shared === null || new Set(group.map(agreed)).size < 2) return []
    const told = problem(shared, `第${group.map(({ line }) => line).join('、')}行`)
    return group.map(({ line }) => ({ line, problem: told }))
  })
}

function totalsOf(readings: readonly Reading[], rows: readonly RowVerdict[]): VehicleRows['totals'] {
  const problems: Partial<Record<ProblemCode, number>> = {}
  for (const row of rows) {
    const all = row.verdict === 'rejected' ? [...row.reasons, ...row.notes] : row.notes
    for (const code of new Set(all.map((problem) => problem.code))) problems[code] = (problems[code] ?? 0) + 1
  }
  const good = rows.filter((row) => row.verdict === 'good')
  const isGood = new Set(good.map(({ line }) => line))
  return {
    rows: rows.length,
    good: good.length,
    problems,
    goodWithNotes: good.filter(({ notes }) => notes.length > 0).length,
    same: rows.filter(({ verdict }) => verdict === 'same').length,
    rejected: rows.filter(({ verdict }) => verdict === 'rejected').length,
    inFile: countParties(readings),
    inGoodRows: countParties(readings.filter(({ line }) => isGood.has(line))),
  }
}
