import type { NotNull } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import { inWords } from '../../domain/money-words.ts'
import { NotFound } from '../refusals.ts'
import type { Asked } from '../route.ts'
import { textsAt } from '../setting/values.ts'
import { standing } from '../settlement/queries.ts'
import { ofBase } from './add-ons.ts'
import { hourTold } from '../promise/values.ts'

type Of = Pick<Asked<unknown>, 'db' | 'store' | 'id'>

/** What the printed forms hold: the whole names and numbers, for the paper both parties keep (R2.4, R2.5). */
export async function orderPrint(asked: Asked<unknown>) {
  const head = await headOf(asked)
  return {
    ...head,
    ...(await papersOf(asked)),
    lines: await linesOf(asked),
    addOns: await addOnsSigned(asked),
    settlement: await settlementOf(asked),
    texts: await textsAt(asked.db, asked.store, asked.at),
  }
}

/** One version as it was signed, the order itself or what was added: nothing that came after is on it (S75). */
export async function signedPrint(of: Of & { readonly quotationId: string }) {
  const { db, store, id, quotationId } = of
  const head = await headOf(of)
  const signature = await db
    .selectFrom('signature as g')
    .innerJoin('quotation as q', (join) =>
      join.onRef('q.storeId', '=', 'g.storeId').onRef('q.id', '=', 'g.quotationId'),
    )
    .where('g.storeId', '=', store)
    .where('g.workOrderId', '=', id)
    .where('g.quotationId', '=', quotationId)
    .select(['q.number', 'q.version', 'g.hash', 'g.signer', 'g.strokes', 'g.signedAt', 'g.amountFen'])
    .select('g.promisedAt')
    .executeTakeFirstOrThrow(() => new NotFound('signature'))
  const lines = await db
    .selectFrom('quotationLine as l')
    .leftJoin('partConsent as k', (join) =>
      join.onRef('k.storeId', '=', 'l.storeId').onRef('k.quotationLineId', '=', 'l.id'),
    )
    .where('l.storeId', '=', store)
    .where('l.quotationId', '=', quotationId)
    .orderBy('l.position')
    .select(paperColumns)
    .select('k.certificate')
    .execute()
  return { ...head, promisedAt: signature.promisedAt, signature, lines }
}

/** Of a line, what every paper has of it. */
export const paperColumns = [
  'l.kind',
  'l.code',
  'l.name',
  'l.spec',
  'l.property',
  'l.unit',
  'l.quantityMilli',
  'l.hoursHundredths',
  'l.unitPriceFen',
  'l.amountFen',
  'l.payer',
  'l.answer',
] as const

/** Both parties, the car and the stay. */
export const headOf = ({ db, store, id }: Of) =>
  db
    .selectFrom('workOrder as o')
    .innerJoin('store as h', 'h.id', 'o.storeId')
    .innerJoin('visit as t', (join) =>
      join.onRef('t.storeId', '=', 'o.storeId').onRef('t.id', '=', 'o.visitId'),
    )
    .innerJoin('vehicle as v', 'v.id', 'o.vehicleId')
    .innerJoin('customer as c', 'c.id', 'o.customerId')
    .innerJoin('staff as a', 'a.id', 'o.advisorId')
    .where('o.storeId', '=', store)
    .where('o.id', '=', id)
    .where('o.adoptedFrom', 'is', null)
    .select([
      'o.id',
      'o.number',
      'o.state',
      'o.complaint',
      'o.odometerKm',
      'o.washMode',
      'o.openedAt',
      'o.deliveredAt',
      'o.passedAt',
    ])
    .select(hourTold.as('promisedAt'))
    .select(['t.keyTag', 't.broughtBy', 't.broughtByPhone', 't.arrivedAt'])
    .select([
      'v.plate',
      'v.plateColour',
      'v.vin',
      'v.engineNo',
      'v.brand',
      'v.model',
      'v.colour',
      'v.use',
      'v.saleDay',
    ])
    .select(['c.name as customer', 'c.contact', 'c.phone', 'c.address', 'a.name as advisor'])
    .select([
      'h.name as store',
      'h.address as storeAddress',
      'h.phone as storePhone',
      'h.bank as storeBank',
      'h.timeZone',
    ])
    .$narrowType<{ odometerKm: NotNull }>()
    .executeTakeFirstOrThrow(() => new NotFound('workOrder'))

