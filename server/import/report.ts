import { vehicleColumns, type Field } from '../../domain/import/vehicle-columns.ts'
import type { Opened } from './open.ts'
import type { Outcome } from './run.ts'

/** What a customer's or a car's file has no place for yet. */
const notKept: readonly Field[] = ['memberLevel', 'salePrice', 'remark']

/** How many rows of each kind, and what of the file was left behind. */
export function summary({ read }: Opened, outcomes: readonly Outcome[], seconds: number): string {
  const count = (verdict: string) => figure(outcomes.filter((row) => row.verdict === verdict).length)
  const landed = outcomes.filter(({ verdict }) => verdict === 'new' || verdict === 'changed')
  const noted = figure(landed.filter(({ reason }) => reason !== '').length)
  const left = notKept.flatMap((field) => (read.columns.at[field] ? [vehicleColumns[field].title] : []))
  return [
    '',
    `共 ${figure(outcomes.length)} 行 rows，${seconds.toFixed(1)} 秒 s`,
    `  新建 new       ${count('new')}`,
    `  更新 changed   ${count('changed')}`,
    `  相同 same      ${count('same')}`,
    `  退回 rejected  ${count('rejected')}`,
    `新建和更新中带提示的 With notes: ${noted}`,
    ...(left.length > 0 ? [`档案中尚无这些栏目，未收存 Not kept: ${left.join('、')}`] : []),
    ...(read.columns.unread.length > 0
      ? [`没有认出的列 Columns not understood: ${read.columns.unread.join('、')}`]
      : []),
  ].join('\n')
}

const shown = 10

/** The first few, with their reasons; all of them stand in the file beside. */
export function rejections(rows: readonly Outcome[]): string {
  const first = rows.slice(0, shown).map(({ line, reason }) => `  第${line}行  ${reason}`)
  return [...first, ...(rows.length > shown ? [`  … 另有 ${rows.length - shown} 行 more`] : [])].join('\n')
}

const figure = (n: number) => n.toLocaleString('en')
