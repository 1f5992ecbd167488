import { sql } from 'kysely'
import type { ShowForm } from '../../domain/customer/forms.ts'
import type { ShownField } from '../../domain/customer/kinds.ts'
import { reading, type Trx } from '../db.ts'
import { NotFound } from '../refusals.ts'
import type { Asked } from '../route.ts'
import { step, type Act } from '../step.ts'
import { showings } from './desk.ts'
import { dealsWith } from './queries.ts'

/** R5.2: a full value is shown for a reason, and the row says who saw it, whose, which, why and when. */
export const show = step(showings, 'show', {
  facts: showFacts,
  async write({ trx, act }, id, { customerId, fields, reason, note }: ShowForm) {
    await trx
      .insertInto('personalDataShown')
      .values({
        id,
        storeId: act.store,
        staffId: act.actor.id!,
        customerId,
        fields,
        reason,
        note,
        at: act.at,
      })
      .execute()
    return { customer: customerId, fields, reason }
  },
})

async function showFacts(trx: Trx, _id: string, { customerId, reason }: ShowForm, act: Act) {
  const row = await reading(trx)
    .selectFrom('customer as c')
    .where('c.id', '=', customerId)
    .select(['c.state', dealsWith(act, sql.ref('c.id')).as('isDealing')])
    .executeTakeFirst()
  if (!row) throw new NotFound('customer')
  return { reason, isDealing: row.isDealing, isRestricted: row.state === 'restricted' }
}

/** How long a full value stays to be fetched after it was shown; minutes. */
const shownFor = 5

type Values = { readonly [field in ShownField]?: string | null }

/** The values themselves: only to whoever has had them shown, and only now. */
export async function shownPage({ db, store, id, actor, at }: Asked<unknown>): Promise<Values> {
  const row = await db
    .selectFrom('personalDataShown as s')
    .innerJoin('customer as c', 'c.id', 's.customerId')
    .where('s.storeId', '=', store)
    .where('s.id', '=', id)
    .where('s.staffId', '=', actor.id)
    .where('s.at', '>', new Date(at.getTime() - shownFor * 60_000))
    .where('c.state', '<>', 'restricted')
    .select(['s.fields', 'c.name', 'c.phone', 'c.contact', 'c.address', 'c.residentId'])
    .executeTakeFirst()
  if (!row) throw new NotFound('personalDataShown')
  const { fields, ...values } = row
  return Object.fromEntries(fields.map((field) => [field, values[field as ShownField]]))
}
