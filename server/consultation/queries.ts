import { sql } from 'kysely'
import { consultation } from '../../domain/consultation/procedure.ts'
import type { drives, reproductions } from '../../domain/consultation/forms.ts'
import { openOf, type Cause, type Question } from '../../domain/consultation/tree.ts'
import { refusal } from '../../domain/procedure.ts'
import { assistancesOf } from '../assistance/queries.ts'
import type { Reader } from '../db.ts'
import { casesOf } from '../difficult-case/queries.ts'
import { NotFound } from '../refusals.ts'
import type { Asked } from '../route.ts'
import { stepsFrom } from '../step.ts'
import { knownBefore } from './known-before.ts'
import { symptomRows } from './rows.ts'

/** S59: what one asks of which symptom; the page looks it up by words or initials. */
export const symptomTree = async ({ db }: Asked<unknown>) => ({
  rows: await db
    .selectFrom('symptom')
    .orderBy('ordinal')
    .select(['code', 'classCode', 'className', 'classNameEn', 'name', 'nameEn', 'customerWords', 'energies'])
    .select(['isSafetyRelevant', 'initials'])
    .select([sql<Question[]>`questions`.as('questions'), sql<Cause[]>`causes`.as('causes')])
    .execute(),
})

/** The sheet of an order, what is known before it is written, the help asked for it, and one's steps. */
export async function consultationPage(asked: Asked<unknown>) {
  const { db, store, id, actor } = asked
  const order = await headOf(db, store, id)
  const sheet = await sheetOf(db, store, id)
  const symptoms = sheet ? await symptomRows(db, store, sheet.id) : []
  const facts = { orderState: order.state, ...openOf(symptoms) }
  return {
    order,
    sheet: sheet ? { ...sheet, symptoms } : null,
    before: sheet ? null : await knownBefore(db, store, order),
    write:
      refusal(consultation, 'write', {
        state: undefined,
        parties: actor.parties,
        record: { orderState: order.state } as never,
        form: { standing: sheet ? 1 : 0, ...noDrive },
      }) ?? null,
    steps: sheet ? stepsFrom(consultation, { ...sheet, ...facts }, asked) : [],
    assistances: await assistancesOf(db, asked, id),
    cases: await casesOf(db, asked, id),
    presumptions: await presumptionsOf(asked),
  }
}

const noDrive = {
  drive: 'none' as const,
  driveConsent: false,
  driveNote: '',
  inKm: 0,
  driveFromKm: null,
  driveToKm: null,
}

const headOf = (db: Reader, store: string, id: string) =>
  db
    .selectFrom('workOrder as o')
    .innerJoin('vehicle as v', 'v.id', 'o.vehicleId')
    .leftJoin('vehicleModel as m', 'm.code', 'v.modelCode')
    .leftJoin('staff as a', 'a.id', 'o.advisorId')
    .where('o.storeId', '=', store)
    .where('o.id', '=', id)
    .where('o.adoptedFrom', 'is', null)
    .select(['o.id', 'o.number', 'o.state', 'o.complaint', 'o.odometerKm', 'o.openedAt', 'o.visitId'])
    .select(['v.id as vehicleId', 'v.plate', 'v.plateColour', 'v.vin', 'v.brand', 'v.model', 'm.energy'])
    .select(['a.name as advisor', 'a.nameEn as advisorEn'])
    .executeTakeFirstOrThrow(() => new NotFound('workOrder'))

const sheetOf = (db: Reader, store: string, orderId: string) =>
  db
    .selectFrom('consultation as k')
    .innerJoin('staff as w', 'w.id', 'k.writtenBy')
    .leftJoin('staff as f', 'f.id', 'k.finishedBy')
    .where('k.storeId', '=', store)
    .where('k.workOrderId', '=', orderId)
    .select(['k.id', 'k.state', 'k.revision', 'k.words', 'k.startedWhen', 'k.howOften', 'k.place', 'k.speed'])
    .select(['k.load', 'k.temperature', 'k.road', 'k.lamps', 'k.recentRepair', 'k.driveConsent'])
    .select(['k.driveFromKm', 'k.driveToKm', 'k.driveNote', 'k.writtenAt', 'k.finishedAt'])
    .select([
      'w.name as writtenBy',
      'w.nameEn as writtenByEn',
      'f.name as finishedBy',
      'f.nameEn as finishedByEn',
    ])
    .select([
      sql<(typeof reproductions)[number] | null>`k.reproduced`.as('reproduced'),
      sql<(typeof drives)[number]>`k.drive`.as('drive'),
      sql<
        { reason: string; at: string; by: string }[]
      >`coalesce((select json_agg(json_build_object('reason', m.reason,
          'at', m.at, 'by', s.name) order by m.at) from consultation_amendment m join staff s on s.id = m.by_staff_id
        where m.store_id = k.store_id and m.consultation_id = k.id), '[]')`.as('amendments'),
    ])
    .executeTakeFirst()

/** Days over which presumptions are counted. */
const presumedDays = 90

/** S63: of the true causes recorded in these days, how many had been presumed. */
async function presumptionsOf({ db, store, at }: Asked<unknown>) {
  const counted = await db
    .selectFrom('consultationSymptom')
    .where('storeId', '=', store)
    .where('foundAt', '>', new Date(at.getTime() - presumedDays * 86_400_000))
    .select(({ fn }) => fn.countAll<number>().as('found'))
    .select(sql<number>`count(*) filter (where presumed_right)`.as('right'))
    .executeTakeFirstOrThrow()
  return { ...counted, days: presumedDays }
}
