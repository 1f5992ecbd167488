import { sql } from 'kysely'
import type { Asked } from '../route.ts'

type Settled = {
  readonly number: string
  readonly settledAt: string
  /** Fen with tax, by payer and by kind of line. */
  readonly sums: readonly { readonly payer: string; readonly kind: string; readonly amountFen: number }[]
  readonly owedFen: number
  readonly paidFen: number
  readonly oldParts: string
}

/** The settlement that stands: what each pays for what, and what he has paid. */
export async function settledOf({ db, store, id }: Asked<unknown>) {
  const { rows } = await sql<Settled>`
    select s.number, s.settled_at, s.old_parts,
      coalesce((select json_agg(json_build_object('payer', g.payer, 'kind', g.kind, 'amountFen', g.fen)
        order by g.payer, g.kind) from (select l.payer, l.kind, sum(l.amount_fen)::bigint as fen
          from settlement_line l where l.store_id = s.store_id and l.settlement_id = s.id
          group by l.payer, l.kind) g), '[]') as sums,
      coalesce((select sum(c.amount_fen) from charge c where c.store_id = s.store_id and c.settlement_id = s.id
        and c.payer = 'customer'), 0)::bigint as owed_fen,
      coalesce((select sum(a.amount_fen) from charge c join allocation a on a.store_id = c.store_id
        and a.charge_id = c.id where c.store_id = s.store_id and c.settlement_id = s.id
        and c.payer = 'customer'), 0)::bigint as paid_fen
    from settlement s where s.store_id = ${store} and s.work_order_id = ${id} and s.state = 'settled'`.execute(
    db as never,
  )
  return rows[0]
}
