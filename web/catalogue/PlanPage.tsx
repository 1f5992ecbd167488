import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { amendPlanForm, type AmendPlanForm } from '../../domain/maintenance-plan/forms.ts'
import { maintenancePlan } from '../../domain/maintenance-plan/procedure.ts'
import { answer, api } from '../api.ts'
import { patterns } from '../paths.ts'
import { Panel } from '../ui/frame.tsx'
import { writtenFigure } from '../ui/figure.ts'
import { useLanguage } from '../words/language.ts'
import { planWords } from '../words/maintenancePlan.ts'
import { useWords } from '../words/words.ts'
import { planGroups } from './planGroups.ts'
import { RecordPage } from './RecordPage.tsx'
import { RecordSheet } from './RecordSheet.tsx'

const route = api['maintenance-plans'][':id']

const planQuery = (id: string) =>
  queryOptions({
    queryKey: ['maintenancePlan', id],
    queryFn: () => answer(route.$get({ param: { id }, query: {} })),
    meta: { topics: [`maintenancePlan:${id}`] },
  })

/** One item of a model's plan. */
export default function PlanPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const page = useSuspenseQuery(planQuery(id)).data
  const say = useWords(planWords)
  const language = useLanguage()
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  const { file } = page
  return (
    <RecordPage
      of={maintenancePlan}
      page={page}
      code={`${page.modelCode} ${page.itemCode}`}
      name={language === 'en' && file.itemEn ? file.itemEn : file.item}
      note={language === 'en' && page.modelEn ? page.modelEn : page.model}
      file={file}
      groups={planGroups}
      words={planWords}
      without={['parts']}
      open={{ amend: () => setOpen(true) }}
      once={{
        retire: ({ header }) => route.retire.$post({ param: { id }, header, json: {} }),
        restore: ({ header }) => route.restore.$post({ param: { id }, header, json: {} }),
      }}
      below={file.parts.length > 0 && <Parts parts={file.parts} />}
    >
      {open && (
        <RecordSheet
          title={say('amend')}
          draft={`amendPlan:${id}`}
          groups={planGroups}
          words={planWords}
          schema={amendPlanForm}
          file={file}
          lastEvent={page.lastEvent}
          send={(json, { header }) => route.amend.$post({ param: { id }, header, json })}
          landed={close}
          close={close}
        />
      )}
    </RecordPage>
  )
}

function Parts({ parts }: { parts: AmendPlanForm['parts'] }) {
  const say = useWords(planWords)
  return (
    <Panel title={say('parts')} flush>
      <ul className="refs">
        {parts.map(({ code, quantityMilli }) => (
          <li key={code}>
            <Link className="num" to={patterns.parts} search={{ q: code }}>
              {code}
            </Link>
            <span className="num">{writtenFigure(quantityMilli, 1000)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