/** What has been signed, checked and let go. */
const papersOf = ({ db, store, id }: Of) =>
  db
    .selectFrom('workOrder as o')
    .where('o.storeId', '=', store)
    .where('o.id', '=', id)
    .select((eb) => [
      jsonObjectFrom(
        eb
          .selectFrom('signature as g')
          .leftJoin('staff as y', 'y.id', 'g.byStaffId')
          .whereRef('g.storeId', '=', 'o.storeId')
          .whereRef('g.workOrderId', '=', 'o.id')
          .where(ofBase)
          .select([
            'y.name as by',
            'g.hash',
            'g.signer',
            'g.strokes',
            'g.signedAt',
            'g.amountFen',
            'g.hoursHundredths',
            'g.promisedAt',
          ]),
      ).as('signature'),
      jsonObjectFrom(
        eb
          .selectFrom('qualityCheck as k')
          .innerJoin('staff as i', 'i.id', 'k.byStaffId')
          .whereRef('k.storeId', '=', 'o.storeId')
          .whereRef('k.workOrderId', '=', 'o.id')
          .where('k.kind', '=', 'final')
          .where('k.passed', '=', true)
          .orderBy('k.id', 'desc')
          .limit(1)
          .select(['i.name as inspector', 'k.at']),
      ).as('check'),
      jsonObjectFrom(
        eb
          .selectFrom('gatePass as p')
          .innerJoin('staff as u', 'u.id', 'p.issuedBy')
          .whereRef('p.storeId', '=', 'o.storeId')
          .whereRef('p.workOrderId', '=', 'o.id')
          .select(['p.number', 'p.issuedAt', 'u.name as issuedBy']),
      ).as('gatePass'),
    ])
    .executeTakeFirstOrThrow()

/** The lines of the base that went out and stands, and of the add-ons that are answered, with the mechanic of each. */
const linesOf = ({ db, store, id }: Asked<unknown>) =>
  db
    .selectFrom('quotationLine as l')
    .innerJoin('quotation as q', (join) =>
      join.onRef('q.storeId', '=', 'l.storeId').onRef('q.id', '=', 'l.quotationId'),
    )
    .leftJoin('job as j', (join) =>
      join.onRef('j.storeId', '=', 'l.storeId').onRef('j.quotationLineId', '=', 'l.id'),
    )
    .leftJoin('staff as w', 'w.id', 'j.technicianId')
    .leftJoin('partConsent as k', (join) =>
      join.onRef('k.storeId', '=', 'l.storeId').onRef('k.quotationLineId', '=', 'l.id'),
    )
    .where('q.storeId', '=', store)
    .where('q.workOrderId', '=', id)
    .where((eb) =>
      eb.or([eb('q.state', '=', 'answered'), eb('q.kind', '=', 'base').and('q.state', '=', 'sent')]),
    )
    .orderBy('q.version')
    .orderBy('l.position')
    .select(['l.position', 'l.kind', 'l.code', 'l.name', 'l.spec', 'l.property', 'l.unit', 'l.quantityMilli'])
    .select([
      'l.hoursHundredths',
      'l.unitPriceFen',
      'l.amountFen',
      'l.payer',
      'l.answer',
      'l.workClass',
      'w.name as technician',
      'k.certificate',
      'q.kind as paper',
      'q.version',
    ])
    .execute()

/** How each add-on was agreed to, and whether it is signed (S70). */
const addOnsSigned = ({ db, store, id }: Asked<unknown>) =>
  db
    .selectFrom('consent as n')
    .innerJoin('quotation as q', (join) =>
      join.onRef('q.storeId', '=', 'n.storeId').onRef('q.id', '=', 'n.quotationId'),
    )
    .leftJoin('signature as g', (join) =>
      join.onRef('g.storeId', '=', 'n.storeId').onRef('g.quotationId', '=', 'n.quotationId'),
    )
    .leftJoin('staff as w', 'w.id', 'n.byStaffId')
    .where('n.storeId', '=', store)
    .where('n.workOrderId', '=', id)
    .where('q.kind', '=', 'addOn')
    .orderBy('q.version')
    .select(['q.number', 'q.version', 'n.how', 'n.saidBy', 'n.phone', 'n.calledAt', 'n.at', 'n.amountFen'])
    .select(['n.promisedAt', 'n.hash', 'w.name as by', 'g.signer', 'g.signedAt', 'g.strokes'])
    .execute()

async function settlementOf(asked: Asked<unknown>) {
  const settlement = await standing(asked)
  if (!settlement) return null
  const ownerFen = settlement.lines
    .filter(({ payer }) => payer === 'customer')
    .reduce((sum, { amountFen }) => sum + amountFen, 0)
  const payments = await paymentsOf(asked)
  return { ...settlement, payments, ownerFen, ownerInWords: inWords(ownerFen) }
}

const paymentsOf = ({ db, store, id }: Asked<unknown>) =>
  db
    .selectFrom('payment')
    .where('storeId', '=', store)
    .where('workOrderId', '=', id)
    .orderBy('receivedAt')
    .orderBy('id')
    .select(['means', 'amountFen', 'receivedAt'])
    .execute()
