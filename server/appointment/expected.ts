import { sql } from 'kysely'
import type { Asked } from '../route.ts'
import { dayIn, rangeOf } from '../zone.ts'
import { bookingRows } from './booking-rows.ts'
import { shown } from './queries.ts'
import { storeAt } from './store.ts'

/** Who is booked for today and has not come yet, the next one first: reception waits for them (S46). */
export async function expectedToday({ db, store, at }: Asked<unknown>) {
  const { zone, values } = await storeAt(db, { store, at })
  const day = dayIn(at, zone)
  const { from, until } = rangeOf({ fromDay: day, untilDay: day }, zone)
  const rows = await bookingRows(
    db,
    store,
    sql<boolean>`a.state in ('registered', 'failing') and a.starts_at >= ${from} and a.starts_at < ${until}`,
  )
    .orderBy('a.startsAt')
    .orderBy('a.id')
    .execute()
  return { lateMinutes: values['booking.late'], earlyMinutes: values['booking.early'], cars: rows.map(shown) }
}
