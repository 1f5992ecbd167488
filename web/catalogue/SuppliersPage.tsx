import type { InferResponseType } from 'hono/client'
import { registerSupplierForm } from '../../domain/supplier/forms.ts'
import { supplier } from '../../domain/supplier/procedure.ts'
import { answer, api } from '../api.ts'
import { paths } from '../paths.ts'
import type { Ask } from '../ui/ListPage.tsx'
import type { Column } from '../ui/Rows.tsx'
import { useLanguage } from '../words/language.ts'
import { supplierWords } from '../words/supplier.ts'
import { useWords } from '../words/words.ts'
import { asked, List, type RegisterProps } from './List.tsx'
import { RecordSheet } from './RecordSheet.tsx'
import { newSupplierGroups } from './supplierGroups.ts'

type Row = InferResponseType<typeof api.suppliers.$get, 200>['rows'][number]

export default function SuppliersPage() {
  const say = useWords(supplierWords)
  const columns = useColumns()
  return (
    <List<Row>
      of={supplier}
      title={say('title')}
      read={read}
      columns={columns}
      card={card}
      at={paths.supplier}
      Register={Register}
    />
  )
}

const card = (row: Row) => <Card row={row} />

function Register({ close, landed }: RegisterProps) {
  const say = useWords(supplierWords)
  return (
    <RecordSheet
      title={say('register')}
      draft="registerSupplier"
      groups={newSupplierGroups}
      words={supplierWords}
      schema={registerSupplierForm}
      send={(json, { header, newId }) =>
        api.suppliers[':id'].register.$post({ param: { id: newId }, header, json })
      }
      landed={landed}
      close={close}
    />
  )
}

const read = (ask: Ask) => answer(api.suppliers.$get({ query: asked(ask) }))

function useColumns(): readonly [Column<Row>, ...Column<Row>[]] {
  const say = useWords(supplierWords)
  const language = useLanguage()
  return [
    { key: 'code', title: say('code'), cell: ({ code }) => <span className="num">{code}</span> },
    { key: 'name', title: say('name'), cell: (row) => nameOf(row, language) },
    { key: 'kind', title: say('kind'), cell: ({ kind }) => kind },
    { key: 'supplies', title: say('supplies'), cell: ({ supplies }) => supplies },
    { key: 'days', title: say('ordering'), cell: (row) => <Days row={row} /> },
    { key: 'terms', title: say('terms'), cell: ({ terms }) => terms },
    { key: 'phone', title: say('phone'), cell: ({ phone }) => <span className="num">{phone}</span> },
  ]
}

const nameOf = ({ name, nameEn }: Row, language: string) => (language === 'en' && nameEn ? nameEn : name)

function Days({ row: { orderCycleDays, deliveryDays, safetyDays } }: { row: Row }) {
  const say = useWords(supplierWords)
  if (orderCycleDays === null && deliveryDays === null) return '—'
  const told = { cycle: orderCycleDays ?? '—', delivery: deliveryDays ?? '—', safety: safetyDays ?? '—' }
  return <span className="num">{say('days', told)}</span>
}

function Card({ row }: { row: Row }) {
  const language = useLanguage()
  return (
    <span className="item-card">
      <span>
        <b>{nameOf(row, language)}</b>
        <span className="much softer">{row.kind}</span>
      </span>
      <span className="softer">
        <span className="num">{row.code}</span>
        <Days row={row} />
      </span>
    </span>
  )
}
