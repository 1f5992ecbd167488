import { sql } from 'kysely'
import { z } from 'zod'
import { appointment } from '../../domain/appointment/procedure.ts'
import { addDays, dayOf, type Day } from '../../domain/calendar.ts'
import { maskParty } from '../../domain/identifiers/mask.ts'
import { backwards, bareNumber } from '../../domain/search/term.ts'
import type { Asked } from '../route.ts'
import { carsOf } from '../search/queries.ts'
import { rangeOf, zoneOf } from '../zone.ts'
import { boardOf } from './board.ts'
import { bookingRows, type BookingRow } from './booking-rows.ts'
import { inShop } from './in-shop.ts'
import { needsOfMany } from './many.ts'
import { storeAt } from './store.ts'

export const boardQuery = z.strictObject({
  from: z.iso.date().optional(),
  days: z.coerce.number().int().min(1).max(14).default(1),
})

/**
 * The board (S29): what can be had in these days with all that is held of it, the bookings with what each needs — so
 * that a page can say before a drop what it would break — those without a time, those that cannot be kept, and the cars
 * in the shop.
 */
export async function boardPage({ db, store, at, query }: Omit<Asked<z.output<typeof boardQuery>>, 'actor'>) {
  const here = await storeAt(db, { store, at })
  const { zone, values } = here
  const fromDay: Day = query.from ?? dayOf(at.toISOString(), zone)
  const days = { fromDay, untilDay: addDays(fromDay, query.days - 1) }
  const { from, until } = rangeOf(days, zone)
  const rows = await bookingRows(
    db,
    store,
    sql<boolean>`(a.state in ('waiting', 'failing')
      or (a.state in ('registered', 'arrived', 'customerFailed') and a.starts_at < ${until} and a.work_ends_at > ${from}))`,
  )
    .orderBy('a.startsAt')
    .orderBy('a.id')
    .limit(1000)
    .execute()
  const needs = await needsOfMany(
    db,
    here,
    rows.map(({ id }) => id),
  )
  return {
    fromDay,
    days: query.days,
    leadMinutes: values['booking.lead'],
    stepMinutes: values['booking.step'],
    finishMinutes: values['booking.finish'],
    confirmMinutes: values['booking.confirm'],
    board: await boardOf(db, here, days),
    bookings: rows.map((row) => ({ ...shown(row), needs: needs.get(row.id)! })),
    visits: await inShop(db, store, { from, until }),
  }
}

/** Names are masked on boards and in lists (R5.2). */
export const shown = <Row extends BookingRow>({ partyKind, customer, contact, ...row }: Row) => ({
  ...row,
  customer: maskParty({ kind: partyKind, name: customer }),
  contact: maskParty({ kind: 'person', name: contact }),
})

const states = Object.keys(appointment.states) as (keyof typeof appointment.states)[]
export const bookingListQuery = z.strictObject({
  q: z.string().max(40).optional(),
  state: z.enum(states as [(typeof states)[number], ...typeof states]).optional(),
  day: z.iso.date().optional(),
  until: z.iso.date().optional(),
  /** Opened from a figure: whose store failed by what, who came late. */
  cause: z.string().max(20).optional(),
  came: z.enum(['asBooked', 'early', 'moved', 'placeLost']).optional(),
  source: z.string().max(20).optional(),
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})

/** The register, the latest booking first; `after` is the id of the last row seen. */
export async function bookingList({ db, store, actor, query }: Asked<z.output<typeof bookingListQuery>>) {
  const { q, state, day, until, cause, came, source, after, limit } = query
  const term = q?.trim()
  const cars = term ? await carsOf(db, term, 200, actor.parties) : undefined
  const { from, until: end } = rangeOf(
    { fromDay: day ?? '2000-01-01', untilDay: until ?? day ?? '2100-01-01' },
    await zoneOf(db, store),
  )
  const rows = await bookingRows(db, store, sql<boolean>`true`)
    .$if(state !== undefined, (qb) => qb.where('a.state', '=', state!))
    .$if(day !== undefined, (qb) => qb.where('a.startsAt', '>=', from).where('a.startsAt', '<', end))
    .$if(cause !== undefined, (qb) => qb.where('a.brokenBy', '=', cause!))
    .$if(source !== undefined, (qb) => qb.where('a.source', '=', source!))
    .$if(came !== undefined, (qb) =>
      qb.where(
        sql<boolean>`exists (select from event e where e.store_id = a.store_id and e.whole_id = a.id
          and e.step = 'arrive' and e.particulars ->> 'is' = ${came!})`,
      ),
    )
    .$if(after !== undefined, (qb) => qb.where('a.id', '<', after!))
    .$if(cars !== undefined, (qb) =>
      qb.where((eb) =>
        eb.or([
          sql<boolean>`reverse(replace(a.number, '-', '')) like ${`${backwards(bareNumber(term!))}%`}`,
          ...(cars!.length > 0 ? [eb('a.vehicleId', 'in', cars!)] : []),
        ]),
      ),
    )
    .orderBy('a.id', 'desc')
    .limit(limit + 1)
    .execute()
  return {
    rows: rows.slice(0, limit).map(shown),
    next: rows.length > limit ? rows[limit - 1]!.id : null,
  }
}
