import { sql, type RawBuilder } from 'kysely'
import type { ExcludedKind, System, WarrantyRepair } from '../../domain/warranty/cases.ts'
import type { RepairKind } from '../../domain/warranty-repair/forms.ts'

export type PartRow = {
  readonly code: string
  readonly name: string
  readonly assembly: string
  readonly isAssembly: boolean | null
  readonly isMainPart: boolean | null
}

export type RepairRow = {
  id: string
  vehicleId: string
  number: string
  visitId: string
  isAdopted: boolean
  adoptedKind: string | null
  isClaim: boolean
  arrivedAt: Date
  signedAt: Date | null
  passedAt: Date | null
  toldAt: Date | null
  deliveredAt: Date | null
  enteredDay: string
  leftDay: string | null
  odometerKm: number | null
  complaint: string
  finding: string | null
  lines: string[]
  classKind: RepairKind | null
  classReason: string | null
  faults: WarrantyRepair['faults']
  parts: PartRow[]
  excluded: {
    id: string
    kind: ExcludedKind
    part: string
    from: string
    to: string | null
    evidence: string
  }[]
}

/** One statement for the orders of many cars. */
export const repairRows = (store: string, vehicleIds: readonly string[], zone: string) => sql<RepairRow>`
  select o.id, o.vehicle_id, o.number, o.visit_id, o.adopted_from is not null as is_adopted, a.kind as adopted_kind,
    t.arrived_at, o.signed_at, o.passed_at, o.delivered_at, o.odometer_km, o.complaint, a.finding,
    (t.arrived_at at time zone ${zone})::date as entered_day, coalesce(a.delivered_day, a.settled_day) as left_day,
    (select min(m.sent_at) from message m where m.store_id = o.store_id and m.work_order_id = o.id
       and m.kind in ('ready', 'readyLate') and m.state = 'sent') as told_at,
    case when o.adopted_from is null then coalesce(c.is_claim, false)
      else a.kind is not distinct from 'warranty' end as is_claim,
    coalesce(c.names, '{}') as lines, coalesce(c.parts, '[]') as parts,
    k.kind as class_kind, k.reason as class_reason, ${faultsOf(sql`o.store_id`, sql`o.id`)} as faults, ${excluded} as excluded
  from work_order o join visit t on t.store_id = o.store_id and t.id = o.visit_id
  left join adopted_order a on a.store_id = o.store_id and a.work_order_id = o.id
  left join lateral (select kind, reason from repair_class r where r.store_id = o.store_id and r.work_order_id = o.id
    order by r.at desc, r.id desc limit 1) k on true
  left join lateral ${repaired} c on true
  where o.store_id = ${store} and o.vehicle_id = any(${vehicleIds}::uuid[]) and o.state not in ('voided', 'withdrawn')
  order by t.arrived_at, o.id`

/**
 * What was done under 三包: the lines that 索赔 pays for; all of them where a person said that the order counts. Of an
 * adopted order of that kind those of 索赔, and those of which nobody said who paid.
 */
const repaired = sql`(
  select bool_or(x.payer = 'claim') as is_claim, array_agg(x.name order by x.position) as names,
    jsonb_agg(jsonb_build_object('code', x.code, 'name', x.name, 'assembly', coalesce(p.assembly, ''),
      'isAssembly', p.is_assembly, 'isMainPart', p.is_main_part) order by x.position)
      filter (where x.kind = 'part' and x.code <> '') as parts
  from (
    select l.kind, l.code, l.name, l.position, l.payer from quotation q
      join quotation_line l on l.store_id = q.store_id and l.quotation_id = q.id
      where q.store_id = o.store_id and q.work_order_id = o.id and q.state = 'answered' and l.answer = 'agreed'
        and (l.payer = 'claim' or k.kind = 'warranty')
    union all
    select y.kind, y.code, y.name, y.position, y.payer from adopted_line y
      where y.store_id = o.store_id and y.work_order_id = o.id
        and (k.kind = 'warranty' or (a.kind = 'warranty' and coalesce(y.payer, 'claim') = 'claim'))) x
  left join part p on p.code = x.code and p.state <> 'withdrawn'
  having count(*) > 0)`

/** R1.6: the issues that a repair is linked to, as they are described now. */
export const faultsOf = (store: Fragment, repair: Fragment) => sql`coalesce((
  select jsonb_agg(jsonb_build_object('issue', i.id, 'title', i.title, 'system', i.system, 'mainPart', i.is_main_part,
      'danger', i.danger, 'seriousSafety', i.is_serious, 'needsReplacement', i.needs_replacement,
      'changedAt', i.changed_at) order by i.id)
  from quality_issue_repair r join quality_issue i on i.store_id = r.store_id and i.id = r.quality_issue_id
  where r.store_id = ${store} and r.repair_id = ${repair} and i.state = 'open'), '[]')`
type Fragment = RawBuilder<unknown>

const excluded = sql`coalesce((
  select jsonb_agg(jsonb_build_object('id', e.id, 'kind', e.kind, 'part', e.part, 'from', e.from_at, 'to', e.to_at,
      'evidence', e.evidence) order by e.from_at, e.id)
  from excluded_interval e where e.store_id = o.store_id and e.work_order_id = o.id and e.state = 'inForce'), '[]')`

/** A part as the rule book asks for it (R1.11); one that the part list does not know is of no known class. */
export const partsSeen =
  (systemOf: (assembly: string) => System | null) =>
  ({ code, name, assembly, isAssembly, isMainPart }: PartRow) => ({
    part: code,
    name,
    system: systemOf(assembly),
    isAssembly,
    isMainPart,
  })
