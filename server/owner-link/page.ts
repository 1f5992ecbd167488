import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { timeOfMinutes } from '../../domain/calendar.ts'
import { promiseOf } from '../../domain/owner-link/promise.ts'
import { headlineOf, progressOf } from '../../domain/owner-link/stages.ts'
import type { Linked } from '../link.ts'
import { isMovedSince } from '../promise/values.ts'
import { packageName } from '../quotation/values.ts'
import { NotFound } from '../refusals.ts'
import type { Asked } from '../route.ts'
import { valuesAt } from '../setting/values.ts'
import { agreedOf, hashOf } from '../work-order/signed.ts'
import { settledOf } from './settled.ts'

type Owners = Asked<unknown> & { readonly link: Linked }

/**
 * All that the owner's page shows, of the order of his link and of nothing else. No name and no phone of his own stands
 * in it: an address may be passed on, whatever it says.
 */
export async function ownerPage(asked: Owners) {
  const { db, store, id, at, link } = asked
  const order = await head(asked)
  const quotations = await quotationsOf(asked)
  const base = quotations.findLast(({ kind }) => kind === 'base')
  const work = await workOf(asked)
  const agreed = order.state === 'quoted' ? await agreedOf(db, store, id) : undefined
  const settings = await valuesAt(db, store, at)
  const promise = promiseOf(await offersOf(asked))
  const standing = {
    state: order.state,
    quotation: base?.state ?? ('none' as const),
    addOnWaits: quotations.some(({ kind, state }) => kind === 'addOn' && state === 'sent'),
    agreedLines: quotations.flatMap(({ lines }) => lines).filter(({ answer }) => answer === 'agreed').length,
    openedAt: order.openedAt.toISOString(),
    sentAt: iso(base?.sentAt),
    signedAt: iso(order.signedAt),
    startedAt: iso(work.startedAt),
    passedAt: iso(order.passedAt),
    deliveredAt: iso(order.deliveredAt),
    promisedAt: promise.at,
    waitsFor: work.waitsFor,
  }
  const { storeName, address, phone, zone, ...shown } = order
  return {
    now: at,
    expiresAt: link.expiresAt,
    store: {
      name: storeName,
      address,
      phone,
      zone,
      opens: timeOfMinutes(settings['booking.open']),
      closes: timeOfMinutes(settings['booking.close']),
    },
    order: shown,
    headline: headlineOf(standing),
    progress: progressOf(standing),
    promise,
    quotations,
    signing:
      agreed && agreed.lines.length > 0
        ? { hash: hashOf(agreed), amountFen: agreed.amountFen, promisedAt: agreed.promisedAt }
        : null,
    settled: (await settledOf(asked)) ?? null,
    callBack: (await callBackOf(asked)) ?? null,
    /** Whether a look now would count: once a minute. */
    countsNow: await countsNow(asked),
  }
}

const iso = (at: Date | null | undefined) => at?.toISOString() ?? null

const head = ({ db, store, id }: Owners) =>
  db
    .selectFrom('workOrder as o')
    .innerJoin('store as s', 's.id', 'o.storeId')
    .innerJoin('vehicle as v', 'v.id', 'o.vehicleId')
    .leftJoin('staff as a', 'a.id', 'o.advisorId')
    .leftJoin('gatePass as p', (join) =>
      join.onRef('p.storeId', '=', 'o.storeId').onRef('p.workOrderId', '=', 'o.id'),
    )
    .where('o.storeId', '=', store)
    .where('o.id', '=', id)
    .select(['o.id', 'o.number', 'o.state', 'o.openedAt', 'o.signedAt', 'o.passedAt', 'o.deliveredAt'])
    .select(['v.plate', 'v.plateColour', 'v.brand', 'v.model', 'a.name as advisor'])
    .select(['s.name as storeName', 's.address', 's.phone', 's.timeZone as zone'])
    .select(['p.number as gatePass', 'p.issuedAt as gatePassAt'])
    .executeTakeFirstOrThrow(() => new NotFound('workOrder'))

/**
 * What went to him and stands, oldest first: a draft is nobody's business but the counter's, and of an order that is
 * void nothing waits for his word.
 */
