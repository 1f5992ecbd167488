import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { amendModelForm } from '../../domain/vehicle-model/forms.ts'
import { vehicleModel } from '../../domain/vehicle-model/procedure.ts'
import { answer, api } from '../api.ts'
import { patterns } from '../paths.ts'
import { useLanguage } from '../words/language.ts'
import { modelWords } from '../words/vehicleModel.ts'
import { useWords } from '../words/words.ts'
import { modelGroups } from './modelGroups.ts'
import { RecordPage } from './RecordPage.tsx'
import { RecordSheet } from './RecordSheet.tsx'

const route = api['vehicle-models'][':id']

const modelQuery = (id: string) =>
  queryOptions({
    queryKey: ['vehicleModel', id],
    queryFn: () => answer(route.$get({ param: { id }, query: {} })),
    meta: { topics: [`vehicleModel:${id}`] },
  })

/** A model with all that the workshop asks of it; its plan and packages are a link away. */
export default function ModelPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const page = useSuspenseQuery(modelQuery(id)).data
  const say = useWords(modelWords)
  const language = useLanguage()
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  const { file, code } = page
  return (
    <RecordPage
      of={vehicleModel}
      page={page}
      code={code}
      name={language === 'en' && file.nameEn ? file.nameEn : file.name}
      note={
        <>
          <Link to={patterns.plans} search={{ model: code }}>
            {say('itsPlan')}
          </Link>{' '}
          ·{' '}
          <Link to={patterns.packages} search={{ model: code }}>
            {say('itsPackages')}
          </Link>
        </>
      }
      file={file}
      groups={modelGroups}
      words={modelWords}
      open={{ amend: () => setOpen(true) }}
      once={{
        retire: ({ header }) => route.retire.$post({ param: { id }, header, json: {} }),
        restore: ({ header }) => route.restore.$post({ param: { id }, header, json: {} }),
      }}
    >
      {open && (
        <RecordSheet
          title={say('amend')}
          draft={`amendModel:${id}`}
          groups={modelGroups}
          words={modelWords}
          schema={amendModelForm}
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
