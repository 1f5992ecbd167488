import type { Opened } from './open.ts'
import type { Outcome } from './run.ts'

/** How many rows of each kind, and which columns nobody understood. */
export function summary({ read }: Opened, outcomes: readonly Outcome[], seconds: number): string {
  const count = (verdict: string) => figure(outcomes.filter((row) => row.verdict === verdict).length)
  const landed = outcomes.filter(({ verdict }) => verdict === 'new' || verdict === 'changed')
  const noted = figure(landed.filter(({ reason }) => reason !== '').length)
  return [
    '',
    `共 ${figure(outcomes.length)} 行 rows，${seconds.toFixed(1)} 秒 s`,
    `  新建 new       ${count('new')}`,
    `  更新 changed   ${count('changed')}`,
    `  相同 same      ${count('same')}`,
    `  退回 rejected  ${count('rejected')}`,
    `新建和更新中带提示的 With notes: ${noted}`,
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
