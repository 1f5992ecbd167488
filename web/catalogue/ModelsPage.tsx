import type { InferResponseType } from 'hono/client'
import { registerModelForm } from '../../domain/vehicle-model/forms.ts'
import { vehicleModel } from '../../domain/vehicle-model/procedure.ts'
import { answer, api } from '../api.ts'
import { paths } from '../paths.ts'
import type { Ask } from '../ui/ListPage.tsx'
import type { Column } from '../ui/Rows.tsx'
import { useLanguage } from '../words/language.ts'
import { valueWord } from '../words/values.ts'
import { modelWords } from '../words/vehicleModel.ts'
import { useWords } from '../words/words.ts'
import { asked, List, type RegisterProps } from './List.tsx'
import { newModelGroups } from './modelGroups.ts'
import { RecordSheet } from './RecordSheet.tsx'

const all = api['vehicle-models']
type Row = InferResponseType<typeof all.$get, 200>['rows'][number]

export default function ModelsPage() {
  const say = useWords(modelWords)
  const columns = useColumns()
  return (
    <List<Row>
      of={vehicleModel}
      title={say('title')}
      read={read}
      columns={columns}
      card={card}
      at={paths.model}
      Register={Register}
    />
  )
}

const card = (row: Row) => <Card row={row} />

function Register({ close, landed }: RegisterProps) {
  const say = useWords(modelWords)
  return (
    <RecordSheet
      title={say('register')}
      draft="registerModel"
      groups={newModelGroups}
      words={modelWords}
      schema={registerModelForm}
      send={(json, { header, newId }) => all[':id'].register.$post({ param: { id: newId }, header, json })}
      landed={landed}
      close={close}
    />
  )
}

const read = (ask: Ask) => answer(all.$get({ query: asked(ask) }))

function useColumns(): readonly [Column<Row>, ...Column<Row>[]] {
  const say = useWords(modelWords)
  const language = useLanguage()
  return [
    { key: 'code', title: say('code'), cell: ({ code }) => <span className="num">{code}</span> },
    { key: 'name', title: say('name'), cell: (row) => nameOf(row, language) },
    { key: 'body', title: say('body'), cell: ({ body }) => valueWord(body, language) },
    { key: 'energy', title: say('energy'), cell: ({ energy }) => valueWord(energy, language) },
    { key: 'engine', title: say('engineCode'), cell: ({ engineCode }) => engineCode || '—' },
    {
      key: 'gearbox',
      title: say('gearbox'),
      cell: ({ gearbox, gearboxEn }) => (language === 'en' && gearboxEn ? gearboxEn : gearbox),
    },
    {
      key: 'built',
      title: say('production'),
      right: true,
      cell: (row) => <span className="num">{built(row)}</span>,
    },
  ]
}

const nameOf = ({ name, nameEn }: Row, language: string) => (language === 'en' && nameEn ? nameEn : name)
const built = ({ productionFrom: from, productionTo: to }: Row) => (from === '' ? '—' : `${from} – ${to}`)

function Card({ row }: { row: Row }) {
  const language = useLanguage()
  return (
    <span className="item-card">
      <b>{nameOf(row, language)}</b>
      <span className="softer">
        <span className="num">{row.code}</span>
        <span>{valueWord(row.energy, language)}</span>
        <span className="much num">{built(row)}</span>
      </span>
    </span>
  )
}
