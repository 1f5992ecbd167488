import { sql } from 'kysely'
import { partColumns } from '../../../domain/import/kinds/part-columns.ts'
import type { PartRecord } from '../../../domain/import/kinds/part-record.ts'
import { parts as kind } from '../../../domain/import/kinds/parts.ts'
import { formatFen } from '../../../domain/money.ts'
import { registerPartForm } from '../../../domain/part/forms.ts'
import { dayHere } from '../../catalogue/values.ts'
import { reading, type Reader } from '../../db.ts'
import { partFile, priceInForce } from '../../part/queries.ts'
import {
  amendPart,
  openStock,
  registerPart,
  repricePart,
  withdrawPart,
  withdrawStock,
} from '../../part/steps.ts'
import type { Work } from '../../step.ts'
import type { About, Effect, Landing } from '../kind.ts'
import { catalogueUsers } from './catalogue-users.ts'
import { shelfCounter, type File, type Shelved } from './shelf.ts'

/** Stock told without a place lies somewhere: a bin of its own says so. */
const noBin = '待定'

export const parts = shelfCounter(kind, {
  subject: 'part',
  titles: {
    name: partColumns.name.title,
    spec: partColumns.spec.title,
    unit: partColumns.unit.title,
    property: partColumns.property.title,
    priceFen: partColumns.price.title,
    costFen: partColumns.cost.title,
    note: partColumns.remark.title,
  },
  shown: (field, value) => (field.endsWith('Fen') ? formatFen(Number(value)) : String(value)),
  onFile,
  said: ({ name, spec, unit, property, priceFen, costFen, remark }) => ({
    name,
    spec,
    unit,
    property,
    priceFen,
    costFen,
    note: remark,
  }),
  refuses(record) {
    const read = registerPartForm.safeParse(formOf(record, null))
    return read.success ? undefined : read.error.issues.map(({ message }) => message).join('；')
  },
  async register(work, id, { record, tell }) {
    const supplierId = await supplierOf(reading(work.trx), record, tell)
    await registerPart(work, id, {
      ...registerPartForm.parse(formOf(record, supplierId)),
      belowCostIsTold: true,
    })
  },
  amend,
  withdraw: (work, id) => withdrawPart(work, id, {}),
  users: (db, store, ids) => catalogueUsers(db, store, 'part', ids),
  beside: {
    changes: ({ stock }, shelved) =>
      isOpen(shelved) || openings(stock).length === 0
        ? []
        : [
            {
              field: '期初库存',
              ours: '',
              theirs: stock.map(({ quantityMilli }) => quantityMilli / 1000).join('、'),
            },
          ],
    land: openAll,
    undo: (work, id) => withdrawStock(work, id, {}),
  },
})

const formOf = (record: PartRecord, supplierId: string | null) => ({
  code: record.code,
  name: record.name,
  spec: record.spec,
  unit: record.unit,
  unitDecimals: record.unitDecimals,
  property: record.property,
  fits: record.fits,
  note: record.remark,
  binCode: record.stock[0]?.bin ?? '',
  supplierId,
  minMilli: record.minMilli,
  maxMilli: record.maxMilli,
  priceFen: record.priceFen,
  costFen: record.costFen,
})

async function onFile(db: Reader, { store, at }: About, codes: readonly string[]) {
  const day = dayHere(store, at)
  const rows = await db
    .selectFrom('part as p')
    .where('p.state', '<>', 'withdrawn')
    .where('p.code', '=', sql<string>`any(${codes})`)
    .select(['p.id', 'p.code', 'p.name', 'p.spec', 'p.unit', 'p.property', 'p.note'])
    .select([priceInForce('sale', store, day).as('priceFen'), priceInForce('cost', store, day).as('costFen')])
    .select(
      sql<number>`(select count(*) filter (where m.kind = 'opening') - count(*) filter (where m.kind = 'openingWithdrawn')
        from stock_move m where m.store_id = ${store} and m.part_id = p.id)::int`.as('openings'),
    )
    .execute()
  return new Map(rows.map(({ id, code, ...file }) => [code, { id, file }]))
}

const isOpen = ({ file }: Shelved) => Number(file['openings']) > 0

async function supplierOf(db: Reader, { supplier }: PartRecord, tell: (note: string) => void) {
  if (!supplier) return null
  const found = await db
    .selectFrom('supplier')
    .where('state', '=', 'inUse')
    .where((eb) => eb.or([eb('name', '=', supplier), eb('code', '=', supplier.toUpperCase())]))
    .select('id')
    .limit(2)
    .execute()
  if (found.length !== 1) tell(`供应商“${supplier}”不在目录中，未关联`)
  return found.length === 1 ? found[0]!.id : null
}

/** File and prices are amended by steps of their own. */
async function amend(work: Work, id: string, fields: File) {
  const { priceFen, costFen, ...file } = fields
  if (Object.keys(file).length > 0) {
    const present = await partFile(reading(work.trx), work.act.store, id)
    const form = registerPartForm
      .omit({ code: true, priceFen: true, costFen: true })
      .parse({ ...present, ...file })
    await amendPart(work, id, form)
  }
  const fromDay = await todayOf(work)
  // The cost first: a price is measured by it.
  for (const [kind, fen] of [
    ['cost', costFen],
    ['sale', priceFen],
  ] as const)
    if (typeof fen === 'number') await repricePart(work, id, { kind, fen, fromDay, reason: '导入' })
}

async function todayOf({ trx, act }: Work) {
  const { day } = await reading(trx)
    .selectFrom('store')
    .where('id', '=', act.store)
    .select(dayHere(act.store, act.at).as('day'))
    .executeTakeFirstOrThrow()
  return day
}

const openings = (stock: PartRecord['stock']) => stock.filter(({ quantityMilli }) => quantityMilli !== 0)

/** Once: a part whose ledger has begun here keeps it, whatever a file says. */
async function openAll(
  work: Work,
  id: string,
  { record, tell }: Landing<PartRecord>,
  shelved: Shelved | undefined,
): Promise<Effect[]> {
  const stock = openings(record.stock)
  if (stock.length === 0) return []
  if (shelved && isOpen(shelved)) {
    tell('期初库存已登记，以账为准')
    return []
  }
  for (const { bin, quantityMilli } of stock) {
    if (bin === '') tell(`没有库位，记在“${noBin}”`)
    const opening = { binCode: bin || noBin, quantityMilli, costFen: record.costFen }
    await openStock(work, id, { ...opening, negativeIsTold: quantityMilli < 0 })
  }
  // Of a part that came in with it the stock goes when the part goes.
  return shelved ? [{ subject: 'partStock', id, made: true }] : []
}
