import { sql } from 'kysely'
import { dayOf } from '../../domain/calendar.ts'
import { vehicle } from '../../domain/customer/procedure.ts'
import type {
  AcceptForm,
  FinishForm,
  GiveUpForm,
  ReceiveForm,
  RefuseForm,
  TurnForm,
} from '../../domain/exchange-demand/forms.ts'
import { criteriaOf, grantsRefund, isFreeOf } from '../../domain/exchange-demand/rights.ts'
import { vinOf } from '../../domain/identifiers/vin.ts'
import type { Criterion } from '../../domain/warranty/rule-sets.ts'
import { demandClocks } from '../../domain/warranty/clocks.ts'
import { beginAnew, markReturned, type Move } from '../customer/steps.ts'
import { reading, type Trx } from '../db.ts'
import { nextNumber } from '../number.ts'
import { NotFound } from '../refusals.ts'
import { step, type Act, type Work } from '../step.ts'
import { lawOf } from '../warranty/queries.ts'
import { calendarAround } from './calendar.ts'
import { exchangeDemands } from './desk.ts'

/** Art. 28: both days are set when the demand is received, by the car's own rule set and the calendar of that day. */
export const receive = step(exchangeDemands, 'receive', {
  async facts(trx, _id, form: ReceiveForm, act) {
    const { vehicleId, criterion, receivedAt } = form
    const file = await fileOf(trx, form, act)
    const { chosen, set, zone } = await lawOf(reading(trx), {
      store: act.store,
      id: vehicleId,
      // The clocks run by the rules of the day it was received.
      at: new Date(Math.min(Date.parse(receivedAt), act.at.getTime())),
    })
    return {
      ...file,
      ruleSet: chosen.value,
      ruleSetTitle: chosen.shown[0],
      criterion,
      criterionIsKnown: criterion === null || set === undefined || criteriaOf(set).includes(criterion),
      isFuture: new Date(receivedAt) > act.at,
      set,
      zone,
    }
  },
  async write({ trx, act }, id, form, { set, zone }) {
    const receivedOn = dayOf(form.receivedAt, zone)
    const { calendar } = await calendarAround(reading(trx), receivedOn)
    const { answer, finish } = demandClocks(receivedOn, set!, calendar)
    await sql`
      with n as (${nextNumber(act.store, 'TH', act.at)})
      insert into exchange_demand (store_id, id, number, vehicle_id, customer_id, wish, criterion, words, received_at,
        answer_day, finish_day)
      select ${act.store}, ${id}, n.number, ${form.vehicleId}, ${form.customerId}, ${form.wish}, ${form.criterion},
        ${form.words}, ${form.receivedAt}, ${answer.value}, ${finish.value} from n`.execute(trx)
    const { vehicleId, wish, criterion } = form
    return { vehicleId, wish, criterion, answerDay: answer.value, finishDay: finish.value }
  },
})

export const accept = step(exchangeDemands, 'accept', {
  write: (work, id, { note }: AcceptForm) => answered(work, id, note),
})

/** Art. 28: whoever refuses says why. */
export const refuse = step(exchangeDemands, 'refuse', {
  write: (work, id, { reason }: RefuseForm) => answered(work, id, reason),
})

/** Art. 28: the replacement did not come in time. */
export const turnToRefund = step(exchangeDemands, 'turnToRefund', {
  async facts(trx, id, { delayedByConsumer }: TurnForm, { store, at }) {
    const { vehicleId, criterion } = await reading(trx)
      .selectFrom('exchangeDemand')
      .where('storeId', '=', store)
      .where('id', '=', id)
      .select(['vehicleId', 'criterion'])
      .executeTakeFirstOrThrow()
    const { set } = await lawOf(reading(trx), { store, id: vehicleId, at })
    return { delayedByConsumer, refundIsARight: set !== undefined && grantsRefund(set, criterion) }
  },
  async write(work, id, { note }) {
    await change(work, id, { wish: 'refund', turnedAt: work.act.at, turnedNote: note })
    return { from: 'replace', wish: 'refund' }
  },
})

/** The returned car is marked for ever, of the new one both periods begin anew (art. 33, 29). */
export const finish = step(exchangeDemands, 'finish', {
  facts: finishFacts,
  async write(work, id, form, { vehicleId, replacementId, zone, criterion }) {
    const { how, reason, certificateNo, finishedAt, compensationFen } = form
    await change(work, id, {
      finishedAt: new Date(finishedAt),
      finishedHow: how,
      certificateNo,
      replacementId,
      compensationFen,
      endReason: reason,
    })
    const day = dayOf(finishedAt, zone)
    if (how !== 'assembly') await markReturned(work, vehicleId, { day, reason })
    if (replacementId) await beginAnew(work, replacementId, { day })
    return { how, vehicleId, replacementId, compensationFen, criterion }
  },
})

