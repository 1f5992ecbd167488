import { sql, type NotNull } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { maskName, maskParty, maskPhone } from '../../domain/identifiers/mask.ts'
import { documentsOf } from '../document/queries.ts'
import type { DiscountReason, Needs } from '../../domain/quotation/discount.ts'
import { mayRead } from '../../domain/staff/permissions.ts'
import { findingsOf } from '../finding/queries.ts'
import { messages } from '../message/desk.ts'
import { promisesOf } from '../promise/list.ts'
import { hourTold, isMovedSince } from '../promise/values.ts'
import { quotations } from '../quotation/desk.ts'
import { bookedFor } from '../quotation/queries.ts'
import { packageName } from '../quotation/values.ts'
import type { Asked } from '../route.ts'
import { stepsOf } from '../step.ts'
import { addOnsOf, consentsOf, ofBase, refusedBefore } from './add-ons.ts'
import { adoptedPage } from './adopted.ts'
import { workOrders } from './desk.ts'
import { historyOf } from './history.ts'
import { checksOf, jobsOf } from './worked.ts'
import { agreedOf, hashOf } from './signed.ts'

/** Everything the order page shows: the car, the paper, the workshop, the money, the history, and one's steps. */
export async function orderPage(asked: Asked<unknown>) {
  const { db, store, id } = asked
  const own = await head(asked)
  if (!own) return { adopted: await adoptedPage(asked) }
  const quotation = (await papersOf(asked, 'base').executeTakeFirst()) ?? null
  const order = { ...named(own, asked.actor.parties), quotation }
  const history = await historyOf(db, store, id)
  const agreed = await agreedOf(db, store, id)
  return {
    adopted: null,
    order: { ...order, phone: order.phone && maskPhone(order.phone) },
    history,
    lastEvent: history.at(-1)?.id ?? 0,
    signing: agreed && {
      hash: hashOf(agreed),
      amountFen: agreed.amountFen,
      hoursHundredths: agreed.hoursHundredths,
      promisedAt: agreed.promisedAt,
    },
    steps: await stepsOf(db, workOrders, id, asked),
    booked: own.visitId ? await bookedFor(asked, own.visitId) : null,
    quotationSteps: quotation ? await stepsOf(db, quotations, quotation.id, asked) : [],
    jobs: await jobsOf(asked),
    checks: await checksOf(asked),
    messages: await messagesOf(asked),
    documents: await documentsOf(db, store, id),
    promises: await promisesOf(asked),
    addOns: await addOnsOf(asked, await papersOf(asked, 'addOn').execute()),
    consents: await consentsOf(asked),
    findings: await findingsOf(asked, id),
    refusedBefore: await refusedBefore(asked, own.vehicleId),
  }
}

/** R5.2: whole for those who may print the paper with it. */
const named = <T extends Named>(own: T, duties: readonly string[]): T =>
  mayRead(duties, 'print.read')
    ? own
    : {
        ...own,
        customer: maskParty({ kind: own.customerKind, name: own.customer }),
        broughtBy: maskName(own.broughtBy),
      }
type Named = { readonly customer: string; readonly customerKind: string; readonly broughtBy: string }

