import { columnsAsBefore, recognise } from '../../domain/import/columns.ts'
import { kindOf, kinds } from '../../domain/import/all.ts'
import type { AnyKind, Column, Columns, Mapping } from '../../domain/import/kind.ts'
import type { Findings } from '../../domain/import/judge.ts'
import { codeOf } from '../remedy.ts'
import { judgeRecords } from './judge-records.ts'
import { mappingsOf } from './queries.ts'
import { readLines, sniff, type Head } from './read.ts'
import type { Found } from './run-steps.ts'
import { Unreadable } from './sheet/unreadable.ts'
import { clearStage, stageLines, type Place } from './stage.ts'
import type { Job } from './work.ts'

export type Checked =
  | {
      readonly is: 'checked'
      readonly found: Found
      readonly lines: number
      readonly figures: Findings['figures']
    }
  | { readonly is: 'misread'; readonly found: Found | null; readonly trouble: string }
  | { readonly is: 'stopped' }

/** Reads a whole file and says of every record what would become of it. Nothing comes in. */
export async function checkFile(job: Job): Promise<Checked> {
  let found: Found | null = null
  try {
    found = await findKind(job)
    const kind = kindOf(found.kind)
    if (!kind || !found.columns) return { is: 'misread', found, trouble: unknownKind() }
    const missing = missingOf(kind, found.columns)
    if (missing) return { is: 'misread', found, trouble: `没有找到必须有的列：${missing}。请对照列名` }
    return await readAndJudge(job, kind, { ...found, columns: found.columns })
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { is: 'misread', found, trouble: '交来的文件已不在，请重新交来' }
    if (!(error instanceof Unreadable)) throw error
    return { is: 'misread', found, trouble: error.says }
  }
}

const unknownKind = () =>
  `前20行中没有找到表头：${kinds.map(({ title, needs }) => `${title[0]}应有一行写明${needs}`).join('；')}。也可以自己指定种类和列`

const missingOf = (kind: AnyKind, { at }: Columns<string>) =>
  (Object.entries(kind.columns) as [string, Column][])
    .filter(([field, { required }]) => required && !at[field])
    .map(([, { title }]) => title)
    .join('、')

/** As a person has set it; else as this source's files were set before; else by the words of the header. */
async function findKind({ house, run, path }: Job): Promise<Found> {
  if (run.setByHand) {
    const { headerLine, unread } = run
    const columns = { headerLine, unread, at: run.mapping as Mapping<string> }
    return { kind: run.kind, sheet: run.sheet, columns, heads: run.head as Head[] }
  }
  const heads = await sniff(path)
  const told = run.kind ? kinds.filter(({ name }) => name === run.kind) : kinds
  const before = await house.db.read(run.storeId, (db) => mappingsOf(db, run.storeId, run.source))
  for (const { sheet, rows } of heads)
    for (const { kind, headers } of before.filter((one) => told.some(({ name }) => name === one.kind))) {
      const columns = columnsAsBefore(rows, headers as { [field: string]: string })
      if (columns) return { kind, sheet, columns, heads }
    }
  for (const { sheet, rows } of heads) {
    const known = recognise(told, rows)
    if (known) return { kind: known.kind.name, sheet, columns: known.columns, heads }
  }
  return { kind: run.kind, sheet: heads[0]?.sheet ?? '', columns: null, heads }
}

async function readAndJudge(
  job: Job,
  kind: AnyKind,
  found: Found & { columns: Columns<string> },
): Promise<Checked> {
  const { house, run, path, goesOn, progress } = job
  const place: Place = { db: house.db, store: run.storeId, runId: run.id }
  await clearStage(place)
  const file = { does: 'read', path, sheet: found.sheet, kind: kind.name, columns: found.columns } as const
  let lines = 0
  let findings: Findings | undefined
  for await (const told of readLines(file)) {
    if ('findings' in told) findings = told.findings
    else {
      await stageLines(place, told.lines)
      lines += told.lines.length
      progress(lines, 0)
    }
    if (!(await goesOn())) return { is: 'stopped' }
  }
  if (lines === 0 || !findings) return { is: 'misread', found, trouble: '表头下面没有数据行' }
  const whole = await judgeRecords(job, kind, place, findings, lines)
  return whole ? { is: 'checked', found, lines, figures: findings.figures } : { is: 'stopped' }
}
