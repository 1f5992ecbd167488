import { sql } from 'kysely'
import { maskPhone } from '../../domain/identifiers/mask.ts'
import { refusedWork } from '../customer/car-work.ts'
import { quotations } from '../quotation/desk.ts'
import type { Asked } from '../route.ts'
import { stepsOf } from '../step.ts'
import { agreedOfVersion, hashOf } from './signed.ts'

/** Of the signature `g`: it is the order's own, not an add-on's. */
export const ofBase = sql<boolean>`exists (select from quotation b
  where b.store_id = g.store_id and b.id = g.quotation_id and b.kind = 'base')`

/** Each add-on with one's steps, its signature, and what is still to be signed for. */
export async function addOnsOf<Paper extends { readonly id: string }>(
  asked: Asked<unknown>,
  papers: readonly Paper[],
) {
  const { db, store, id } = asked
  const signatures = await db
    .selectFrom('signature as g')
    .leftJoin('staff as w', 'w.id', 'g.byStaffId')
    .where('g.storeId', '=', store)
    .where('g.workOrderId', '=', id)
    .select([
      'g.quotationId',
      'g.hash',
      'g.signer',
      'g.signedAt',
      'g.amountFen',
      'g.promisedAt',
      'w.name as by',
    ])
    .execute()
  return Promise.all(
    papers.toReversed().map(async (paper) => {
      const signature = signatures.find(({ quotationId }) => quotationId === paper.id) ?? null
      return {
        ...paper,
        signature,
        signing: signature ? null : await signingOf(asked, paper.id),
        steps: await stepsOf(db, quotations, paper.id, asked),
      }
    }),
  )
}

/** What an answered add-on would be signed for; null while it is not answered, or nothing of it was agreed to. */
async function signingOf({ db, store }: Asked<unknown>, quotationId: string) {
  const agreed = await agreedOfVersion(db, store, quotationId)
  if (!agreed || agreed.lines.length === 0) return null
  const { amountFen, hoursHundredths, promisedAt } = agreed
  return { hash: hashOf(agreed), amountFen, hoursHundredths, promisedAt }
}

/** Every answer with its evidence; the number masked (R5.2). */
export async function consentsOf({ db, store, id }: Asked<unknown>) {
  const rows = await db
    .selectFrom('consent as n')
    .innerJoin('quotation as q', (join) =>
      join.onRef('q.storeId', '=', 'n.storeId').onRef('q.id', '=', 'n.quotationId'),
    )
    .leftJoin('staff as w', 'w.id', 'n.byStaffId')
    .where('n.storeId', '=', store)
    .where('n.workOrderId', '=', id)
    .orderBy('n.id')
    .select(['n.id', 'n.quotationId', 'q.version', 'q.kind', 'n.how', 'n.saidBy', 'n.witness', 'n.phone'])
    .select([
      'n.calledAt',
      'n.agreedLines',
      'n.refusedLines',
      'n.amountFen',
      'n.promisedAt',
      'n.hash',
      'n.at',
    ])
    .select(['w.name as by', sql<boolean>`n.strokes <> ''`.as('isDrawn')])
    .execute()
  return rows.map(({ phone, ...row }) => ({ ...row, phone: phone && maskPhone(phone) }))
}

/** Of earlier stays: offered, refused, and not agreed to since. */
export async function refusedBefore(asked: Asked<unknown>, vehicleId: string) {
  const rows = await refusedWork({ ...asked, id: vehicleId })
  return rows.filter(({ orderId, doneSince }) => orderId !== asked.id && !doneSince).slice(0, 8)
}
