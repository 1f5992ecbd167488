import { sql } from 'kysely'
import { vehicles as kind } from '../../domain/import/vehicles.ts'
import type { Reader } from '../db.ts'
import { fromStart, yuan } from './export-cells.ts'
import type { Exporter } from './export-kind.ts'

const atOnce = 500

/** Cars with their owners as they are on file; a car without a VIN goes out and is sent back when read in. */
export const vehicleExport: Exporter = {
  kind,
  fields: [
    'name',
    'kind',
    'contact',
    'phone',
    'address',
    'plate',
    'plateColour',
    'vin',
    'engineNo',
    'brand',
    'model',
    'colour',
    'use',
    'saleDate',
    'deliveryDate',
    'odometer',
    'lastVisit',
    'nextServiceDate',
    'insuranceExpiry',
    'insurer',
    'inspectionExpiry',
    'memberLevel',
    'salePrice',
    'remark',
  ],
  async count(db) {
    const { n } = await db
      .selectFrom('vehicle')
      .where('state', '=', 'inUse')
      .select(sql<number>`count(*)::int`.as('n'))
      .executeTakeFirstOrThrow()
    return n
  },
  async page(db, store, after) {
    const rows = await carsAfter(db, store, after)
    return {
      rows: rows.map(({ km, use, plateColour, kind: of, fen, ...row }) => ({
        ...row,
        salePrice: yuan(fen),
        kind: of === 'company' ? '单位' : of === 'person' ? '个人' : '',
        plateColour: colours[plateColour ?? ''] ?? '',
        use: use.replace(/自用$/, '').replace('家庭', '家用'),
        odometer: km === null ? '' : String(km),
      })),
      next: rows.length === atOnce ? rows.at(-1)!.id : null,
    }
  },
}

const colours: { readonly [colour: string]: string } = {
  blue: '蓝',
  green: '绿',
  yellow: '黄',
  yellowGreen: '黄绿',
  white: '白',
  black: '黑',
}

type Car = {
  id: string
  kind: string | null
  km: number | null
  fen: number | null
  use: string
  plateColour: string | null
  [field: string]: string | number | null
}

async function carsAfter(
  db: Reader,
  store: string,
  after: string | null,
): Promise<(Car & { [f: string]: string })[]> {
  const { rows } = await sql<Car>`
    select v.id, c.name, c.kind, c.contact, c.phone, c.address, v.plate, v.plate_colour as "plateColour", v.vin,
      v.engine_no as "engineNo", v.brand, v.model, v.colour, v.use, v.sale_day as "saleDate",
      v.delivery_day as "deliveryDate", o.km, o.day as "lastVisit", v.next_service_day as "nextServiceDate",
      v.insurance_day as "insuranceExpiry", v.insurer, v.inspection_day as "inspectionExpiry",
      c.member_level as "memberLevel", v.sale_price_fen as fen, v.remark
    from vehicle v
    left join vehicle_party p on p.vehicle_id = v.id and p.role = 'owner' and p.until_day is null
    left join customer c on c.id = p.customer_id
    left join lateral (select km, (at at time zone s.time_zone)::date as day from odometer_reading r
      join store s on s.id = r.store_id where r.store_id = ${store} and r.vehicle_id = v.id
      order by at desc limit 1) o on true
    where v.state = 'inUse' and v.id > ${after ?? fromStart}
    order by v.id limit ${atOnce}`.execute(db as never)
  return rows as never
}
