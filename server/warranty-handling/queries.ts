import { sql, type RawBuilder } from 'kysely'
import { covers, worseOf } from '../../domain/warranty-handling/level.ts'
import { warrantyHandling } from '../../domain/warranty-handling/procedure.ts'
import { levels, type Level } from '../../domain/warranty/warning.ts'
import { refusal, type StateOf } from '../../domain/procedure.ts'
import type { Reader } from '../db.ts'
import { NotFound } from '../refusals.ts'
import type { Asked } from '../route.ts'
import { stepsFrom } from '../step.ts'

/** Of the order at the alias `o` in a statement: the booking that its visit came from. */
const bookings = (store: string) => sql`select a.id, a.rebooked_from, a.warranty_level from appointment a
  where a.store_id = ${store} and a.vehicle_id = o.vehicle_id and a.visit_id = o.visit_id`

const rank = (level: RawBuilder<unknown>) =>
  sql`coalesce(array_position(${sql.lit(`{${levels.join(',')}}`)}::text[], ${level}), 1)`

/** S36: the worse of where the car stands and of what its booking was made with. */
export const levelOfOrder = (store: string) =>
  sql<Level>`(${sql.lit(`{${levels.join(',')}}`)}::text[])[${rankOfOrder(store)}]`

const rankOfOrder = (store: string) => sql`greatest(1,
  (select ${rank(sql`w.level`)} from warranty_standing w where w.store_id = ${store} and w.vehicle_id = o.vehicle_id),
  (select max(${rank(sql`b.warranty_level`)}) from (${bookings(store)}) as b))`

/** R1.9: approved, of this order, of its booking or of the one that this was made instead of, and at a level not below the present one. */
export const handledOf = (store: string) =>
  sql<boolean>`exists (select from warranty_handling h
    where h.store_id = ${store} and h.vehicle_id = o.vehicle_id and h.state = 'approved'
      and (h.work_order_id = o.id or h.appointment_id in (select unnest(array[b.id, b.rebooked_from]) from (${bookings(store)}) as b))
      and ${rank(sql`h.level`)} >= ${rankOfOrder(store)})`

export type Of = { readonly appointmentId: string } | { readonly workOrderId: string }

/** Whose car, how it is warned of, and what has been written. @throws NotFound */
export async function warnedOf(db: Reader, store: string, of: Of) {
  const { bookingLevel, standingLevel, ...subject } = await subjectOf(db, store, of)
  const { vehicleId } = subject
  const rows = await rowsOf(db, store, of, subject)
  const level = worseOf(bookingLevel, standingLevel)
  const standing = rows.find(
    (row) => row.state === 'proposed' || (row.state === 'approved' && covers(row.level, level)),
  )
  return { vehicleId, level, rows, standing }
}

const standingLevel = (store: string, vehicle: string) => sql<string | null>`(select w.level
  from warranty_standing w where w.store_id = ${store} and w.vehicle_id = ${sql.ref(vehicle)})`

function subjectOf(db: Reader, store: string, of: Of) {
  if ('appointmentId' in of)
    return db
      .selectFrom('appointment as a')
      .where('a.storeId', '=', store)
      .where('a.id', '=', of.appointmentId)
      .select(['a.vehicleId', 'a.warrantyLevel as bookingLevel', 'a.id as bookingId', 'a.rebookedFrom'])
      .select(standingLevel(store, 'a.vehicleId').as('standingLevel'))
      .executeTakeFirstOrThrow(() => new NotFound('appointment'))
  return db
    .selectFrom('workOrder as o')
    .leftJoin('appointment as a', (join) =>
      join
        .onRef('a.storeId', '=', 'o.storeId')
        .onRef('a.vehicleId', '=', 'o.vehicleId')
        .onRef('a.visitId', '=', 'o.visitId'),
    )
    .where('o.storeId', '=', store)
    .where('o.id', '=', of.workOrderId)
    .select(['o.vehicleId', 'a.warrantyLevel as bookingLevel', 'a.id as bookingId', 'a.rebookedFrom'])
    .select(standingLevel(store, 'o.vehicleId').as('standingLevel'))
    .executeTakeFirstOrThrow(() => new NotFound('workOrder'))
}

type Subject = {
  readonly vehicleId: string
  readonly bookingId: string | null
  readonly rebookedFrom: string | null
}

/** The newest first; of an order those of its booking too, and of a booking those of the one that it was made instead of. */
const rowsOf = (db: Reader, store: string, of: Of, { vehicleId, bookingId, rebookedFrom }: Subject) =>
  db
    .selectFrom('warrantyHandling as h')
    .innerJoin('staff as w', 'w.id', 'h.writtenBy')
    .leftJoin('staff as d', 'd.id', 'h.decidedBy')
    .where('h.storeId', '=', store)
    .where((eb) =>
      eb.or([
        ...('workOrderId' in of ? [eb('h.workOrderId', '=', of.workOrderId)] : []),
        ...(bookingId === null ? [] : [eb('h.appointmentId', '=', bookingId)]),
        ...(rebookedFrom === null
          ? []
          : [eb('h.appointmentId', '=', rebookedFrom).and('h.vehicleId', '=', vehicleId)]),
      ]),
    )
    .orderBy('h.writtenAt', 'desc')
    .select(['h.id', 'h.appointmentId', 'h.opinion', 'h.measures', 'h.makerTold', 'h.makerReference'])
    .select(['h.writtenBy', 'h.writtenAt', 'w.name as writer', 'w.nameEn as writerEn'])
    .select(['h.decidedAt', 'h.decisionNote', 'd.name as decider', 'd.nameEn as deciderEn'])
    .select([sql<StateOf<typeof warrantyHandling>>`h.state`.as('state'), sql<Level>`h.level`.as('level')])
    .execute()

export const handlingsOfOrder = (asked: Asked<unknown>) => handlingsOf(asked, { workOrderId: asked.id })
export const handlingsOfBooking = (asked: Asked<unknown>) => handlingsOf(asked, { appointmentId: asked.id })

async function handlingsOf(asked: Asked<unknown>, of: Of) {
  const { actor } = asked
  const { level, rows, standing } = await warnedOf(asked.db, asked.store, of)
  const proposing = refusal(warrantyHandling, 'propose', {
    state: undefined,
    parties: actor.parties,
    record: { level } as never,
    form: toldOf(standing),
  })
  return {
    level,
    propose: proposing ?? null,
    rows: rows.map(({ writtenBy, ...row }) => ({
      ...row,
      steps: stepsOf({ ...row, writtenBy }, asked),
    })),
  }
}

const stepsOf = (row: { state: string; level: string; writtenBy: string }, { actor }: Asked<unknown>) => {
  const facts = {
    ...row,
    actorWroteIt: row.writtenBy === actor.id,
    actorIsManager: actor.parties.includes('manager'),
  }
  return stepsFrom(warrantyHandling, facts, { actor })
}

/** The one that stands, as the rule tells of it. */
export const toldOf = (standing: { readonly state: StateOf<typeof warrantyHandling> } | undefined) => ({
  standing: standing ? warrantyHandling.states[standing.state] : null,
  standingState: standing?.state ?? null,
})