const quotationsOf = ({ db, store, id }: Owners) =>
  db
    .selectFrom('quotation as q')
    .where('q.storeId', '=', store)
    .where('q.workOrderId', '=', id)
    .where('q.state', 'in', ['sent', 'answered'])
    .where(sql<boolean>`(q.state = 'answered' or not exists (select from work_order o
      where o.store_id = q.store_id and o.id = q.work_order_id and o.state = 'voided'))`)
    .orderBy('q.version')
    .select(['q.id', 'q.number', 'q.version', 'q.kind', 'q.promisedAt', 'q.sentAt', 'q.answeredAt'])
    .select([sql<'sent' | 'answered'>`q.state`.as('state'), isMovedSince.as('hourIsMoved')])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('quotationLine as l')
          .leftJoin('labourItem as i', (join) =>
            join.onRef('i.code', '=', 'l.code').on('l.kind', '=', 'labour').on('i.state', '<>', 'withdrawn'),
          )
          .whereRef('l.storeId', '=', 'q.storeId')
          .whereRef('l.quotationId', '=', 'q.id')
          .orderBy('l.position')
          .select(['l.id', 'l.kind', 'l.name', 'l.spec', 'l.property', 'l.unit', 'l.quantityMilli'])
          .select(['l.hoursHundredths', 'l.amountFen', 'l.payer', 'l.answer', 'l.packageCode', 'l.findingId'])
          .select('i.explanation')
          .select(packageName.as('packageName')),
      ).as('lines'),
    )
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('finding as f')
          .innerJoin('staff as r', 'r.id', 'f.reportedBy')
          .whereRef('f.storeId', '=', 'q.storeId')
          .where('f.id', 'in', (of) =>
            of
              .selectFrom('quotationLine as m')
              .whereRef('m.storeId', '=', 'q.storeId')
              .whereRef('m.quotationId', '=', 'q.id')
              .select('m.findingId'),
          )
          .orderBy('f.id')
          .select(['f.id', 'f.what', 'f.place', 'f.measuredMilli', 'f.limitMilli', 'f.limitIs', 'f.unit'])
          .select(['f.isUrgent', 'f.proposal', 'f.reportedAt', 'r.name as reporter'])
          .select((of) =>
            jsonArrayFrom(
              of
                .selectFrom('findingPhoto as p')
                .whereRef('p.storeId', '=', 'f.storeId')
                .whereRef('p.findingId', '=', 'f.id')
                .orderBy('p.position')
                .select(['p.hash', 'p.thumbHash']),
            ).as('photos'),
          ),
      ).as('findings'),
    )
    .execute()

/** Every hour that he was told or has agreed to, in a quotation or by itself (S68): as he agreed to them, then what is open. */
async function offersOf({ db, store, id }: Owners) {
  const rows = await db
    .selectFrom('promise')
    .where('storeId', '=', store)
    .where('workOrderId', '=', id)
    .where('promisedAt', 'is not', null)
    .where((eb) => eb.or([eb('agreedAt', 'is not', null), eb('droppedAt', 'is', null)]))
    .orderBy('agreedAt', (by) => by.asc().nullsLast())
    .orderBy('saidAt')
    .orderBy('id')
    .select(['promisedAt', 'agreedAt'])
    .execute()
  return rows.map(({ promisedAt, agreedAt }) => ({ promisedAt: iso(promisedAt), agreedAt: iso(agreedAt) }))
}

/** When work began; and what it waits for, when every job that was begun and is not done stands still. */
async function workOf({ db, store, id }: Owners) {
  const { rows } = await sql<{ startedAt: Date | null; waitsFor: string | null }>`
    with open as (
      select j.state, (select split_part(i.pause_reason, ' ', 1) from work_interval i
        where i.store_id = j.store_id and i.job_id = j.id order by i.id desc limit 1) as reason
      from job j where j.store_id = ${store} and j.work_order_id = ${id} and j.state in ('working', 'paused'))
    select (select min(i.started_at) from work_interval i join job j on j.store_id = i.store_id and j.id = i.job_id
        where j.store_id = ${store} and j.work_order_id = ${id}) as started_at,
      (select max(reason) from open having bool_and(state = 'paused')) as waits_for`.execute(db as never)
  return rows[0]!
}

const callBackOf = ({ db, store, id }: Owners) =>
  db
    .selectFrom('callBack')
    .where('storeId', '=', store)
    .where('workOrderId', '=', id)
    .where('state', '=', 'asked')
    .select(['askedAt', 'wantedAt'])
    .executeTakeFirst()

async function countsNow({ db, store, link, at }: Owners) {
  const { lastOpenedAt } = await db
    .selectFrom('ownerLink')
    .where('storeId', '=', store)
    .where('id', '=', link.id)
    .select('lastOpenedAt')
    .executeTakeFirstOrThrow()
  return lastOpenedAt === null || at.getTime() - lastOpenedAt.getTime() >= 60_000
}
