import { sql } from 'kysely'
import { plateOf } from '../../domain/identifiers/plate.ts'
import { boardOf, type OnScreen } from '../../domain/lounge/board.ts'
import { publicPlate } from '../../domain/lounge/plate.ts'
import { stageOf } from '../../domain/lounge/stage.ts'
import type { Reader } from '../db.ts'
import { textsAt, valuesAt } from '../setting/values.ts'
import { toldOfOrder } from './told.ts'
import { hourTold } from '../promise/values.ts'

type Seen = { readonly store: string; readonly at: Date; readonly shows: string }

/** All that a screen is told, and nothing that it does not show (S78). */
export async function loungePage(db: Reader, { store, at, shows }: Seen) {
  const { name, timeZone } = await db
    .selectFrom('store')
    .where('id', '=', store)
    .select(['name', 'timeZone'])
    .executeTakeFirstOrThrow()
  const values = await valuesAt(db, store, at)
  const orders = (await carsHere(db, store)).flatMap(onScreen)
  return {
    now: at.toISOString(),
    timeZone,
    store: name,
    opens: values['booking.open'],
    closes: values['booking.close'],
    texts: await textsAt(db, store, at),
    ...boardOf(shows === 'waiting' ? orders.filter(({ waits }) => waits) : orders),
  }
}

/** Open orders of the cars that are here. No names of customers, no numbers, no amounts are read. */
const carsHere = (db: Reader, store: string) =>
  db
    .selectFrom('visit as t')
    .innerJoin('workOrder as o', (join) =>
      join.onRef('o.storeId', '=', 't.storeId').onRef('o.visitId', '=', 't.id'),
    )
    .innerJoin('vehicle as v', 'v.id', 't.vehicleId')
    .innerJoin('staff as a', 'a.id', 'o.advisorId')
    .leftJoin('vehicleModel as d', (join) =>
      join.onRef('d.code', '=', 'v.modelCode').on('d.state', '<>', 'withdrawn'),
    )
    .leftJoin('care as k', (join) =>
      join.onRef('k.storeId', '=', 't.storeId').onRef('k.visitId', '=', 't.id'),
    )
    .where('t.storeId', '=', store)
    .where('t.state', '=', 'here')
    .where('o.state', 'not in', ['delivered', 'voided', 'withdrawn'])
    .orderBy('o.id')
    .limit(200)
    .select(['t.id as visitId', 't.arrivedAt', 'o.state', 'a.name as advisor'])
    .select(hourTold.as('promisedAt'))
    .select(['v.plate', 'v.plateColour', 'v.brand', 'v.model', 'd.series', 'd.body', 'd.energy'])
    .select([
      sql<string | null>`right(v.vin, 2)`.as('vinEnd'),
      sql<boolean>`(t.waits_in_store or k.settled_at is not null) and k.left_at is null`.as('waits'),
      sql<boolean>`o.wash_mode <> 'none' and o.washed_at is null`.as('washIsOwed'),
      sql<Date | null>`greatest(o.passed_at, o.washed_at)`.as('readyAt'),
      sql<boolean>`exists (select from quotation q where q.store_id = o.store_id and q.work_order_id = o.id)`.as(
        'isQuoting',
      ),
      sql<
        string | null
      >`(select b.name from job j join dispatch p on p.store_id = j.store_id and p.id = j.dispatch_id
        join bay b on b.store_id = p.store_id and b.id = p.bay_id
        where j.store_id = o.store_id and j.work_order_id = o.id and j.state in ('working', 'paused', 'done')
        order by j.state = 'done', p.starts_at desc limit 1)`.as('bay'),
      toldOfOrder.was.as('was'),
      toldOfOrder.isTalked.as('isTalked'),
      toldOfOrder.toAnswer.as('toAnswer'),
      toldOfOrder.toPhone.as('toPhone'),
    ])
    .execute()
type Car = Awaited<ReturnType<typeof carsHere>>[number]

function onScreen(car: Car): OnScreen[] {
  const stage = stageOf(car)
  if (stage === undefined) return []
  return [
    {
      visitId: car.visitId,
      plate: car.plate ? publicPlate(car.plate) : unplated(car.vinEnd),
      colour: car.plate ? (car.plateColour ?? colourOf(car.plate)) : 'none',
      model: modelOf(car),
      bay: stage === 'working' ? car.bay : null,
      stage,
      waits: car.waits,
      arrivedAt: car.arrivedAt.toISOString(),
      promisedAt: car.promisedAt?.toISOString() ?? null,
      was: car.was,
      isTalked: car.isTalked,
      toAnswer: car.toAnswer,
      toPhone: car.toPhone,
      readyAt: car.readyAt?.toISOString() ?? null,
      advisor: car.advisor,
    },
  ]
}

/** A car without a plate is known by the end of its VIN. */
const unplated = (vinEnd: string | null) => ({ head: '', first: '', last: vinEnd ?? '', dot: false })

function colourOf(plate: string): string {
  const read = plateOf(plate)
  return 'colour' in read ? read.colour : 'white'
}

/** 远岑 晏清 轿车, as people call it; where the catalogue does not know it, what its file says. */
const modelOf = ({ brand, model, series, body, energy }: Car): string =>
  (series ? [brand, series, energy === '汽油' || energy === '柴油' ? body : energy] : [brand, model])
    .filter(Boolean)
    .join(' ')
