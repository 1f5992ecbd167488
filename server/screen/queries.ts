import { screen } from '../../domain/screen/procedure.ts'
import type { Asked } from '../route.ts'
import { seenOf } from '../screen.ts'
import { stepsFrom } from '../step.ts'

/** The store's screens, those in use first: what each shows, when it was last there, what may be done. */
export async function screenList(asked: Asked<unknown>) {
  const { db, store, at } = asked
  const rows = await db
    .selectFrom('screen as s')
    .leftJoin('staff as p', 'p.id', 's.registeredBy')
    .where('s.storeId', '=', store)
    .orderBy('s.registeredAt', 'desc')
    .limit(100)
    .select(['s.id', 's.name', 's.shows', 's.state', 's.registeredAt', 'p.name as by', 'p.nameEn as byEn'])
    .execute()
  const doors = new Map((await seenOf(db, store)).map(({ screenId, ...door }) => [screenId, door]))
  return {
    now: at,
    screens: rows.map((row) => ({
      ...row,
      codeUntil: doors.get(row.id)?.codeUntil ?? null,
      pairedAt: doors.get(row.id)?.pairedAt ?? null,
      seenAt: doors.get(row.id)?.seenAt ?? null,
      steps: stepsFrom(screen, row, asked),
    })),
  }
}

/** What a screen shows; undefined where there is none such. */
export const shownOn = (db: Asked<unknown>['db'], store: string, id: string) =>
  db
    .selectFrom('screen')
    .where('storeId', '=', store)
    .where('id', '=', id)
    .where('state', '=', 'inUse')
    .select('shows')
    .executeTakeFirst()