export const giveUp = step(exchangeDemands, 'giveUp', {
  write: (work, id, { reason }: GiveUpForm) => change(work, id, { endReason: reason }),
})

/**
 * What points at a file that is merged into another. Where both cars have a demand under way the one stays with its
 * file until it is settled: a car has one at a time, and a merge in another store must not wait for that.
 */
export async function moveDemands({ trx, act }: Work, { of, from, to, ids }: Move) {
  const column = sql.ref(of === 'vehicle' ? 'vehicle_id' : 'customer_id')
  const { rows } = await sql<{ id: string }>`
    update exchange_demand d set ${column} = ${to}
    where d.store_id = ${act.store} and d.${column} = ${from}
      and (${ids ?? null}::uuid[] is null or d.id = any(${ids ?? null}::uuid[]))
      and (${of} = 'customer' or d.state not in ('received', 'accepted') or not exists (
        select from exchange_demand o where o.store_id = d.store_id and o.vehicle_id = ${to}
          and o.state in ('received', 'accepted')))
    returning d.id`.execute(trx)
  return rows
}

/** The car that was given for a returned one has another file now. */
export const moveReplacements = async ({ trx, act }: Work, { of, from, to, ids }: Move) =>
  of === 'customer'
    ? []
    : trx
        .updateTable('exchangeDemand')
        .set({ replacementId: to })
        .where('storeId', '=', act.store)
        .where('replacementId', '=', from)
        .$if(ids !== undefined, (qb) => qb.where('id', 'in', [...ids!]))
        .returning('id')
        .execute()

async function fileOf(trx: Trx, { vehicleId, customerId }: ReceiveForm, { store }: Act) {
  const db = reading(trx)
  const car = await db
    .selectFrom('vehicle as v')
    .where('v.id', '=', vehicleId)
    .select('v.state')
    .select(
      sql<boolean>`exists (select from exchange_demand d where d.store_id = ${store} and d.vehicle_id = v.id
        and d.state in ('received', 'accepted'))`.as('hasOpenDemand'),
    )
    .executeTakeFirst()
  if (!car) throw new NotFound('vehicle')
  const whose =
    customerId &&
    (await db
      .selectFrom('customer')
      .where('id', '=', customerId)
      .where('state', 'not in', ['merged', 'withdrawn'])
      .select('id')
      .executeTakeFirst())
  if (whose === undefined) throw new NotFound('customer')
  return {
    hasOpenDemand: car.hasOpenDemand,
    fileStands: !['merged', 'withdrawn'].includes(car.state),
    fileState: vehicle.states[car.state as keyof typeof vehicle.states],
  }
}

async function finishFacts(trx: Trx, id: string, form: FinishForm, { store, at }: Act) {
  const { finishedAt, compensationFen } = form
  const demand = await reading(trx)
    .selectFrom('exchangeDemand as d')
    .innerJoin('store as t', 't.id', 'd.storeId')
    .where('d.storeId', '=', store)
    .where('d.id', '=', id)
    .select(['d.vehicleId', 'd.receivedAt', 't.timeZone as zone'])
    .select(sql<Criterion | null>`d.criterion`.as('criterion'))
    .executeTakeFirstOrThrow(() => new NotFound('exchangeDemand'))
  const replacementVin = vinIn(form.replacementVin)
  const replacement =
    replacementVin &&
    (await reading(trx)
      .selectFrom('vehicle')
      .where('vin', '=', replacementVin)
      .where('state', 'not in', ['merged', 'withdrawn'])
      .select('id')
      .executeTakeFirst())
  return {
    ...demand,
    isFuture: new Date(finishedAt) > at,
    isBeforeReceipt: new Date(finishedAt) < new Date(demand.receivedAt),
    isFreeOfCharge: form.how === 'assembly' || isFreeOf(demand.criterion),
    compensationFen,
    replacementVin,
    replacementIsOnFile: replacement !== undefined,
    replacementId: (replacement && replacement.id) || null,
    replacementIsAnother: !replacement || replacement.id !== demand.vehicleId,
  }
}

function vinIn(typed: string): string {
  const read = vinOf(typed)
  return 'vin' in read ? read.vin : ''
}

const answered = (work: Work, id: string, answerReason: string) =>
  change(work, id, { answeredAt: work.act.at, answerReason })

async function change({ trx, act }: Work, id: string, set: object) {
  await trx
    .updateTable('exchangeDemand')
    .set(set)
    .where('storeId', '=', act.store)
    .where('id', '=', id)
    .execute()
}
