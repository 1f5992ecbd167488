import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../../domain/calendar.ts'
import { calendarNotes, clockOf, movedNotes } from '../../domain/exchange-demand/clock.ts'
import type { Wish } from '../../domain/exchange-demand/forms.ts'
import { exchangeDemand } from '../../domain/exchange-demand/procedure.ts'
import { isFreeOf, wishWarning } from '../../domain/exchange-demand/rights.ts'
import { vinTail } from '../../domain/identifiers/mask.ts'
import type { StateOf } from '../../domain/procedure.ts'
import { demandClocks, type Calendar } from '../../domain/warranty/clocks.ts'
import type { Criterion } from '../../domain/warranty/rule-sets.ts'
import { masked } from '../customer/queries.ts'
import { NotFound } from '../refusals.ts'
import type { Asked } from '../route.ts'
import { carsOf } from '../search/queries.ts'
import { stepsOf } from '../step.ts'
import { lawOf } from '../warranty/queries.ts'
import { historyOf } from '../work-order/history.ts'
import { calendarAround } from './calendar.ts'
import { exchangeDemands } from './desk.ts'

type State = StateOf<typeof exchangeDemand>
const states = Object.keys(exchangeDemand.states) as [State, ...State[]]

export const demandsQuery = z.strictObject({
  q: z.string().max(40).optional(),
  state: z.enum(states).optional(),
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})

/** Demands of the store, the newest first, with both clocks; `after` is the id of the last row seen. */
export async function demandList(asked: Asked<z.output<typeof demandsQuery>>) {
  const { q, state, after, limit } = asked.query
  const text = q?.trim() ?? ''
  const cars = text === '' ? [] : await carsOf(asked.db, text, 200, asked.actor.parties)
  const found = await demandsOf(asked)
    .$if(text !== '', (qb) =>
      qb.where((eb) =>
        eb.or([
          sql<boolean>`position(upper(${text}) in d.number) > 0`,
          ...(cars.length > 0 ? [eb('d.vehicleId', 'in', cars)] : []),
        ]),
      ),
    )
    .$if(state !== undefined, (qb) => qb.where('d.state', '=', state!))
    .$if(after !== undefined, (qb) => qb.where('d.id', '<', after!))
    .orderBy('d.id', 'desc')
    .limit(limit + 1)
    .execute()
  const rows = found.slice(0, limit)
  const days = rows.flatMap(({ receivedDay, today }) => [receivedDay, today]).toSorted()
  const { calendar } =
    days.length > 0 ? await calendarAround(asked.db, days[0]!, days.at(-1)) : { calendar: new Map() }
  return {
    rows: rows.map((row) => ({ ...shownOf(row, asked), clocks: clocksOf(row, calendar) })),
    next: found.length > limit ? rows.at(-1)!.id : null,
  }
}

/** One demand: the car, both clocks with what they come from, what the law grants, what was done and what may be. */
export async function demandPage(asked: Asked<unknown>) {
  const { db, store, id, at } = asked
  const row = await demandsOf(asked).where('d.id', '=', id).executeTakeFirst()
  if (!row) throw new NotFound('exchangeDemand')
  const law = await lawOf(db, { store, id: row.vehicleId, at })
  const { rows, calendar } = await calendarAround(db, row.receivedDay, row.today)
  // By the rules of the day it was received, as the clocks were set.
  const then = await lawOf(db, { store, id: row.vehicleId, at: row.receivedAt })
  const set = then.set && demandClocks(row.receivedDay, then.set, calendar)
  const warning = law.set && wishWarning(law.set, row.criterion, row.wish)
  return {
    demand: shownOf(row, asked),
    ruleSet: law.chosen.shown,
    clause: row.criterion && (law.set?.clauses[row.criterion] ?? null),
    clocks: clocksOf(row, calendar),
    derivation: set
      ? [set.answer, set.finish].map(({ name, value, clause, how }) => ({ name, value, clause, how }))
      : [],
    between: rows.filter(({ day, untilDay }) => day <= row.finishDay && untilDay > row.receivedDay),
    notes: [
      ...calendarNotes(rows, row.receivedDay, row.finishDay),
      ...(set
        ? movedNotes([
            { name: set.answer.name, set: row.answerDay, now: set.answer.value },
            { name: set.finish.name, set: row.finishDay, now: set.finish.value },
          ])
        : []),
    ],
    warning: warning ?? null,
    compensation: {
      isFree: isFreeOf(row.criterion),
      figure: law.compensation && pick(law.compensation),
      lacks: law.problems.map(({ says }) => says),
    },
    history: await historyOf(db, store, id),
    steps: await stepsOf(db, exchangeDemands, id, asked),
  }
}

