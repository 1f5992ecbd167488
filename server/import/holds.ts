import { sql } from 'kysely'
import { procedures } from '../../domain/procedures.ts'
import type { Procedure } from '../../domain/procedure.ts'
import type { Reader } from '../db.ts'
import type { Act } from '../step.ts'
import { counterOf } from './counters.ts'
import type { About, Effect, Hold } from './kind.ts'
import { landedRows, type AboutRun } from './queries.ts'

const rowsAtOnce = 300
const pastEveryLine = 2_000_000_000
/** The list is for reading: nobody reads further. */
const most = 50

/** What stands in the way of taking a whole run back. */
export async function holdsOfRun(db: Reader, run: AboutRun, act: Pick<Act, 'at'>): Promise<readonly Hold[]> {
  const holds: Hold[] = []
  const about = { store: run.storeId, source: run.source, at: act.at, timeZone: run.timeZone }
  for (let before = pastEveryLine; holds.length < most; ) {
    const rows = await landedRows(db, run.storeId, run.id, before, rowsAtOnce)
    if (rows.length === 0) break
    before = rows.at(-1)!.line
    const effects = rows.flatMap((row) => row.effects as Effect[])
    holds.push(...(await holdsOf(db, run.kind, about, effects, run.id)))
  }
  return holds
}

/** What stands in the way of taking some rows back: later acts on the same records, and what the kind itself knows. */
export async function holdsOf(
  db: Reader,
  kind: string,
  about: About,
  effects: readonly Effect[],
  runId: string,
): Promise<readonly Hold[]> {
  if (effects.length === 0) return []
  const own = await counterOf(kind).holds(db, about, effects, runId)
  return [...own, ...(await laterActs(db, about.store, effects, runId))]
}

type Later = { subject: string; id: string; step: string; record: string; at: Date }

/** An act of nobody's import, or of one that stands, on a record that this run has written. */
async function laterActs(
  db: Reader,
  store: string,
  effects: readonly Effect[],
  runId: string,
): Promise<Hold[]> {
  const ids = [...new Set(effects.map(({ id }) => id))]
  const { rows } = await sql<Later>`
    with ours as (
      select e.whole_id, min(e.id) as first from event e
      join event l on l.store_id = e.store_id and l.act_id = e.act_id and l.subject = 'importRow'
      join import_row r on r.store_id = l.store_id and r.id = l.subject_id and r.run_id = ${runId}
      where e.store_id = ${store} and e.whole_id = any(${ids}) group by 1)
    select e.subject, e.whole_id as id, e.step, e.subject as record, a.at
    from ours join event e on e.store_id = ${store} and e.whole_id = ours.whole_id and e.id > ours.first
    join act a on a.store_id = e.store_id and a.id = e.act_id
    where not exists (
      select from event l join import_row r on r.store_id = l.store_id and r.id = l.subject_id
      where l.store_id = e.store_id and l.act_id = e.act_id and l.subject = 'importRow'
        and (r.run_id = ${runId} or r.state = 'withdrawn'))
    limit ${most}`.execute(db as never)
  return rows.map(({ subject, id, step, record }) => {
    const p: Procedure | undefined = (procedures as { [record: string]: Procedure })[record]
    const title = p?.title ?? record
    return {
      subject,
      id,
      says: `${title}之后又有“${p?.steps[step]?.title ?? step}”`,
      english: `${record}: ${step} since`,
    }
  })
}
