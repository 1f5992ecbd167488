import { queryOptions, useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import type { InferResponseType } from 'hono/client'
import { formatFen } from '../../domain/money.ts'
import { registerPackageForm } from '../../domain/service-package/forms.ts'
import { servicePackage } from '../../domain/service-package/procedure.ts'
import { answer, api } from '../api.ts'
import { paths } from '../paths.ts'
import type { Ask } from '../ui/ListPage.tsx'
import type { Column } from '../ui/Rows.tsx'
import { useLanguage } from '../words/language.ts'
import { packageWords } from '../words/servicePackage.ts'
import { valueWord } from '../words/values.ts'
import { useWords } from '../words/words.ts'
import { asked, List, type RegisterProps } from './List.tsx'
import { newPackageGroups } from './packageGroups.ts'
import { RecordSheet } from './RecordSheet.tsx'

const all = api['service-packages']
type Row = InferResponseType<typeof all.$get, 200>['rows'][number]

const categoriesQuery = queryOptions({
  queryKey: ['servicePackage', 'categories'],
  queryFn: () => answer(api['service-package-categories'].$get({ query: {} })),
  meta: { topics: ['servicePackage'] },
})

export default function PackagesPage() {
  const say = useWords(packageWords)
  const columns = useColumns()
  const filters = useFilters()
  return (
    <List<Row>
      of={servicePackage}
      title={say('title')}
      read={read}
      filters={filters}
      columns={columns}
      card={card}
      at={paths.package}
      Register={Register}
    />
  )
}

const card = (row: Row) => <Card row={row} />

function Register({ close, landed }: RegisterProps) {
  const say = useWords(packageWords)
  return (
    <RecordSheet
      title={say('register')}
      draft="registerPackage"
      groups={newPackageGroups}
      words={packageWords}
      schema={registerPackageForm}
      first={{
        priceMode: 'fixed',
        payer: 'customer',
        priority: 0,
        discountLabourBasisPoints: 0,
        discountPartsBasisPoints: 0,
      }}
      send={(json, { header, newId }) => all[':id'].register.$post({ param: { id: newId }, header, json })}
      landed={landed}
      close={close}
      width={960}
    />
  )
}

const read = (ask: Ask) => {
  const { category, model } = ask
  const query = { ...asked(ask), ...(category && { category }), ...(model && { model }) }
  return answer(all.$get({ query }))
}

function useFilters() {
  const say = useWords(packageWords)
  const language = useLanguage()
  const categories = useQuery(categoriesQuery).data ?? []
  const { model } = useSearch({ strict: false }) as { model?: string }
  return [
    ...(model ? [{ name: 'model', label: say('model'), options: [{ value: model, label: model }] }] : []),
    {
      name: 'category',
      label: say('category'),
      options: categories.map((value) => ({ value, label: valueWord(value, language) })),
    },
  ]
}

function useColumns(): readonly [Column<Row>, ...Column<Row>[]] {
  const say = useWords(packageWords)
  const language = useLanguage()
  return [
    { key: 'code', title: say('code'), cell: ({ code }) => <span className="num">{code}</span> },
    { key: 'name', title: say('name'), cell: (row) => nameOf(row, language) },
    { key: 'category', title: say('category'), cell: ({ category }) => valueWord(category, language) },
    { key: 'models', title: say('models'), cell: (row) => <Models row={row} /> },
    { key: 'payer', title: say('payer'), cell: ({ payer }) => valueWord(payer, language) },
    { key: 'price', title: say('price'), right: true, cell: (row) => <Price row={row} /> },
  ]
}

const nameOf = ({ name, nameEn }: Row, language: string) => (language === 'en' && nameEn ? nameEn : name)

function Models({ row: { models } }: { row: Row }) {
  const say = useWords(packageWords)
  return models.length === 0 ? say('allModels') : say('modelsCount', { n: models.length })
}

function Price({ row: { priceFen, priceMode } }: { row: Row }) {
  const say = useWords(packageWords)
  if (priceMode === 'computed') return <span className="soft">{say('byLines')}</span>
  if (priceFen === null) return '—'
  const fen = formatFen(priceFen)
  return <span className="num">{priceMode === 'perPanel' ? say('onePanel', { fen }) : fen}</span>
}

function Card({ row }: { row: Row }) {
  const language = useLanguage()
  return (
    <span className="item-card">
      <span>
        <b>{nameOf(row, language)}</b>
        <span className="much">
          <Price row={row} />
        </span>
      </span>
      <span className="softer">
        <span className="num">{row.code}</span>
        <span>{valueWord(row.category, language)}</span>
        <span className="much">
          <Models row={row} />
        </span>
      </span>
    </span>
  )
}
