import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { InferResponseType } from 'hono/client'
import { useState } from 'react'
import { amendLabourItemForm, repriceLabourForm } from '../../domain/labour-item/forms.ts'
import { labourItem } from '../../domain/labour-item/procedure.ts'
import { formatFen } from '../../domain/money.ts'
import { answer, api } from '../api.ts'
import { Panel } from '../ui/frame.tsx'
import { catalogueWords } from '../words/catalogue.ts'
import { labourItemWords } from '../words/labourItem.ts'
import { useLanguage } from '../words/language.ts'
import { valueWord } from '../words/values.ts'
import { useWords } from '../words/words.ts'
import { LabourParts } from './LabourParts.tsx'
import { labourGroups } from './labourGroups.ts'
import { PriceRows } from './PriceRows.tsx'
import { PriceSheet } from './PriceSheet.tsx'
import { RecordPage } from './RecordPage.tsx'
import { RecordSheet } from './RecordSheet.tsx'

const route = api['labour-items'][':id']
export type LabourItem = InferResponseType<typeof route.$get, 200>

const labourQuery = (id: string) =>
  queryOptions({
    queryKey: ['labourItem', id],
    queryFn: () => answer(route.$get({ param: { id }, query: {} })),
    meta: { topics: [`labourItem:${id}`, 'setting'] },
  })

/** A labour item: hours by class and of single models, what it needs, what goes with it, its price for an hour. */
export default function LabourItemPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const page = useSuspenseQuery(labourQuery(id)).data
  const say = useWords(labourItemWords)
  const language = useLanguage()
  const [sheet, setSheet] = useState<'amend' | 'reprice'>()
  const close = () => setSheet(undefined)
  const { file } = page
  return (
    <RecordPage
      of={labourItem}
      page={page}
      code={page.code}
      name={language === 'en' && file.nameEn ? file.nameEn : file.name}
      file={file}
      groups={labourGroups}
      words={labourItemWords}
      without={['parts', 'hoursOfModels']}
      open={{ amend: () => setSheet('amend'), reprice: () => setSheet('reprice') }}
      once={{
        retire: ({ header }) => route.retire.$post({ param: { id }, header, json: {} }),
        restore: ({ header }) => route.restore.$post({ param: { id }, header, json: {} }),
      }}
      aside={<Rate page={page} />}
      below={<LabourParts file={file} />}
    >
      {sheet === 'amend' && (
        <RecordSheet
          title={say('amend')}
          draft={`amendLabourItem:${id}`}
          groups={labourGroups}
          words={labourItemWords}
          schema={amendLabourItemForm}
          file={file}
          lastEvent={page.lastEvent}
          send={(json, { header }) => route.amend.$post({ param: { id }, header, json })}
          landed={close}
          close={close}
          width={860}
        />
      )}
      {sheet === 'reprice' && <OwnRate page={page} close={close} />}
    </RecordPage>
  )
}

function OwnRate({ page, close }: { page: LabourItem; close: () => void }) {
  const say = useWords(labourItemWords)
  const sayHere = useWords(catalogueWords)
  return (
    <PriceSheet
      title={say('reprice')}
      draft={`repriceLabour:${page.id}`}
      lastEvent={page.lastEvent}
      today={page.today}
      schema={repriceLabourForm}
      fenLabel={sayHere('hourFen')}
      send={(json, { header }) => route.reprice.$post({ param: { id: page.id }, header, json })}
      close={close}
      below={<Rate page={page} />}
    />
  )
}

function Rate({ page: { prices, today, tradeFen, trade } }: { page: LabourItem }) {
  const say = useWords(catalogueWords)
  const language = useLanguage()
  const ofTrade = say('ofTrade', { trade: valueWord(trade, language), fen: formatFen(tradeFen) })
  return (
    <Panel title={say('prices')} flush>
      <PriceRows prices={prices} today={today} none={prices.length === 0 ? ofTrade : say('byTrade')} />
      {prices.length > 0 && <p className="told softer">{ofTrade}</p>}
    </Panel>
  )
}