const pick = ({
  value,
  shown,
  how,
  clause,
}: NonNullable<Awaited<ReturnType<typeof lawOf>>['compensation']>) => ({
  fen: value,
  shown,
  how,
  clause,
})

const demandsOf = ({ db, store, at }: Asked<unknown>) =>
  db
    .selectFrom('exchangeDemand as d')
    .innerJoin('store as t', 't.id', 'd.storeId')
    .innerJoin('vehicle as v', 'v.id', 'd.vehicleId')
    .leftJoin('customer as c', 'c.id', 'd.customerId')
    .leftJoin('vehicle as r', 'r.id', 'd.replacementId')
    .where('d.storeId', '=', store)
    .select(['d.id', 'd.number', 'd.vehicleId', 'd.words', 'd.receivedAt', 'd.answerDay', 'd.finishDay'])
    .select([
      'd.answeredAt',
      'd.answerReason',
      'd.turnedAt',
      'd.turnedNote',
      'd.finishedAt',
      'd.certificateNo',
      'd.compensationFen',
      'd.endReason',
    ])
    .select(['v.plate', 'v.plateColour', 'v.vin', 'v.brand', 'v.model', 'v.returnedDay'])
    .select(['c.id as customerId', 'c.kind', 'c.name', 'c.phone', 'c.state as customerState'])
    .select(['r.id as replacementId', 'r.plate as replacementPlate', 'r.vin as replacementVin'])
    .select([
      't.timeZone as zone',
      sql<State>`d.state`.as('state'),
      sql<Wish>`d.wish`.as('wish'),
      sql<Criterion | null>`d.criterion`.as('criterion'),
      sql<Wish | null>`d.finished_how`.as('finishedHow'),
      sql<string>`(d.received_at at time zone t.time_zone)::date::text`.as('receivedDay'),
      sql<string>`(${at}::timestamptz at time zone t.time_zone)::date::text`.as('today'),
    ])
type Row = Awaited<ReturnType<ReturnType<typeof demandsOf>['execute']>>[number]

/** The customer masked (R5.2); of the zone and the day of asking nothing is told. */
function shownOf(
  { zone: _zone, today: _today, kind, name, phone, customerState, ...row }: Row,
  asked: Asked<unknown>,
) {
  const whose = name === null ? null : masked({ kind: kind!, name, phone, state: customerState! }, asked)
  return {
    ...row,
    vinTail: row.vin && vinTail(row.vin),
    customer: whose?.name ?? null,
    phone: whose?.phone ?? null,
  }
}

/** The answer is asked for until it is given or the demand withdrawn; the settlement unless it was refused. */
function clocksOf(
  { state, answerDay, finishDay, answeredAt, finishedAt, zone, today }: Row,
  calendar: Calendar,
) {
  const on = (at: Date | string | null) => at && dayOf(new Date(at).toISOString(), zone)
  const isOver = exchangeDemand.ends.some((end) => end === state)
  return {
    answer: clockOf({ due: answerDay, doneOn: on(answeredAt), isOver }, today, calendar),
    finish: clockOf({ due: finishDay, doneOn: on(finishedAt), isOver }, today, calendar),
  }
}
