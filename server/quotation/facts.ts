import { sql } from 'kysely'
import { z } from 'zod'
import type { CodeFacts } from '../../domain/quotation/check.ts'
import { mayRead } from '../../domain/staff/permissions.ts'
import { dayHere } from '../catalogue/values.ts'
import { onHand, priceInForce } from '../part/queries.ts'
import { neededBeside } from '../promise/values.ts'
import type { Asked } from '../route.ts'

/** Codes apart by a line break: no code has one. */
export const factsQuery = z.strictObject({
  orderId: z.uuid(),
  /** The paper that is looked at; left out: one that is not yet kept. */
  quotationId: z.uuid().optional(),
  codes: z
    .string()
    .max(9_000)
    .transform((codes) => [...new Set(codes.split('\n').filter((code) => code !== ''))])
    .pipe(z.array(z.string().max(40)).max(200)),
})
type FactsQuery = z.output<typeof factsQuery>

export type Successor = {
  readonly code: string
  readonly name: string
  readonly spec: string
  readonly property: string
  readonly unit: string
  readonly unitDecimals: number | null
  readonly unitPriceFen: number | null
  readonly onHandMilli: number
}
export type LineFacts = Omit<CodeFacts, 'successor'> & { readonly successor: Successor | null }

/**
 * What is known of every code on one paper, in one statement: what lies here and what is spoken for over all open
 * documents, the bins, what was asked for and when it comes, the successor, what the owner said of it before. What a
 * part cost is for those who buy and the manager; nobody else is told that a price is below it, for by trying
 * discounts he would find the cost to the fen.
 */
export async function lineFacts({ db, store, at, actor, query }: Asked<FactsQuery>) {
  const { orderId, codes, quotationId = null } = query
  const day = dayHere(store, at)
  const cost = mayRead(actor.parties, 'cost.read') ? priceInForce('cost', store, day) : sql`null::bigint`
  const { rows } = await sql<LineFacts>`
    with here as (select o.id, o.vehicle_id, o.state, a.id as booking from work_order o
        left join appointment a on a.store_id = o.store_id and a.visit_id = o.visit_id
        where o.store_id = ${store} and o.id = ${orderId}),
      wanted as (select distinct unnest(${codes}::text[]) as code),
      ${others(store)}, ${own(store)}
    select w.code, case when p.id is null then null else json_build_object('onHandMilli', ${onHand(store)},
        'spokenForMilli', ${keptForOthers(store)} + ${beside(store, quotationId)} + coalesce((select sum(greatest(o.milli - o.kept, 0)) from others o
          where o.code = w.code), 0),
        'bins', coalesce((select json_agg(b.code order by b.code) from stock s join bin b on b.store_id = s.store_id
          and b.id = s.bin_id where s.store_id = ${store} and s.part_id = p.id and s.quantity_milli > 0), '[]'))
      end as stock,
      coalesce((select json_agg(json_build_object('number', r.number, 'state', r.state, 'quantityMilli', r.quantity_milli,
          'arrivesAt', r.arrives_at)
          order by r.arrives_at nulls last) from purchase_request r, here where r.store_id = ${store}
        and r.part_id = p.id and r.state <> 'cancelled'
        and (r.work_order_id = here.id or r.appointment_id = here.booking)), '[]') as requests,
      (select json_build_object('code', n.code, 'name', n.name, 'spec', n.spec, 'property', n.property, 'unit', n.unit,
          'unitDecimals', n.unit_decimals, 'unitPriceFen', n.fen, 'onHandMilli', n.on_hand)
        from (select p.*, ${priceInForce('sale', store, day)} as fen, ${onHand(store)} as on_hand
          from part p where p.state = 'inUse') n where n.code = p.superseded_by and p.superseded_by <> '') as successor,
      (select max(said.version) from said where said.code = w.code and said.here and said.stands
        and said.answer is distinct from 'refused') as on_version,
      (select s.answered_at from said s where s.code = w.code and s.answer is not null
        and s.turn = 1 and s.answer = 'refused') as refused_at,
      ${cost} as cost_fen
    from wanted w left join part p on p.code = w.code and p.state <> 'withdrawn'`.execute(db as never)
  return rows.map((row) => ({ ...row, refusedAt: utc(row.refusedAt) }))
}

const utc = (at: string | null) => at && new Date(at).toISOString()

/** What the papers of other cars not yet in work ask for, beside what is already kept for them. */
const others = (store: string) => sql`others as (select l.code, o.id, sum(l.quantity_milli) as milli,
    (select coalesce(sum(v.quantity_milli), 0) from reservation v join part k on k.id = v.part_id and k.code = l.code
      where v.store_id = ${store} and v.work_order_id = o.id and v.released_at is null) as kept
  from work_order o join quotation q on q.store_id = o.store_id and q.work_order_id = o.id
    and q.state in ('sent', 'answered')
  join quotation_line l on l.store_id = q.store_id and l.quotation_id = q.id and l.kind in ('part', 'material')
    and l.answer is distinct from 'refused' and l.code in (select code from wanted)
  where o.store_id = ${store} and o.state in ('received', 'quoted', 'signed') and o.id <> ${sql`(select id from here)`}
  group by l.code, o.id)`

/** What this car's owner was offered and said of it, on this order and before; `stands`: beside a draft of more work. */
const own = (
  store: string,
) => sql`said as (select l.code, q.version, q.answered_at, l.answer, o.id = here.id as here,
    here.state not in ('received', 'quoted') and q.state = 'answered' as stands,
    row_number() over (partition by l.code order by q.answered_at desc nulls last) as turn
  from here join work_order o on o.store_id = ${store} and o.vehicle_id = here.vehicle_id
  join quotation q on q.store_id = o.store_id and q.work_order_id = o.id and q.answered_at is not null
  join quotation_line l on l.store_id = q.store_id and l.quotation_id = q.id and l.code in (select code from wanted))`

/** Of the part at the alias `p`: what other papers of this order need of it, which stand beside the one looked at. */
const beside = (store: string, quotationId: string | null) =>
  sql`(select ${neededBeside(store, sql`${quotationId}::uuid`)} from here o)`

/** Of the part at the alias `p`: kept for bookings and orders other than this car's. */
const keptForOthers = (
  store: string,
) => sql`(select coalesce(sum(v.quantity_milli), 0) from reservation v, here
  where v.store_id = ${store} and v.part_id = p.id and v.released_at is null
    and v.work_order_id is distinct from here.id
    and (here.booking is null or v.appointment_id is distinct from here.booking))`
