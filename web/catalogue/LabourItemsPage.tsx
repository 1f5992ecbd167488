import type { InferResponseType } from 'hono/client'
import { registerLabourItemForm } from '../../domain/labour-item/forms.ts'
import { labourItem } from '../../domain/labour-item/procedure.ts'
import { formatFen } from '../../domain/money.ts'
import { trades } from '../../domain/setting/keys.ts'
import { answer, api } from '../api.ts'
import { paths } from '../paths.ts'
import { writtenFigure } from '../ui/figure.ts'
import type { Ask } from '../ui/ListPage.tsx'
import type { Column } from '../ui/Rows.tsx'
import { labourItemWords } from '../words/labourItem.ts'
import { useLanguage } from '../words/language.ts'
import { valueWord } from '../words/values.ts'
import { useWords } from '../words/words.ts'
import { newLabourGroups } from './labourGroups.ts'
import { asked, List, type RegisterProps } from './List.tsx'
import { RecordSheet } from './RecordSheet.tsx'

const all = api['labour-items']
type Row = InferResponseType<typeof all.$get, 200>['rows'][number]

export default function LabourItemsPage() {
  const say = useWords(labourItemWords)
  const language = useLanguage()
  const columns = useColumns()
  const options = trades.map((value) => ({ value, label: valueWord(value, language) }))
  return (
    <List<Row>
      of={labourItem}
      title={say('title')}
      read={read}
      filters={[{ name: 'trade', label: say('trade'), options }]}
      columns={columns}
      card={card}
      at={paths.labourItem}
      Register={Register}
    />
  )
}

const card = (row: Row) => <Card row={row} />

function Register({ close, landed }: RegisterProps) {
  const say = useWords(labourItemWords)
  return (
    <RecordSheet
      title={say('register')}
      draft="registerLabourItem"
      groups={newLabourGroups}
      words={labourItemWords}
      schema={registerLabourItemForm}
      send={(json, { header, newId }) => all[':id'].register.$post({ param: { id: newId }, header, json })}
      landed={landed}
      close={close}
      width={860}
    />
  )
}

const read = (ask: Ask) =>
  answer(all.$get({ query: { ...asked(ask), ...(ask['trade'] && { trade: ask['trade'] }) } }))

function useColumns(): readonly [Column<Row>, ...Column<Row>[]] {
  const say = useWords(labourItemWords)
  const language = useLanguage()
  const hours = (key: string, title: string, of: (row: Row) => number | null): Column<Row> => ({
    key,
    title,
    right: true,
    cell: (row) => <span className="num">{writtenFigure(of(row), 100) || '—'}</span>,
  })
  return [
    { key: 'code', title: say('code'), cell: ({ code }) => <span className="num">{code}</span> },
    { key: 'name', title: say('name'), cell: (row) => nameOf(row, language) },
    { key: 'trade', title: say('trade'), cell: ({ trade }) => valueWord(trade, language) },
    { key: 'class', title: say('workClass'), cell: ({ workClass }) => valueWord(workClass, language) || '—' },
    hours('sedan', say('hoursSedanHundredths'), (row) => row.hoursSedanHundredths),
    hours('suv', say('hoursSuvHundredths'), (row) => row.hoursSuvHundredths),
    hours('nev', say('hoursNevHundredths'), (row) => row.hoursNevHundredths),
    { key: 'rate', title: say('perHour'), right: true, cell: (row) => <Rate row={row} /> },
  ]
}

const nameOf = ({ name, nameEn }: Row, language: string) => (language === 'en' && nameEn ? nameEn : name)

function Rate({ row: { hourFen, ownPriceFen } }: { row: Row }) {
  const say = useWords(labourItemWords)
  return (
    <span className="num">
      {formatFen(hourFen)}
      {ownPriceFen !== null && <span className="softer">{say('own')}</span>}
    </span>
  )
}

function Card({ row }: { row: Row }) {
  const language = useLanguage()
  const hours = [row.hoursSedanHundredths, row.hoursSuvHundredths, row.hoursNevHundredths]
  return (
    <span className="item-card">
      <b>{nameOf(row, language)}</b>
      <span className="softer">
        <span className="num">{row.code}</span>
        <span>{valueWord(row.trade, language)}</span>
        <span className="much num">{hours.map((one) => writtenFigure(one, 100) || '—').join(' / ')} h</span>
      </span>
    </span>
  )
}
