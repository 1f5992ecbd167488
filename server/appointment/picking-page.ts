import { sql } from 'kysely'
import { z } from 'zod'
import { appointment } from '../../domain/appointment/procedure.ts'
import { addDays } from '../../domain/calendar.ts'
import { refusal, type StateOf } from '../../domain/procedure.ts'
import type { Asked } from '../route.ts'
import { dayIn, rangeOf } from '../zone.ts'
import { appointments } from './desk.ts'
import { partsToPick, type PickedPart } from './picking.ts'
import { storeAt } from './store.ts'

export const pickingQuery = z.strictObject({
  /** Where nobody says: tomorrow (S82). */
  day: z.iso.date().optional(),
})

type Row = {
  readonly id: string
  readonly number: string
  readonly state: StateOf<typeof appointment>
  readonly startsAt: Date
  readonly plate: string | null
  readonly plateColour: string | null
  readonly brand: string
  readonly model: string
  readonly receiver: string | null
  readonly level: string
  readonly readyAt: Date | null
  readonly readyBy: string | null
  readonly parts: readonly PickedPart[]
}

/**
 * S82: the parts of a day's bookings in the order of the bins; how many of the bookings are picked. A warned car first.
 * `without`: bookings of the day that need no part.
 */
export async function pickingPage(asked: Asked<z.output<typeof pickingQuery>>) {
  const { db, store, at, query } = asked
  const { zone, values } = await storeAt(db, { store, at })
  const day = query.day ?? addDays(dayIn(at, zone), 1)
  const { from, until } = rangeOf({ fromDay: day, untilDay: day }, zone)
  const ofDay = sql`a.store_id = ${store} and a.state in ('registered', 'failing') and a.starts_at >= ${from}
    and a.starts_at < ${until}`
  const { rows } = await sql<Row>`
    select a.id, a.number, a.state, a.starts_at, v.plate, v.plate_colour, v.brand, v.model, r.name as receiver,
      a.warranty_level as level, p.ready_at, s.name as ready_by, (${partsToPick(store)}) as parts
    from appointment a join preparation p on p.store_id = a.store_id and p.appointment_id = a.id and p.kind = 'parts'
    join vehicle v on v.id = a.vehicle_id left join staff s on s.id = p.ready_by left join staff r on r.id = a.receiver_id
    where ${ofDay} order by a.warranty_level in ('red', 'orange', 'yellow') desc, a.starts_at, a.id`.execute(
    db as never,
  )
  const { rows: counted } = await sql<{
    all: number
  }>`select count(*)::int as all from appointment a where ${ofDay}`.execute(db as never)
  return {
    day,
    leadMinutes: values['booking.lead'],
    store: await headOf(asked),
    bookings: await Promise.all(rows.map(async (row) => ({ ...row, prepare: await prepareOf(asked, row) }))),
    picked: rows.filter(({ readyAt }) => readyAt !== null).length,
    all: rows.length,
    without: counted[0]!.all - rows.length,
  }
}

/** Why it cannot be said to be ready, with what the form will be asked too: which parts are missing. */
async function prepareOf(asked: Asked<unknown>, { id, parts, ...row }: Row) {
  // Of one that is picked no more is asked than the row says.
  const { state, ...record } =
    row.readyAt === null ? (await appointments.look(asked.db, id, asked))! : picked(row)
  const missing = parts.filter(({ keptMilli, neededMilli }) => keptMilli < neededMilli)
  const refused = refusal(appointment, 'prepare', {
    state,
    parties: asked.actor.parties,
    record,
    form: {
      isNeeded: true,
      isReadyAlready: row.readyAt !== null,
      missing: missing.length === 0 ? null : missing.map(({ name }) => name).join('、'),
    },
  })
  return { step: 'prepare', refusal: refused ?? null }
}

const picked = ({ state }: Pick<Row, 'state'>) => ({
  state,
  isOverdue: false,
  brokenBy: null,
  isBrokenByHand: false,
  callIsDue: false,
})

const headOf = ({ db, store }: Asked<unknown>) =>
  db
    .selectFrom('store')
    .where('id', '=', store)
    .select(['name', 'address', 'phone'])
    .executeTakeFirstOrThrow()
