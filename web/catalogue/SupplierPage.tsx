import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { amendSupplierForm } from '../../domain/supplier/forms.ts'
import { supplier } from '../../domain/supplier/procedure.ts'
import { answer, api } from '../api.ts'
import { useLanguage } from '../words/language.ts'
import { supplierWords } from '../words/supplier.ts'
import { useWords } from '../words/words.ts'
import { RecordPage } from './RecordPage.tsx'
import { RecordSheet } from './RecordSheet.tsx'
import { supplierGroups } from './supplierGroups.ts'

const route = api.suppliers[':id']

const supplierQuery = (id: string) =>
  queryOptions({
    queryKey: ['supplier', id],
    queryFn: () => answer(route.$get({ param: { id }, query: {} })),
    meta: { topics: [`supplier:${id}`] },
  })

export default function SupplierPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const page = useSuspenseQuery(supplierQuery(id)).data
  const say = useWords(supplierWords)
  const language = useLanguage()
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  const { file } = page
  return (
    <RecordPage
      of={supplier}
      page={page}
      code={page.code}
      name={language === 'en' && file.nameEn ? file.nameEn : file.name}
      file={file}
      groups={supplierGroups}
      words={supplierWords}
      open={{ amend: () => setOpen(true) }}
      once={{
        retire: ({ header }) => route.retire.$post({ param: { id }, header, json: {} }),
        restore: ({ header }) => route.restore.$post({ param: { id }, header, json: {} }),
      }}
    >
      {open && (
        <RecordSheet
          title={say('amend')}
          draft={`amendSupplier:${id}`}
          groups={supplierGroups}
          words={supplierWords}
          schema={amendSupplierForm}
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
