import type { Reader } from '../db.ts'
import type { Sent } from '../file-route.ts'
import type { Asked } from '../route.ts'
import { aboutRun, type AboutRun } from './queries.ts'
import type { Head } from './read.ts'
import { csvLine } from './sheet/write-csv.ts'

type Back = { readonly line: number; readonly reason: string }

/**
 * The lines that did not come in, as they stand in the file, with line and reason before them: to be mended and
 * handed in again. A record of several lines goes back whole.
 */
export async function rejectedRows(db: Reader, run: AboutRun): Promise<readonly (readonly string[])[]> {
  const back = await linesBack(db, run)
  const reasons = new Map(back.map(({ line, reason }) => [line, reason]))
  const lines = await db
    .selectFrom('importLine')
    .where('storeId', '=', run.storeId)
    .where('runId', '=', run.id)
    .where('line', 'in', back.length > 0 ? [...reasons.keys()] : [0])
    .orderBy('line')
    .select(['line', 'cells'])
    .execute()
  return lines.map(({ line, cells }) => [String(line), reasons.get(line)!, ...(cells as string[])])
}

export function headerOf(run: AboutRun): readonly string[] {
  const rows = (run.head as Head[]).find(({ sheet }) => sheet === run.sheet)?.rows ?? []
  return ['行号', '退回原因', ...(rows[run.headerLine - 1] ?? [])]
}

/** Sent back by the check or by the act itself, or left out by a person. */
async function linesBack(db: Reader, run: AboutRun): Promise<readonly Back[]> {
  const items = await db
    .selectFrom('importItem as i')
    .leftJoin('importRow as r', (join) =>
      join
        .onRef('r.storeId', '=', 'i.storeId')
        .onRef('r.runId', '=', 'i.runId')
        .onRef('r.line', '=', 'i.line')
        .on('r.state', '=', 'rejected'),
    )
    .where('i.storeId', '=', run.storeId)
    .where('i.runId', '=', run.id)
    .where((eb) =>
      eb.or([eb('i.verdict', '=', 'rejected'), eb('i.choice', '=', 'leave'), eb('r.state', '=', 'rejected')]),
    )
    .orderBy('i.line')
    .select(['i.lines', 'i.says', 'i.conflict', 'r.reason'])
    .execute()
  return items.flatMap(({ lines, says, conflict, reason }) => {
    const told = reason ?? (conflict ? (conflict as { says: string }).says : says.join('；'))
    return lines.map((line) => ({ line, reason: told }))
  })
}

export async function rejectedText(db: Reader, run: AboutRun) {
  const rows = await rejectedRows(db, run)
  return rows.length === 0 ? undefined : `\uFEFF${[headerOf(run), ...rows].map(csvLine).join('')}`
}

export async function rejectedFile({ db, store, id }: Asked<unknown>): Promise<Sent> {
  const run = await aboutRun(db, store, id)
  const text = (await rejectedText(db, run)) ?? `\uFEFF${csvLine(headerOf(run))}`
  return { body: text, type: 'text/csv; charset=utf-8', name: `${nameOf(run.fileName)}.退回.csv` }
}

export const nameOf = (fileName: string) => fileName.replace(/\.\w{1,5}$/, '')
