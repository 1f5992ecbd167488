import { sql } from 'kysely'
import { dependentsSaid, type Dependents } from '../../domain/catalogue/dependents.ts'
import { formatFen } from '../../domain/money.ts'
import type {
  AmendPartForm,
  OpenStockForm,
  RegisterPartForm,
  RepricePartForm,
} from '../../domain/part/forms.ts'
import { unknownOf } from '../catalogue/queries.ts'
import { dayHere } from '../catalogue/values.ts'
import { reading, type Trx } from '../db.ts'
import { NotFound } from '../refusals.ts'
import type { Act } from '../step.ts'
import { openingsOf } from './ledger.ts'
import { partFile, priceInForce } from './queries.ts'

export async function registerFacts(trx: Trx, _id: string, form: RegisterPartForm) {
  const { code, supersededBy, priceFen, costFen, isClearance, belowCostIsTold } = form
  return {
    ...(await successorFacts(trx, code, supersededBy)),
    isBelowCost: belowCostIsTold !== true && priceFen !== null && costFen !== null && priceFen < costFen,
    costYuan: costFen === null ? '' : formatFen(costFen),
    isClearance,
  }
}

const successorFacts = async (trx: Trx, code: string, supersededBy: string) => ({
  ...(await unknownOf(reading(trx), { parts: supersededBy === '' ? [] : [supersededBy] })),
  isOwnSuccessor: supersededBy === code,
})

export async function amendFacts(trx: Trx, id: string, form: AmendPartForm, { store }: Act) {
  const code = await codeOf(trx, id)
  return {
    ...(await successorFacts(trx, code, form.supersededBy)),
    before: await partFile(reading(trx), store, id),
  }
}

const codeOf = async (trx: Trx, id: string) => {
  const { code } = await reading(trx)
    .selectFrom('part')
    .where('id', '=', id)
    .select('code')
    .executeTakeFirstOrThrow(() => new NotFound('part'))
  return code
}

/** The new sale price against the cost that is in force on its day. */
export async function priceFacts(trx: Trx, id: string, form: RepricePartForm, { store, at }: Act) {
  const { cost, isClearance, dayIsPast } = await reading(trx)
    .selectFrom('part as p')
    .leftJoin('stocking as k', (join) => join.onRef('k.partId', '=', 'p.id').on('k.storeId', '=', store))
    .where('p.id', '=', id)
    .select(priceInForce('cost', store, sql<string>`${form.fromDay}::date`).as('cost'))
    .select(sql<boolean>`coalesce(k.is_clearance, false)`.as('isClearance'))
    .select(sql<boolean>`${form.fromDay}::date < ${dayHere(store, at)}`.as('dayIsPast'))
    .executeTakeFirstOrThrow(() => new NotFound('part'))
  return {
    dayIsPast,
    isClearance,
    isBelowCost: form.kind === 'sale' && cost !== null && form.fen < cost,
    costYuan: cost === null ? '' : formatFen(cost),
  }
}

export async function openingFacts(trx: Trx, id: string, form: OpenStockForm, { store }: Act) {
  const { unit, decimals, binId, turns } = await reading(trx)
    .selectFrom('part as p')
    .leftJoin('bin as b', (join) => join.on('b.storeId', '=', store).on('b.code', '=', form.binCode))
    .where('p.id', '=', id)
    .select(['p.unit', 'p.unitDecimals as decimals', 'b.id as binId'])
    .select(
      sql<number>`(select count(*) from stock_move m where m.store_id = ${store} and m.part_id = p.id
        and m.bin_id = b.id and m.kind = 'opening')`.as('turns'),
    )
    .executeTakeFirstOrThrow(() => new NotFound('part'))
  const standing = await openingsOf(trx, store, id)
  return {
    bin: form.binCode,
    isOpen: standing.some((opening) => opening.binId === binId),
    turn: turns + 1,
    unit,
    decimals,
    quantity: form.quantityMilli,
    negativeIsTold: form.negativeIsTold === true,
  }
}

/** What has come to rest on a part in this store and in the catalogue. */
export async function dependentFacts(trx: Trx, id: string, _form: unknown, { store }: Act) {
  const { rows } = await sql<Dependents>`
    select
      (select count(*) from quotation_line l where l.store_id = ${store} and l.code = p.code) as quoted,
      (select count(distinct s.id) from service_package_line l join service_package s on s.id = l.service_package_id
        where l.code = p.code and l.kind <> 'labour' and s.state <> 'withdrawn') as packages,
      (select count(*) from maintenance_plan m where p.code = any (m.part_codes) and m.state <> 'withdrawn') as plans,
      (select count(distinct i.id) from labour_item_part u join labour_item i on i.id = u.labour_item_id
        where p.code = any (u.part_codes) and i.state <> 'withdrawn') as labour,
      (select count(*) from part o where o.superseded_by = p.code and o.state <> 'withdrawn') as successors,
      (select count(*) from stock_move m where m.store_id = ${store} and m.part_id = p.id
        and m.kind not in ('opening', 'openingWithdrawn')) as moves
    from part p where p.id = ${id}`.execute(trx)
  return dependentsSaid(rows[0] ?? {})
}
