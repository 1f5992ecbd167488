import { sql } from 'kysely'
import { z } from 'zod'
import { calibrationOf } from '../../domain/tool/calibration.ts'
import { tool } from '../../domain/tool/procedure.ts'
import type { StateOf } from '../../domain/procedure.ts'
import type { Reader } from '../db.ts'
import { closedAfter, closedAt, closuresOf, withSteps } from '../closure/queries.ts'
import { initialsOf } from '../pinyin.ts'
import { NotFound } from '../refusals.ts'
import type { Asked } from '../route.ts'
import { worksHere } from '../shift/queries.ts'
import { heldAt, holdsOf } from '../slot/queries.ts'
import { stepsFrom } from '../step.ts'
import { historyOf } from '../work-order/history.ts'

export const toolsQuery = z.strictObject({
  q: z.string().max(40).optional(),
  /** `due`: its calibration ends within 30 days; `closed`: lent, in repair. */
  only: z.enum(['inUse', 'stopped', 'due', 'over', 'closed']).optional(),
})
type Only = NonNullable<z.output<typeof toolsQuery>['only']>

/** How far a tool is looked ahead. */
const aheadMs = 60 * 86_400_000

/** A store has some dozens: they are read whole, and sifted by what is reckoned. */
export async function toolList(asked: Asked<z.output<typeof toolsQuery>>) {
  const { q = '', only } = asked.query
  const text = q.trim().toLowerCase()
  const rows = (await toolsOf(asked.db, asked).execute())
    .filter(({ code, name, nameEn, place }) =>
      [code, name, nameEn, place, initialsOf(name).join(' ')].some((one) => one.toLowerCase().includes(text)),
    )
    .map((row) => shownOf(row, asked.at))
  return { rows: rows.filter((row) => only === undefined || fits(row, only)), next: null }
}

function fits({ state, calibration, closed }: ReturnType<typeof shownOf>, only: Only) {
  if (only === 'closed') return closed !== null
  return only === 'due' || only === 'over' ? calibration.is === only : state === only
}

/** One piece: what is held on it, when it is closed, what may be done with it and what was. */
export async function toolPage(asked: Asked<unknown>) {
  const { db, store, id, at } = asked
  const row = await toolsOf(db, asked)
    .where('l.id', '=', id)
    .executeTakeFirstOrThrow(() => new NotFound('tool'))
  const shown = shownOf(row, at)
  const seen = { state: row.state, calibrationIsOver: shown.calibration.is === 'over' }
  const history = await historyOf(db, store, id)
  return {
    now: at,
    tool: shown,
    holds: row.holds,
    closures: row.closures.map((one) => withSteps(one, asked)),
    history,
    lastEvent: history.at(-1)?.id ?? 0,
    steps: stepsFrom(tool, seen, asked),
  }
}

/** Who may keep a tool: whoever works here. */
export const toolKeepers = ({ db, store }: Asked<unknown>) =>
  db
    .selectFrom('staff as p')
    .where(worksHere(store))
    .orderBy('p.staffNo')
    .select(['p.id', 'p.staffNo', 'p.name', 'p.nameEn'])
    .execute()

const toolsOf = (db: Reader, { store, at }: Pick<Asked<unknown>, 'store' | 'at'>) =>
  db
    .selectFrom('tool as l')
    .innerJoin('store as t', 't.id', 'l.storeId')
    .leftJoin('staff as k', 'k.id', 'l.keeperId')
    .where('l.storeId', '=', store)
    .orderBy('l.code')
    .orderBy('l.piece')
    .select([
      'l.id',
      'l.code',
      'l.piece',
      'l.name',
      'l.nameEn',
      'l.kind',
      'l.place',
      'l.keeperId',
      'l.isBooked',
    ])
    .select([
      'l.calibration as calibrationKind',
      'l.calibrationMonths',
      'l.calibratedUntil',
      'l.certificateNo',
    ])
    .select(['l.note', 'l.stoppedBecause', 'k.name as keeper', 'k.nameEn as keeperEn'])
    .select([
      sql<StateOf<typeof tool>>`l.state`.as('state'),
      sql<number>`(select count(*)::int from tool o where o.store_id = l.store_id and o.code = l.code)`.as(
        'pieces',
      ),
      sql<string>`(${at}::timestamptz at time zone t.time_zone)::date::text`.as('today'),
      holdsOf('tool', store, { from: at, until: new Date(at.getTime() + aheadMs) }, 'l.id').as('holds'),
      closuresOf('tool', store, 'l.id').as('closures'),
    ])
type Row = Awaited<ReturnType<ReturnType<typeof toolsOf>['execute']>>[number]

function shownOf({ holds, closures, today, ...row }: Row, at: Date) {
  return {
    ...row,
    calibration: calibrationOf(row.calibratedUntil, today),
    closed: closedAt(closures, at) ?? null,
    closedNext: closedAfter(closures, at) ?? null,
    held: heldAt(holds, at) ?? null,
    next: holds.find(({ startsAt }) => Date.parse(startsAt) > at.getTime()) ?? null,
  }
}
