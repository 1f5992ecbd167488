import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { InferResponseType } from 'hono/client'
import { useState } from 'react'
import { amendPartForm } from '../../domain/part/forms.ts'
import { part } from '../../domain/part/procedure.ts'
import { answer, api } from '../api.ts'
import { Panel } from '../ui/frame.tsx'
import { catalogueWords } from '../words/catalogue.ts'
import { useLanguage } from '../words/language.ts'
import { partWords } from '../words/part.ts'
import { useWords } from '../words/words.ts'
import { partGroups } from './partGroups.ts'
import { PartPriceSheet } from './PartPriceSheet.tsx'
import { PartStock } from './PartStock.tsx'
import { PriceRows } from './PriceRows.tsx'
import { RecordPage } from './RecordPage.tsx'
import { RecordSheet } from './RecordSheet.tsx'
import { StockSheet } from './StockSheet.tsx'
import { useSuppliers } from './useSuppliers.ts'

const route = api.parts[':id']
export type Part = InferResponseType<typeof route.$get, 200>

const partQuery = (id: string) =>
  queryOptions({
    queryKey: ['part', id],
    queryFn: () => answer(route.$get({ param: { id }, query: {} })),
    meta: { topics: [`part:${id}`] },
  })

/** A part: what it is, what it costs and has cost, where it lies. */
export default function PartPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const page = useSuspenseQuery(partQuery(id)).data
  const say = useWords(partWords)
  const language = useLanguage()
  const suppliers = useSuppliers()
  const [sheet, setSheet] = useState<'amend' | 'reprice' | 'openStock'>()
  const close = () => setSheet(undefined)
  const groups = partGroups(known(suppliers, page))
  const { file } = page
  return (
    <RecordPage
      of={part}
      page={page}
      code={page.code}
      name={language === 'en' && file.nameEn ? file.nameEn : file.name}
      file={file}
      groups={groups}
      words={partWords}
      open={{
        amend: () => setSheet('amend'),
        reprice: () => setSheet('reprice'),
        openStock: () => setSheet('openStock'),
      }}
      once={{
        retire: ({ header }) => route.retire.$post({ param: { id }, header, json: {} }),
        restore: ({ header }) => route.restore.$post({ param: { id }, header, json: {} }),
      }}
      aside={<Prices page={page} />}
    >
      <PartStock page={page} />
      {sheet === 'amend' && (
        <RecordSheet
          title={say('amend')}
          draft={`amendPart:${id}`}
          groups={groups}
          words={partWords}
          schema={amendPartForm}
          file={file}
          lastEvent={page.lastEvent}
          send={(json, { header }) => route.amend.$post({ param: { id }, header, json })}
          landed={close}
          close={close}
        />
      )}
      {sheet === 'reprice' && <PartPriceSheet page={page} close={close} />}
      {sheet === 'openStock' && <StockSheet page={page} close={close} />}
    </RecordPage>
  )
}

/** A supplier that is no longer in use is still the one of this part. */
const known = (suppliers: ReturnType<typeof useSuppliers>, { file, supplier, supplierCode }: Part) =>
  file.supplierId === null ||
  suppliers.some((one) => typeof one !== 'string' && one.value === file.supplierId)
    ? suppliers
    : [...suppliers, { value: file.supplierId, label: `${supplierCode} ${supplier}` }]

export function Prices({ page: { prices, today, seesCost } }: { page: Part }) {
  const say = useWords(partWords)
  const sayHere = useWords(catalogueWords)
  return (
    <Panel title={sayHere('prices')} flush>
      {(['sale', 'cost'] as const)
        .filter((kind) => kind === 'sale' || seesCost)
        .map((kind) => (
          <section key={kind} aria-label={say(kind)}>
            <h3 className="kind">{say(kind)}</h3>
            <PriceRows prices={prices.filter((row) => row.kind === kind)} today={today} />
          </section>
        ))}
    </Panel>
  )
}
