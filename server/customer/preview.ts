import { sql } from 'kysely'
import { z } from 'zod'
import { maskAddress, maskName, maskParty, maskPhone, maskResidentId } from '../../domain/identifiers/mask.ts'
import { differing, mergedFields, proposedTake, type Side } from '../../domain/customer/merging.ts'
import { vehicle } from '../../domain/customer/procedure.ts'
import { NotFound } from '../refusals.ts'
import type { Asked } from '../route.ts'
import { isHidden, lastEventOf } from './queries.ts'

export const previewQuery = z.strictObject({ into: z.uuid() })
type Previewing = Asked<z.output<typeof previewQuery>>

/** Two files side by side: in what they differ, which value would stay, and all that would move. */
export const carPreview = (asked: Previewing) => preview(asked, 'vehicle', carSides)
export const customerPreview = (asked: Previewing) => preview(asked, 'customer', customerSides)

type Sides = (asked: Previewing) => Promise<{ kept: Shown; merged: Shown }>
/** `raw` is compared, `shown` goes to the page. */
type Shown = { readonly state: string; readonly raw: Side; readonly shown: Side }

async function preview(asked: Previewing, of: 'vehicle' | 'customer', sidesOf: Sides) {
  const { db, store, id, query } = asked
  const { kept, merged } = await sidesOf(asked)
  return {
    kept: { id: query.into, state: kept.state, file: kept.shown },
    merged: { id, state: merged.state, file: merged.shown },
    fields: differing(of, kept.raw, merged.raw),
    take: proposedTake(of, kept.raw, merged.raw),
    moves: await movesOf(asked, of),
    lastEvent: await lastEventOf(db, store, id),
    intoSeen: await lastEventOf(db, store, query.into),
  }
}

async function carSides({ db, id, query, actor }: Previewing) {
  const rows = await db
    .selectFrom('vehicle as v')
    .leftJoin('vehicleParty as p', (join) =>
      join.onRef('p.vehicleId', '=', 'v.id').on('p.role', '=', 'owner').on('p.untilDay', 'is', null),
    )
    .leftJoin('customer as c', 'c.id', 'p.customerId')
    .where('v.id', 'in', [id, query.into])
    .where('v.state', '<>', 'withdrawn')
    .selectAll('v')
    .select(['c.id as owner', 'c.kind as ownerKind', 'c.name as ownerName', 'c.state as ownerState'])
    .execute()
  const side = (which: string): Shown => {
    const row = rows.find((one) => one.id === which)
    if (!row) throw new NotFound('vehicle')
    const raw = fieldsOf('vehicle', row)
    const hidden = row.ownerState !== null && isHidden(row.ownerState, actor.parties)
    const owner =
      row.ownerName && (hidden ? '限制处理' : maskParty({ kind: row.ownerKind!, name: row.ownerName }))
    return { state: vehicle.states[row.state], raw, shown: { ...raw, owner } }
  }
  return { kept: side(query.into), merged: side(id) }
}

async function customerSides({ db, id, query, actor }: Previewing) {
  const rows = await db
    .selectFrom('customer')
    .where('id', 'in', [id, query.into])
    .where('state', '<>', 'withdrawn')
    .selectAll()
    .execute()
  const side = (which: string): Shown => {
    const row = rows.find((one) => one.id === which)
    if (!row || isHidden(row.state, actor.parties)) throw new NotFound('customer')
    const raw = fieldsOf('customer', row)
    const shown = {
      ...raw,
      name: maskParty(row),
      phone: row.phone && maskPhone(row.phone),
      contact: maskName(row.contact),
      address: maskAddress(row.address),
      residentId: row.residentId && maskResidentId(row.residentId),
    }
    return { state: row.state, raw, shown }
  }
  return { kept: side(query.into), merged: side(id) }
}

const fieldsOf = (of: 'vehicle' | 'customer', row: object): Side =>
  Object.fromEntries(mergedFields[of].map((field) => [field, (row as Side)[field] ?? null]))

type Moves = {
  visits: number
  orders: number
  messages: number
  parties: number
  refs: number
  readings: number
  files: number
}

/** How much points at the file that goes. */
async function movesOf({ db, store, id }: Previewing, of: 'vehicle' | 'customer') {
  const column = sql.ref(of === 'vehicle' ? 'vehicle_id' : 'customer_id')
  const ofCar = (table: string) =>
    of === 'vehicle'
      ? sql`(select count(*)::int from ${sql.table(table)} where store_id = ${store} and vehicle_id = ${id})`
      : sql`0`
  const { rows } = await sql<Moves>`select
    (select count(*)::int from visit where store_id = ${store} and ${column} = ${id}) as visits,
    (select count(*)::int from work_order where store_id = ${store} and ${column} = ${id}) as orders,
    ${of === 'customer' ? sql`(select count(*)::int from message where store_id = ${store} and customer_id = ${id})` : sql`0`} as messages,
    (select count(*)::int from vehicle_party where ${column} = ${id}) as parties,
    (select count(*)::int from external_ref where subject = ${of} and subject_id = ${id}) as refs,
    ${ofCar('odometer_reading')} as readings, ${ofCar('vehicle_file')} as files`.execute(db as never)
  return rows[0]!
}