const head = ({ db, store, id }: Asked<unknown>) =>
  db
    .selectFrom('workOrder as o')
    .innerJoin('visit as t', (join) =>
      join.onRef('t.storeId', '=', 'o.storeId').onRef('t.id', '=', 'o.visitId'),
    )
    .innerJoin('vehicle as v', 'v.id', 'o.vehicleId')
    .innerJoin('customer as c', 'c.id', 'o.customerId')
    .innerJoin('staff as a', 'a.id', 'o.advisorId')
    .where('o.storeId', '=', store)
    .where('o.id', '=', id)
    .where('o.adoptedFrom', 'is', null)
    .select(['o.id', 'o.number', 'o.state', 'o.complaint', 'o.odometerKm', 'o.washMode', 'o.openedAt'])
    .select(hourTold.as('promisedAt'))
    .select([
      'o.signedAt',
      'o.passedAt',
      'o.readyAt',
      'o.washedAt',
      'o.deliveredAt',
      'o.voidReason',
      'o.visitId',
      'o.advisorId',
    ])
    .select(['t.keyTag', 't.waitsInStore', 't.broughtBy', 't.arrivedAt', 't.state as visitState'])
    .select([
      'v.id as vehicleId',
      'v.plate',
      'v.plateColour',
      'v.vin',
      'v.brand',
      'v.model',
      'v.colour',
      'v.saleDay',
    ])
    .select(['v.nextServiceDay', 'v.insuranceDay', 'v.use'])
    .select([
      'c.id as customerId',
      'c.name as customer',
      'c.kind as customerKind',
      'c.phone',
      'a.name as advisor',
    ])
    .select((eb) => [
      sql<
        string | null
      >`(select p.id from pre_inspection p where p.store_id = o.store_id and p.visit_id = o.visit_id
        and p.state = 'signed')`.as('inspectionId'),
      sql<boolean>`exists (select from consultation n where n.store_id = o.store_id and n.work_order_id = o.id)`.as(
        'isConsulted',
      ),
      jsonObjectFrom(
        eb
          .selectFrom('signature as g')
          .leftJoin('staff as w', 'w.id', 'g.byStaffId')
          .whereRef('g.storeId', '=', 'o.storeId')
          .whereRef('g.workOrderId', '=', 'o.id')
          .where(ofBase)
          .select(['g.hash', 'g.signer', 'g.signedAt', 'g.amountFen', 'g.promisedAt', 'w.name as by']),
      ).as('signature'),
      jsonObjectFrom(
        eb
          .selectFrom('settlement as s')
          .whereRef('s.storeId', '=', 'o.storeId')
          .whereRef('s.workOrderId', '=', 'o.id')
          .where('s.state', '=', 'settled')
          .select(['s.id', 's.number', 's.settledAt']),
      ).as('settlement'),
      jsonObjectFrom(
        eb
          .selectFrom('gatePass as p')
          .whereRef('p.storeId', '=', 'o.storeId')
          .whereRef('p.workOrderId', '=', 'o.id')
          .select(['p.number', 'p.issuedAt']),
      ).as('gatePass'),
      jsonObjectFrom(
        eb
          .selectFrom('followUp as f')
          .whereRef('f.storeId', '=', 'o.storeId')
          .whereRef('f.workOrderId', '=', 'o.id')
          .select(['f.id', 'f.state', 'f.dueAt']),
      ).as('followUp'),
    ])
    .$narrowType<{ odometerKm: NotNull; advisorId: NotNull }>()
    .executeTakeFirst()

/**
 * The quotations that stand, with their lines, the newest first: of the base the one that no other has replaced, and of
 * an order that is void the one that was taken back with it.
 */
const papersOf = ({ db, store, id }: Asked<unknown>, kind: 'base' | 'addOn') =>
  db
    .selectFrom('quotation as q')
    .where('q.storeId', '=', store)
    .where('q.workOrderId', '=', id)
    .where('q.kind', '=', kind)
    .where('q.state', 'not in', kind === 'base' ? ['superseded'] : ['superseded', 'takenBack'])
    .orderBy(sql`q.state = 'takenBack'`)
    .orderBy('q.version', 'desc')
    .select([
      'q.id',
      'q.number',
      'q.version',
      'q.state',
      'q.promisedAt',
      'q.sentAt',
      'q.answeredAt',
      'q.answeredBy',
      'q.validUntil',
    ])
    .select([
      sql<DiscountReason | ''>`q.discount_reason`.as('discountReason'),
      sql<Needs>`q.discount_needs`.as('discountNeeds'),
      isMovedSince.as('hourIsMoved'),
    ])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('quotationLine as l')
          .whereRef('l.storeId', '=', 'q.storeId')
          .whereRef('l.quotationId', '=', 'q.id')
          .orderBy('l.position')
          .select(['l.id', 'l.position', 'l.kind', 'l.code', 'l.name', 'l.spec', 'l.property', 'l.unit'])
          .select(['l.quantityMilli', 'l.hoursHundredths', 'l.unitPriceFen', 'l.amountFen', 'l.payer'])
          .select([
            'l.taxClass',
            'l.workClass',
            'l.answer',
            'l.refusalReason',
            'l.refusalNote',
            'l.findingId',
          ])
          .select(['l.packageCode', 'l.discountFen', 'l.discountBasisPoints', 'l.givenFen'])
          .select(packageName.as('packageName'))
          .select((of) =>
            of
              .selectFrom('partConsent as k')
              .whereRef('k.storeId', '=', 'l.storeId')
              .whereRef('k.quotationLineId', '=', 'l.id')
              .select('k.certificate')
              .as('certificate'),
          )
          // How finely the part's unit may be cut: the counter's own catalogue says it.
          .select((of) =>
            of
              .selectFrom('part as p')
              .whereRef('p.code', '=', 'l.code')
              .where('p.state', '<>', 'withdrawn')
              .select('p.unitDecimals')
              .as('unitDecimals'),
          ),
      ).as('lines'),
    )

async function messagesOf(asked: Asked<unknown>) {
  const { db, store, id } = asked
  const rows = await db
    .selectFrom('message as m')
    .leftJoin('outbox as x', 'x.id', 'm.id')
    .where('m.storeId', '=', store)
    .where('m.workOrderId', '=', id)
    .orderBy('m.id')
    .select(['m.id', 'm.kind', 'm.state', 'm.writtenAt', 'm.sentAt', 'x.channel', 'x.result'])
    .execute()
  return Promise.all(rows.map(async (m) => ({ ...m, steps: await stepsOf(db, messages, m.id, asked) })))
}
