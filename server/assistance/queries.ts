import { sql } from 'kysely'
import { assistance } from '../../domain/assistance/procedure.ts'
import type { Verdict } from '../../domain/consultation/forms.ts'
import type { Reader } from '../db.ts'
import type { Asked } from '../route.ts'
import { stepsFrom, type Asker } from '../step.ts'
import { isForActor } from './desk.ts'

const rows = (db: Reader, { store, actor }: Asker) =>
  db
    .selectFrom('assistance as h')
    .innerJoin('bay as b', (join) => join.onRef('b.storeId', '=', 'h.storeId').onRef('b.id', '=', 'h.bayId'))
    .innerJoin('staff as a', 'a.id', 'h.askedBy')
    .leftJoin('staff as w', 'w.id', 'h.technicianId')
    .leftJoin('tool as l', (join) => join.onRef('l.storeId', '=', 'h.storeId').onRef('l.id', '=', 'h.toolId'))
    .where('h.storeId', '=', store)
    .select([
      'h.id',
      'h.state',
      'h.workOrderId',
      'h.startsAt',
      'h.endsAt',
      'h.question',
      'h.askedAt',
      'h.takenAt',
    ])
    .select([
      'h.faultCodes',
      'h.measured',
      'h.words',
      'h.reportedAt',
      'h.readAt',
      'b.name as bay',
      'l.name as tool',
    ])
    .select([
      'a.name as askedBy',
      'a.nameEn as askedByEn',
      'w.name as technician',
      'w.nameEn as technicianEn',
    ])
    .select([sql<Verdict | null>`h.verdict`.as('verdict'), isForActor(actor.id).as('isForActor')])
    .select(sql<boolean>`h.read_at is not null`.as('isRead'))

/** The help asked for an order, the newest first. */
export async function assistancesOf(db: Reader, asker: Asker, workOrderId: string) {
  const found = await rows(db, asker)
    .where('h.workOrderId', '=', workOrderId)
    .orderBy('h.askedAt', 'desc')
    .orderBy('h.id', 'desc')
    .execute()
  return found.map((row) => ({ ...row, steps: stepsFrom(assistance, row, asker) }))
}

/** The technician's page: what is asked of him or of everybody, and what he has taken. */
export async function ownAssistances(asked: Asked<unknown>) {
  const { db, actor, at } = asked
  const found = await rows(db, asked)
    .innerJoin('workOrder as o', (join) =>
      join.onRef('o.storeId', '=', 'h.storeId').onRef('o.id', '=', 'h.workOrderId'),
    )
    .innerJoin('vehicle as v', 'v.id', 'o.vehicleId')
    .where('h.state', 'in', ['asked', 'taken'])
    .where(isForActor(actor.id))
    .orderBy(sql`h.state = 'taken'`, 'desc')
    .orderBy('h.startsAt')
    .limit(20)
    .select(['o.number', 'o.complaint', 'v.plate', 'v.plateColour', 'v.model'])
    .execute()
  return { now: at, rows: found.map((row) => ({ ...row, steps: stepsFrom(assistance, row, asked) })) }
}

/** Testers that are booked with a car, with why one cannot be had. */
export const testers = async ({ db, store }: Asked<unknown>) => ({
  rows: await db
    .selectFrom('tool')
    .where('storeId', '=', store)
    .where('kind', '=', '检测设备')
    .where('isBooked', '=', true)
    .orderBy('code')
    .orderBy('piece')
    .select(['id', 'code', 'piece', 'name', 'nameEn', 'place', 'state', 'stoppedBecause', 'calibratedUntil'])
    .execute(),
})
