import { sql, type NotNull } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { cut, type Span } from '../../domain/shift/spans.ts'
import type { Asked } from '../route.ts'
import { absencesOf, worksOnCars } from '../shift/queries.ts'
import { stepsOf } from '../step.ts'
import { jobs } from './desk.ts'

/** Whom and where: technicians with their shift and what is booked, bays with what is booked, from now on. */
export async function dispatchChoices({ db, store, at }: Asked<unknown>) {
  const until = new Date(at.getTime() + 36 * 3_600_000)
  const booked = (kind: 'bay' | 'person', resource: string) =>
    sql<{ startsAt: string; endsAt: string; plate: string | null }[]>`coalesce((
      select json_agg(json_build_object('startsAt', s.starts_at, 'endsAt', s.ends_at, 'plate', v.plate) order by s.starts_at)
      from slot s left join visit t on t.store_id = s.store_id and t.id = s.visit_id
      left join appointment a on a.store_id = s.store_id and a.id = s.appointment_id
      join vehicle v on v.id = coalesce(t.vehicle_id, a.vehicle_id)
      where s.store_id = ${store} and s.resource_kind = ${kind} and s.resource_id = ${sql.ref(resource)}
        and s.ends_at > ${at} and s.starts_at < ${until}), '[]')`
  const technicians = await db
    .selectFrom('staff as p')
    .where(worksOnCars(store))
    .orderBy('p.staffNo')
    .select(['p.id', 'p.staffNo', 'p.name', 'p.grade', 'p.skills', booked('person', 'p.id').as('booked')])
    .select(absencesOf(store, { from: at, until }).as('absences'))
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('shift as s')
          .where('s.storeId', '=', store)
          .whereRef('s.staffId', '=', 'p.id')
          .where('s.state', '=', 'planned')
          .where('s.onDuty', '=', true)
          .where('s.endsAt', '>', at)
          .where('s.startsAt', '<', until)
          .orderBy('s.startsAt')
          .select(['s.name', 's.startsAt', 's.endsAt']),
      ).as('shifts'),
    ])
    .execute()
  const bays = await db
    .selectFrom('bay as b')
    .where('b.storeId', '=', store)
    .orderBy('b.code')
    .select(['b.id', 'b.code', 'b.name', 'b.kind', booked('bay', 'b.id').as('booked')])
    .execute()
  return { now: at, technicians: technicians.map((one) => cutByAbsence(one, at)), bays }
}

type Cut = {
  readonly shifts: readonly (Span & { readonly name: string })[]
  readonly absences: readonly (Span & { readonly kind: string })[]
}

/** A shift with an absence in it is two; what is over by now is left out, and why stands beside it. */
const cutByAbsence = <T extends Cut>({ shifts, absences, ...technician }: T, at: Date) => ({
  ...technician,
  shifts: shifts.flatMap(({ name, ...shift }) =>
    cut([shift], absences)
      .filter(({ endsAt }) => new Date(endsAt) > at)
      .map((part) => ({ name, ...part })),
  ),
  absences: absences.map(({ kind, startsAt, endsAt }) => ({ kind, startsAt, endsAt })),
})

/** The technician's page: his own jobs that are not done, the running one first, and what he finished today. */
export async function ownJobs(asked: Asked<unknown>) {
  const { db, store, actor, at } = asked
  const rows = await db
    .selectFrom('job as j')
    .innerJoin('workOrder as o', (join) =>
      join.onRef('o.storeId', '=', 'j.storeId').onRef('o.id', '=', 'j.workOrderId'),
    )
    .innerJoin('visit as t', (join) =>
      join.onRef('t.storeId', '=', 'o.storeId').onRef('t.id', '=', 'o.visitId'),
    )
    .innerJoin('vehicle as v', 'v.id', 'o.vehicleId')
    .innerJoin('dispatch as d', (join) =>
      join.onRef('d.storeId', '=', 'j.storeId').onRef('d.id', '=', 'j.dispatchId'),
    )
    .innerJoin('bay as b', (join) => join.onRef('b.storeId', '=', 'd.storeId').onRef('b.id', '=', 'd.bayId'))
    .where('j.storeId', '=', store)
    .where('j.technicianId', '=', actor.id)
    .where('j.state', 'in', ['dispatched', 'working', 'paused'])
    .orderBy(sql`array_position(array['working', 'paused', 'dispatched'], j.state)`)
    .orderBy('d.startsAt')
    .limit(30)
    .select([
      'j.id',
      'j.title',
      'j.state',
      'j.hoursHundredths',
      'j.workOrderId',
      'o.number',
      'o.promisedAt',
      'o.complaint',
    ])
    .select([
      'o.odometerKm',
      't.waitsInStore',
      'v.plate',
      'v.plateColour',
      'v.vin',
      'v.model',
      'b.name as bay',
    ])
    .select(['d.startsAt', 'd.endsAt', 'd.explanation', 'd.acknowledgedAt'])
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('workInterval as i')
          .whereRef('i.storeId', '=', 'j.storeId')
          .whereRef('i.jobId', '=', 'j.id')
          .orderBy('i.id')
          .select(['i.startedAt', 'i.endedAt', 'i.pauseReason']),
      ).as('intervals'),
    ])
    .$narrowType<{ odometerKm: NotNull }>()
    .execute()
  return {
    now: at,
    jobs: await Promise.all(
      rows.map(async (job) => ({ ...job, steps: await stepsOf(db, jobs, job.id, asked) })),
    ),
  }
}
