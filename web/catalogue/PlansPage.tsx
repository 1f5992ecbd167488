import { useSearch } from '@tanstack/react-router'
import type { InferResponseType } from 'hono/client'
import { registerPlanForm } from '../../domain/maintenance-plan/forms.ts'
import { maintenancePlan } from '../../domain/maintenance-plan/procedure.ts'
import { answer, api } from '../api.ts'
import { paths } from '../paths.ts'
import type { Ask } from '../ui/ListPage.tsx'
import type { Column } from '../ui/Rows.tsx'
import { catalogueWords } from '../words/catalogue.ts'
import { useLanguage } from '../words/language.ts'
import { planWords } from '../words/maintenancePlan.ts'
import { valueWord } from '../words/values.ts'
import { useWords } from '../words/words.ts'
import { Every } from './Every.tsx'
import { asked, List, type RegisterProps } from './List.tsx'
import { newPlanGroups } from './planGroups.ts'
import { RecordSheet } from './RecordSheet.tsx'

const all = api['maintenance-plans']
type Row = InferResponseType<typeof all.$get, 200>['rows'][number]

export default function PlansPage() {
  const say = useWords(planWords)
  const sayHere = useWords(catalogueWords)
  const columns = useColumns()
  const { model } = useSearch({ strict: false }) as { model?: string }
  const ofModel = model
    ? [{ name: 'model', label: say('model'), options: [{ value: model, label: model }] }]
    : []
  return (
    <List<Row>
      of={maintenancePlan}
      title={say('title')}
      find={sayHere('findPlans')}
      read={read}
      filters={ofModel}
      columns={columns}
      card={card}
      at={paths.plan}
      Register={Register}
    />
  )
}

const card = (row: Row) => <Card row={row} />

function Register({ close, landed }: RegisterProps) {
  const say = useWords(planWords)
  const { model } = useSearch({ strict: false }) as { model?: string }
  return (
    <RecordSheet
      title={say('register')}
      draft="registerPlan"
      groups={newPlanGroups}
      words={planWords}
      schema={registerPlanForm}
      {...(model && { first: { modelCode: model } })}
      send={(json, { header, newId }) => all[':id'].register.$post({ param: { id: newId }, header, json })}
      landed={landed}
      close={close}
    />
  )
}

const read = (ask: Ask) =>
  answer(all.$get({ query: { ...asked(ask), ...(ask['model'] && { model: ask['model'] }) } }))

function useColumns(): readonly [Column<Row>, ...Column<Row>[]] {
  const say = useWords(planWords)
  const language = useLanguage()
  return [
    { key: 'item', title: say('item'), cell: (row) => itemOf(row, language) },
    {
      key: 'model',
      title: say('model'),
      cell: ({ modelCode, model, modelEn }) => (
        <>
          <span className="num">{modelCode}</span>
          <span className="softer">{language === 'en' && modelEn ? modelEn : model}</span>
        </>
      ),
    },
    { key: 'action', title: say('action'), cell: ({ action }) => valueWord(action, language) },
    {
      key: 'first',
      title: say('first'),
      right: true,
      cell: (row) => <Every km={row.firstKm} months={row.firstMonths} />,
    },
    {
      key: 'interval',
      title: say('interval'),
      right: true,
      cell: (row) => <Every km={row.intervalKm} months={row.intervalMonths} none={say('once')} />,
    },
    {
      key: 'severe',
      title: say('severe'),
      right: true,
      cell: (row) => <Every km={row.severeKm} months={row.severeMonths} />,
    },
    {
      key: 'labour',
      title: say('labourCode'),
      cell: ({ labourCode }) => <span className="num">{labourCode}</span>,
    },
  ]
}

const itemOf = ({ item, itemEn }: Row, language: string) => (language === 'en' && itemEn ? itemEn : item)

function Card({ row }: { row: Row }) {
  const say = useWords(planWords)
  const language = useLanguage()
  return (
    <span className="item-card">
      <span>
        <b>{itemOf(row, language)}</b>
        <span className="much softer">{valueWord(row.action, language)}</span>
      </span>
      <span className="softer">
        <span className="num">{row.modelCode}</span>
        <span className="much">
          <Every km={row.intervalKm} months={row.intervalMonths} none={say('once')} />
        </span>
      </span>
    </span>
  )
}
