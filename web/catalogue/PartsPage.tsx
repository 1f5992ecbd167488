import { formatFen } from '../../domain/money.ts'
import { partKinds, registerPartForm } from '../../domain/part/forms.ts'
import { part } from '../../domain/part/procedure.ts'
import type { InferResponseType } from 'hono/client'
import { mayRead } from '../../domain/staff/permissions.ts'
import { answer, api } from '../api.ts'
import { useMe } from '../me.ts'
import { paths } from '../paths.ts'
import { writtenFigure } from '../ui/figure.ts'
import type { Ask } from '../ui/ListPage.tsx'
import type { Column } from '../ui/Rows.tsx'
import { useLanguage } from '../words/language.ts'
import { partWords } from '../words/part.ts'
import { valueWord } from '../words/values.ts'
import { useWords } from '../words/words.ts'
import { asked, List, type RegisterProps } from './List.tsx'
import { newPartGroups } from './partGroups.ts'
import { RecordSheet } from './RecordSheet.tsx'
import { useSuppliers } from './useSuppliers.ts'

type Row = InferResponseType<typeof api.parts.$get, 200>['rows'][number]

export default function PartsPage() {
  const say = useWords(partWords)
  const language = useLanguage()
  const columns = useColumns()
  const kinds = partKinds.map((value) => ({ value, label: valueWord(value, language) }))
  return (
    <List<Row>
      of={part}
      title={say('title')}
      read={read}
      filters={[{ name: 'kind', label: say('kind'), options: kinds }]}
      columns={columns}
      card={card}
      at={paths.part}
      Register={Register}
    />
  )
}

const card = (row: Row) => <Card row={row} />

function Register({ close, landed }: RegisterProps) {
  const say = useWords(partWords)
  const suppliers = useSuppliers()
  return (
    <RecordSheet
      title={say('register')}
      draft="registerPart"
      groups={newPartGroups(suppliers)}
      words={partWords}
      schema={registerPartForm}
      first={{ unit: '个', unitDecimals: 0, kind: '配件', property: '原厂' }}
      send={(json, { header, newId }) =>
        api.parts[':id'].register.$post({ param: { id: newId }, header, json })
      }
      landed={landed}
      close={close}
    />
  )
}

async function read(ask: Ask) {
  const kind = partKinds.find((one) => one === ask['kind'])
  return answer(api.parts.$get({ query: { ...asked(ask), ...(kind && { kind }) } }))
}

function useColumns(): readonly [Column<Row>, ...Column<Row>[]] {
  const say = useWords(partWords)
  const seesCost = mayRead(
    useMe().duties.map(({ duty }) => duty),
    'cost.read',
  )
  const language = useLanguage()
  return [
    { key: 'code', title: say('code'), cell: ({ code }) => <span className="num">{code}</span> },
    {
      key: 'name',
      title: say('name'),
      cell: (row) => (
        <>
          {nameOf(row, language)}
          <span className="softer">{row.spec}</span>
        </>
      ),
    },
    { key: 'kind', title: say('kind'), cell: ({ kind }) => valueWord(kind, language) },
    { key: 'property', title: say('property'), cell: ({ property }) => valueWord(property, language) },
    { key: 'bin', title: say('binCode'), cell: ({ bin }) => <span className="num">{bin ?? '—'}</span> },
    { key: 'stock', title: say('stock'), right: true, cell: (row) => <Stock row={row} /> },
    ...(seesCost
      ? [{ key: 'cost', title: say('costFen'), right: true, cell: ({ costFen }: Row) => fenOf(costFen) }]
      : []),
    { key: 'price', title: say('priceFen'), right: true, cell: ({ priceFen }) => fenOf(priceFen) },
  ]
}

const nameOf = ({ name, nameEn }: Row, language: string) => (language === 'en' && nameEn ? nameEn : name)
const fenOf = (fen: number | null | undefined) => (
  <span className="num">{fen === null || fen === undefined ? '—' : formatFen(fen)}</span>
)

/** On hand; told where it is below what there should be. */
function Stock({ row: { stockMilli, minMilli, unit } }: { row: Row }) {
  const say = useWords(partWords)
  return (
    <span className="num">
      {writtenFigure(stockMilli, 1000)} {unit}
      {minMilli !== null && stockMilli < minMilli && <span className="softer">{say('below')}</span>}
    </span>
  )
}

function Card({ row }: { row: Row }) {
  const language = useLanguage()
  return (
    <span className="item-card">
      <span>
        <b>{nameOf(row, language)}</b>
        <span className="much">{fenOf(row.priceFen)}</span>
      </span>
      <span className="softer">
        <span className="num">{row.code}</span>
        <span>{row.spec}</span>
        <span className="much">
          <Stock row={row} />
        </span>
      </span>
    </span>
  )
}
