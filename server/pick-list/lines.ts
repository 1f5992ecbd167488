import { sql, type RawBuilder } from 'kysely'

export type Line = {
  readonly id: string
  readonly position: number
  readonly code: string
  readonly name: string
  readonly unit: string
  /** Where it is stocked. */
  readonly bin: string | null
  readonly neededMilli: number
  /** Kept for the line, in its bin or picked; of that picked; and what has to go back. */
  readonly keptMilli: number
  readonly pickedMilli: number
  readonly putBackMilli: number
  readonly onHandMilli: number
  /** In stock and kept for nobody. */
  readonly freeMilli: number
  readonly pickedAt: string | null
  readonly pickedBy: string | null
  readonly droppedFor: 'refused' | 'superseded' | 'voided' | null
  /** What was asked for, for this order, and has not come. */
  readonly requests: readonly Request[]
}
type Request = {
  readonly id: string
  readonly number: string
  readonly state: string
  readonly quantityMilli: number
  /** Null until the parts department has answered. */
  readonly arrivesAt: string | null
  readonly reminded: number
}

/** The lines of the list `k` in the order of the bins: the way one walks. */
export const linesOf = (store: string) => sql<Line[]>`(
  select coalesce(json_agg(json_build_object('id', l.id, 'position', l.position, 'code', p.code, 'name', p.name,
      'unit', p.unit, 'bin', b.code, 'neededMilli', l.needed_milli, 'keptMilli', x.kept, 'pickedMilli', x.picked,
      'putBackMilli', x.put_back, 'onHandMilli', ${onHand(store)}, 'freeMilli', ${free(store)}, 'pickedAt', x.picked_at,
      'pickedBy', x.picked_by, 'droppedFor', l.dropped_for, 'requests', ${requestsOf(store)})
    order by b.code nulls last, p.code, l.position), '[]')
  from pick_list_line l join part p on p.id = l.part_id
  left join stocking g on g.store_id = l.store_id and g.part_id = l.part_id
  left join bin b on b.store_id = g.store_id and b.id = g.bin_id
  cross join lateral (select coalesce(sum(v.quantity_milli) filter (where v.put_back_since is null), 0)::bigint as kept,
      coalesce(sum(v.quantity_milli) filter (where v.picked_at is not null and v.put_back_since is null), 0)::bigint as picked,
      coalesce(sum(v.quantity_milli) filter (where v.put_back_since is not null), 0)::bigint as put_back,
      max(v.picked_at) as picked_at, (array_agg(s.name order by v.picked_at desc nulls last))[1] as picked_by
    from reservation v left join staff s on s.id = v.picked_by
    where v.store_id = l.store_id and v.pick_list_line_id = l.id and v.released_at is null) x
  where l.store_id = ${store} and l.pick_list_id = k.id)`

const onHand = (store: string) => sql`(select coalesce(sum(s.quantity_milli), 0)::bigint from stock s
  where s.store_id = ${store} and s.part_id = p.id)`
/** Of the part `p`. */
export const free = (
  store: string,
) => sql`greatest(0, ${onHand(store)} - (select coalesce(sum(v.quantity_milli), 0)::bigint
  from reservation v where v.store_id = ${store} and v.part_id = p.id and v.released_at is null))`

const requestsOf = (store: string) =>
  requested(store, sql`r.work_order_id = k.work_order_id and r.part_id = p.id`)
/** Open requests, the first to come first. */
export const requested = (store: string, which: RawBuilder<unknown>) => sql`(
  select coalesce(json_agg(json_build_object('id', r.id, 'number', r.number, 'state', r.state, 'quantityMilli',
    r.quantity_milli, 'arrivesAt', r.arrives_at, 'reminded', r.reminded) order by r.arrives_at nulls last, r.id), '[]')
  from purchase_request r where r.store_id = ${store} and ${which} and r.state in ('requested', 'promised'))`
