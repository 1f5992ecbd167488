import { sql } from 'kysely'
import {
  supplierColumns,
  suppliers as kind,
  type SupplierRecord,
} from '../../../domain/import/kinds/suppliers.ts'
import { formatFen } from '../../../domain/money.ts'
import { registerSupplierForm } from '../../../domain/supplier/forms.ts'
import { reading, type Reader } from '../../db.ts'
import type { Work } from '../../step.ts'
import { supplierFile } from '../../supplier/queries.ts'
import { amendSupplier, registerSupplier, withdrawSupplier } from '../../supplier/steps.ts'
import type { About, Hold } from '../kind.ts'
import { shelfCounter, type File } from './shelf.ts'

export const suppliers = shelfCounter(kind, {
  subject: 'supplier',
  titles: {
    name: supplierColumns.name.title,
    nameEn: supplierColumns.nameEn.title,
    kind: supplierColumns.kind.title,
    supplies: supplierColumns.supplies.title,
    contact: supplierColumns.contact.title,
    phone: supplierColumns.phone.title,
    city: supplierColumns.city.title,
    terms: supplierColumns.terms.title,
    deliveryDays: supplierColumns.deliveryDays.title,
    minOrderFen: supplierColumns.minOrder.title,
    taxRateBasisPoints: supplierColumns.taxRate.title,
    invoiceKind: supplierColumns.invoiceKind.title,
    returns: supplierColumns.returns.title,
    note: supplierColumns.remark.title,
  },
  shown: (field, value) =>
    field === 'minOrderFen'
      ? formatFen(Number(value))
      : field === 'taxRateBasisPoints'
        ? `${Number(value) / 100}%`
        : String(value),
  onFile,
  said,
  refuses(record) {
    const read = registerSupplierForm.safeParse({ code: record.code, ...said(record) })
    return read.success ? undefined : read.error.issues.map(({ message }) => message).join('；')
  },
  async register(work, id, { record }) {
    await registerSupplier(work, id, registerSupplierForm.parse({ code: record.code, ...said(record) }))
  },
  async amend(work: Work, id: string, fields: File) {
    const present = await supplierFile(reading(work.trx), id)
    await amendSupplier(work, id, { ...present, ...fields } as typeof present)
  },
  withdraw: (work, id) => withdrawSupplier(work, id, {}),
  users: supplied,
})

function said(record: SupplierRecord): File {
  const { code: _, remark: note, ...file } = record
  return { ...file, note }
}

async function onFile(db: Reader, _about: About, codes: readonly string[]) {
  const rows = await db
    .selectFrom('supplier')
    .where('state', '<>', 'withdrawn')
    .where('code', '=', sql<string>`any(${codes})`)
    .select(['id', 'code', 'name', 'nameEn', 'kind', 'supplies', 'contact', 'phone', 'city', 'terms'])
    .select(['deliveryDays', 'minOrderFen', 'taxRateBasisPoints', 'invoiceKind', 'returns', 'note'])
    .execute()
  return new Map(rows.map(({ id, code, ...file }) => [code, { id, file }]))
}

async function supplied(db: Reader, store: string, ids: readonly string[]): Promise<Hold[]> {
  const { rows } = await sql<{ id: string; name: string; parts: number }>`
    select s.id, s.name, count(*)::int as parts from supplier s
    join stocking k on k.store_id = ${store} and k.supplier_id = s.id
    join part p on p.id = k.part_id and p.state <> 'withdrawn'
    where s.id = any(${ids}::uuid[]) group by s.id, s.name`.execute(db as never)
  return rows.map(({ id, name, parts }) => ({
    subject: 'supplier',
    id,
    says: `${name}供应着 ${parts} 种配件`,
    english: `${name} supplies ${parts} parts`,
  }))
}
