import type { Reader } from '../db.ts'
import { kindOf } from '../../domain/import/all.ts'
import { rejectedRows } from './rejected.ts'
import { aboutRun, tallyOf } from './queries.ts'

/** How many rows of each verdict, and what of the file was left behind. */
export async function summary(db: Reader, store: string, id: string, seconds: number): Promise<string> {
  const run = await aboutRun(db, store, id)
  const { items, rows } = await tallyOf(db, store, id)
  const sum = (all: readonly { records: number }[]) => all.reduce((n, { records }) => n + records, 0)
  const found = (verdict: string) => sum(items.filter((one) => one.verdict === verdict))
  const landed = (verdict: string) =>
    sum(rows.filter((one) => one.verdict === verdict && one.state !== 'withdrawn'))
  const left = sum(items.filter(({ choice }) => choice === 'leave'))
  const isDry = run.state === 'checked' || run.state === 'handedIn'
  const lines = items.reduce((n, one) => n + one.lines, 0)
  const kind = kindOf(run.kind)
  return [
    '',
    `${kind?.title[0] ?? ''} ${kind?.title[1] ?? ''}：共 ${figure(lines)} 行 rows${sum(items) === lines ? '' : `，${figure(sum(items))} 条 records`}，${seconds.toFixed(1)} 秒 s`,
    ...(isDry ? ['试运行，没有入档 Dry run: nothing came in'] : []),
    `  新建 new       ${figure(isDry ? found('new') : landed('new'))}`,
    `  更新 changed   ${figure(isDry ? found('changed') : landed('changed'))}`,
    `  相同 same      ${figure(found('same') + landed('same'))}`,
    ...(isDry ? [`  冲突 conflict  ${figure(found('conflict'))}`] : []),
    `  退回 rejected  ${figure(found('rejected') + (isDry ? 0 : landed('rejected') + left))}`,
    ...(run.figures as { title: string; titleEn: string; n: number }[]).map(
      ({ title, titleEn, n }) => `文件中的${title} ${titleEn} in the file: ${figure(n)}`,
    ),
    ...(run.unread.length > 0 ? [`没有认出的列 Columns not understood: ${run.unread.join('、')}`] : []),
    `批次 Run: ${id}（撤回 undo: npm run import -- --undo ${id}）`,
  ].join('\n')
}

const shown = 10

/** The first few, with their reasons; all of them stand in the file beside. */
export async function rejections(db: Reader, store: string, id: string): Promise<string> {
  const rows = await rejectedRows(db, await aboutRun(db, store, id))
  const first = rows.slice(0, shown).map(([line, reason]) => `  第${line}行  ${reason}`)
  return [...first, ...(rows.length > shown ? [`  … 另有 ${rows.length - shown} 行 more`] : [])].join('\n')
}

const figure = (n: number) => n.toLocaleString('en')
