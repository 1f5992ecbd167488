import { sql } from 'kysely'
import { labour } from '../../domain/import/kinds/labour.ts'
import { parts } from '../../domain/import/kinds/parts.ts'
import { staff } from '../../domain/import/kinds/staff.ts'
import { suppliers } from '../../domain/import/kinds/suppliers.ts'
import { dayHere } from '../catalogue/values.ts'
import type { Reader } from '../db.ts'
import { priceInForce } from '../part/queries.ts'
import { fromStart, units, yuan } from './export-cells.ts'
import type { Exporter, ExportRow } from './export-kind.ts'

const atOnce = 500

const page = <Row extends { readonly id: string }>(
  rows: readonly Row[],
  shown: (row: Row) => readonly ExportRow[],
) => ({
  rows: rows.flatMap((row) => shown(row)),
  next: rows.length === atOnce ? rows.at(-1)!.id : null,
})

const counted = (db: Reader, table: 'labourItem' | 'supplier' | 'staff') =>
  db
    .selectFrom(table)
    .where('state', 'in', ['inUse', 'employed'])
    .select(sql<number>`count(*)::int`.as('n'))
    .executeTakeFirstOrThrow()

/** A row a bin, as a parts file with its stock is read in. */
export const partExport: Exporter = {
  kind: parts,
  fields: [
    'code',
    'name',
    'spec',
    'unit',
    'property',
    'bin',
    'quantity',
    'cost',
    'price',
    'fits',
    'supplier',
    'minimum',
    'maximum',
    'remark',
  ],
  async count(db, store) {
    const { rows } = await sql<{ n: number }>`
      select coalesce(sum(greatest(1, (select count(*) from stock s
        where s.store_id = ${store} and s.part_id = p.id))), 0)::int as n
      from part p where p.state = 'inUse'`.execute(db as never)
    return rows[0]!.n
  },
  async page(db, store, after, now) {
    const day = dayHere(store, now)
    const rows = await db
      .selectFrom('part as p')
      .leftJoin('stocking as k', (join) => join.onRef('k.partId', '=', 'p.id').on('k.storeId', '=', store))
      .leftJoin('supplier as u', 'u.id', 'k.supplierId')
      .where('p.state', '=', 'inUse')
      .where('p.id', '>', after ?? fromStart)
      .orderBy('p.id')
      .limit(atOnce)
      .select(['p.id', 'p.code', 'p.name', 'p.spec', 'p.unit', 'p.property', 'p.fits', 'p.note as remark'])
      .select(['k.minMilli', 'k.maxMilli', 'u.name as supplier'])
      .select([
        priceInForce('sale', store, day).as('priceFen'),
        priceInForce('cost', store, day).as('costFen'),
      ])
      .select(
        sql<
          { bin: string; milli: number }[]
        >`(select coalesce(json_agg(json_build_object('bin', b.code, 'milli',
          s.quantity_milli) order by b.code), '[]') from stock s join bin b on b.store_id = s.store_id and b.id = s.bin_id
          where s.store_id = ${store} and s.part_id = p.id)`.as('stock'),
      )
      .execute()
    return page(rows, ({ stock, fits, priceFen, costFen, minMilli, maxMilli, ...part }) =>
      (stock.length > 0 ? stock : [{ bin: '', milli: null }]).map(({ bin, milli }) => ({
        ...part,
        bin,
        quantity: units(milli),
        cost: yuan(costFen),
        price: yuan(priceFen),
        fits: fits.join('|'),
        minimum: units(minMilli),
        maximum: units(maxMilli),
      })),
    )
  },
}

export const labourExport: Exporter = {
  kind: labour,
  fields: ['code', 'name', 'trade', 'hours', 'rate'],
  count: async (db) => (await counted(db, 'labourItem')).n,
  async page(db, store, after, now) {
    const rows = await db
      .selectFrom('labourItem as l')
      .where('l.state', '=', 'inUse')
      .where('l.id', '>', after ?? fromStart)
      .orderBy('l.id')
      .limit(atOnce)
      .select(['l.id', 'l.code', 'l.name', 'l.trade', 'l.hoursSedanHundredths as hundredths'])
      .select(
        sql<
          number | null
        >`(select r.fen from labour_price r where r.store_id = ${store} and r.labour_item_id = l.id
          and r.from_day <= ${dayHere(store, now)} order by r.from_day desc, r.revision desc limit 1)`.as(
          'fen',
        ),
      )
      .execute()
    return page(rows, ({ hundredths, fen, ...item }) => [
      { ...item, hours: hundredths === null ? '' : String(hundredths / 100), rate: yuan(fen) },
    ])
  },
}

export const supplierExport: Exporter = {
  kind: suppliers,
  fields: [
    'code',
    'name',
    'kind',
    'supplies',
    'contact',
    'phone',
    'city',
    'terms',
    'deliveryDays',
    'minOrder',
    'taxRate',
    'invoiceKind',
  ],
  count: async (db) => (await counted(db, 'supplier')).n,
  async page(db, _store, after) {
    const rows = await db
      .selectFrom('supplier')
      .where('state', '=', 'inUse')
      .where('id', '>', after ?? fromStart)
      .orderBy('id')
      .limit(atOnce)
      .select(['id', 'code', 'name', 'kind', 'supplies', 'contact', 'phone', 'city', 'terms', 'invoiceKind'])
      .select(['deliveryDays as days', 'minOrderFen as least', 'taxRateBasisPoints as tax'])
      .execute()
    return page(rows, ({ days, least, tax, ...supplier }) => [
      {
        ...supplier,
        deliveryDays: days === null ? '' : String(days),
        minOrder: yuan(least),
        taxRate: tax === null ? '' : `${tax / 100}%`,
      },
    ])
  },
}

/** Those who work here, with their own post; no password and no certificate goes out. */
export const staffExport: Exporter = {
  kind: staff,
  fields: ['staffNo', 'name', 'nameEn', 'post', 'grade', 'skills', 'hiredOn', 'phone'],
  count: async (db) => (await counted(db, 'staff')).n,
  async page(db, store, after) {
    const rows = await db
      .selectFrom('staff as s')
      .innerJoin('postHolding as h', 'h.staffId', 's.id')
      .innerJoin('post as p', 'p.code', 'h.postCode')
      .where('s.state', '=', 'employed')
      .where('h.storeId', '=', store)
      .where('h.untilDay', 'is', null)
      .where('h.concurrent', '=', false)
      .where('s.id', '>', after ?? fromStart)
      .orderBy('s.id')
      .limit(atOnce)
      .select([
        's.id',
        's.staffNo',
        's.name',
        's.nameEn',
        'p.name as post',
        's.grade',
        's.hiredOn',
        's.phone',
      ])
      .select('s.skills as able')
      .execute()
    return page(rows, ({ able, ...person }) => [{ ...person, skills: able.join('|') }])
  },
}
