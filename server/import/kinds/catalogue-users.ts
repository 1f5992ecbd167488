import { sql } from 'kysely'
import type { Reader } from '../../db.ts'
import type { Hold } from '../kind.ts'

type Row = { id: string; code: string; quoted: number; packages: number; others: number }

/** Quotations, packages and other catalogue records that speak of some items by now: for many at once. */
export async function catalogueUsers(
  db: Reader,
  store: string,
  subject: 'part' | 'labourItem',
  ids: readonly string[],
): Promise<Hold[]> {
  const others =
    subject === 'part'
      ? sql`(select count(distinct i.id) from labour_item_part u join labour_item i on i.id = u.labour_item_id
            where x.code = any (u.part_codes) and i.state <> 'withdrawn')
          + (select count(*) from stock_move m where m.store_id = ${store} and m.part_id = x.id
            and m.kind not in ('opening', 'openingWithdrawn'))`
      : sql`(select count(*) from maintenance_plan m where m.labour_code = x.code and m.state <> 'withdrawn')`
  const isLabour = subject === 'labourItem'
  const { rows } = await sql<Row>`
    select * from (select x.id, x.code,
      (select count(*) from quotation_line l where l.store_id = ${store} and l.code = x.code)::int as quoted,
      (select count(distinct s.id) from service_package_line n join service_package s on s.id = n.service_package_id
        where n.code = x.code and (n.kind = 'labour') = ${isLabour} and s.state <> 'withdrawn')::int as packages,
      (${others})::int as others
      from ${sql.table(subject)} x where x.id = any(${ids}::uuid[])) found
    where quoted + packages + others > 0`.execute(db as never)
  return rows.map(({ id, code, quoted, packages, others: rest }) => ({
    subject,
    id,
    says: `“${code}”已被使用：报价 ${quoted}、套餐 ${packages}、其他 ${rest}`,
    english: `${code} is in use: quotations ${quoted}, packages ${packages}, others ${rest}`,
  }))
}
