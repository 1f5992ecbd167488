import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { z } from 'zod'
import type { AmendLabourItemForm } from '../../domain/labour-item/forms.ts'
import { labourRateOf } from '../../domain/setting/keys.ts'
import { historyOf, listQuery, matching, pageOf, refsOf } from '../catalogue/queries.ts'
import { dayHere, inForce } from '../catalogue/values.ts'
import type { Reader } from '../db.ts'
import { NotFound } from '../refusals.ts'
import type { Asked } from '../route.ts'
import { valuesAt } from '../setting/values.ts'
import { stepsOf } from '../step.ts'
import { labourItems } from './desk.ts'

/** An item's own price for an hour on a day, of the item at the alias `l`; null where its trade's rate counts. */
export const ownPriceInForce = (store: string, day: ReturnType<typeof dayHere>) =>
  inForce('labourPrice', sql`r.labour_item_id = l.id`, store, day)

export const labourListQuery = listQuery.extend({ trade: z.string().max(20).optional() })
export type LabourListQuery = z.output<typeof labourListQuery>

export async function labourList({ db, store, at, query }: Asked<LabourListQuery>) {
  const { q, state, trade, after, limit } = query
  const rates = await valuesAt(db, store, at)
  const rows = await db
    .selectFrom('labourItem as l')
    .where('l.state', '=', state)
    .$if(q !== undefined && q.trim() !== '', (qb) => qb.where(matching(q!, 'l', 'labourItem')))
    .$if(trade !== undefined, (qb) => qb.where('l.trade', '=', trade!))
    .$if(after !== undefined, (qb) => qb.where('l.code', '>', after!))
    .orderBy('l.code')
    .limit(limit + 1)
    .select(['l.id', 'l.code', 'l.name', 'l.nameEn', 'l.trade', 'l.workClass', 'l.state'])
    .select(['l.hoursSedanHundredths', 'l.hoursSuvHundredths', 'l.hoursNevHundredths'])
    .select([ownPriceInForce(store, dayHere(store, at)).as('ownPriceFen')])
    .execute()
  return pageOf(
    rows.map((row) => ({ ...row, hourFen: row.ownPriceFen ?? rates[labourRateOf(row.trade)] })),
    limit,
  )
}

/** A labour item as its form has it: with hours of single models and the parts that go with it. */
export async function labourFile(db: Reader, id: string): Promise<AmendLabourItemForm> {
  const row = await db
    .selectFrom('labourItem as l')
    .where('l.id', '=', id)
    .select([
      'l.name',
      'l.nameEn',
      'l.trade',
      'l.workClass',
      'l.energies',
      'l.grade',
      'l.bayKind',
      'l.toolCode',
    ])
    .select(['l.hoursSedanHundredths', 'l.hoursSuvHundredths', 'l.hoursNevHundredths'])
    .select(['l.needsFinalCheck', 'l.needsSecondPerson', 'l.explanation'])
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('labourItemHours as h')
          .whereRef('h.labourItemId', '=', 'l.id')
          .orderBy('h.modelCode')
          .select(['h.modelCode', 'h.hoursHundredths']),
      ).as('hoursOfModels'),
      jsonArrayFrom(
        eb
          .selectFrom('labourItemPart as u')
          .whereRef('u.labourItemId', '=', 'l.id')
          .orderBy('u.position')
          .select(['u.slot', 'u.slotEn', 'u.kind', 'u.partCodes', 'u.quantityMilli', 'u.quantityFromModel'])
          .select(['u.isRequired', 'u.coversAll']),
      ).as('parts'),
    ])
    .executeTakeFirstOrThrow(() => new NotFound('labourItem'))
  // The words of energies, kinds and figures were written by the form.
  return row as AmendLabourItemForm
}

export async function labourPage(asked: Asked<unknown>) {
  const { db, store, at, id } = asked
  const head = await db
    .selectFrom('labourItem as l')
    .where('l.id', '=', id)
    .select(['l.id', 'l.code', 'l.state', 'l.trade'])
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('labourPrice as r')
          .where('r.storeId', '=', store)
          .whereRef('r.labourItemId', '=', 'l.id')
          .orderBy('r.fromDay', 'desc')
          .orderBy('r.revision', 'desc')
          .select(['r.id', 'r.fromDay', 'r.revision', 'r.fen', 'r.reason']),
      ).as('prices'),
      dayHere(store, at).as('today'),
    ])
    .executeTakeFirstOrThrow(() => new NotFound('labourItem'))
  const rates = await valuesAt(db, store, at)
  return {
    ...head,
    tradeFen: rates[labourRateOf(head.trade)],
    file: await labourFile(db, id),
    refs: await refsOf(db, 'labourItem', id),
    ...(await historyOf(db, store, id)),
    steps: await stepsOf(db, labourItems, id, asked),
  }
}
