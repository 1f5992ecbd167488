import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { InferResponseType } from 'hono/client'
import { useState } from 'react'
import { amendPackageForm, repricePackageForm } from '../../domain/service-package/forms.ts'
import { servicePackage } from '../../domain/service-package/procedure.ts'
import { answer, api } from '../api.ts'
import { Panel } from '../ui/frame.tsx'
import { catalogueWords } from '../words/catalogue.ts'
import { useLanguage } from '../words/language.ts'
import { packageWords } from '../words/servicePackage.ts'
import { useWords } from '../words/words.ts'
import { PackageCosts } from './PackageCosts.tsx'
import { packageGroups } from './packageGroups.ts'
import { PanelPrices } from './PanelPrices.tsx'
import { PriceRows } from './PriceRows.tsx'
import { PriceSheet } from './PriceSheet.tsx'
import { RecordPage } from './RecordPage.tsx'
import { RecordSheet } from './RecordSheet.tsx'

const route = api['service-packages'][':id']
export type Package = InferResponseType<typeof route.$get, 200>

const packageQuery = (id: string) =>
  queryOptions({
    queryKey: ['servicePackage', id],
    queryFn: () => answer(route.$get({ param: { id }, query: {} })),
    // What it comes to follows the prices of its lines.
    meta: { topics: [`servicePackage:${id}`, 'part', 'labourItem', 'vehicleModel', 'setting'] },
  })

const discounts = ['discountLabourBasisPoints', 'discountPartsBasisPoints']

/** A package: for which cars, of what, and what it comes to on every one of them. */
export default function PackagePage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const page = useSuspenseQuery(packageQuery(id)).data
  const say = useWords(packageWords)
  const language = useLanguage()
  const [sheet, setSheet] = useState<'amend' | 'reprice'>()
  const close = () => setSheet(undefined)
  const { file } = page
  return (
    <RecordPage
      of={servicePackage}
      page={page}
      code={page.code}
      name={language === 'en' && file.nameEn ? file.nameEn : file.name}
      file={file}
      groups={packageGroups}
      words={packageWords}
      without={file.priceMode === 'computed' ? ['lines'] : ['lines', ...discounts]}
      open={{
        amend: () => setSheet('amend'),
        ...(file.priceMode !== 'computed' && { reprice: () => setSheet('reprice') }),
      }}
      once={{
        retire: ({ header }) => route.retire.$post({ param: { id }, header, json: {} }),
        restore: ({ header }) => route.restore.$post({ param: { id }, header, json: {} }),
      }}
      aside={file.priceMode !== 'computed' && <Prices page={page} />}
    >
      <PackageCosts page={page} />
      {page.panels.length > 0 && <PanelPrices panels={page.panels} />}
      {sheet === 'amend' && (
        <RecordSheet
          title={say('amend')}
          draft={`amendPackage:${id}`}
          groups={packageGroups}
          words={packageWords}
          schema={amendPackageForm}
          file={file}
          lastEvent={page.lastEvent}
          send={(json, { header }) => route.amend.$post({ param: { id }, header, json })}
          landed={close}
          close={close}
          width={960}
        />
      )}
      {sheet === 'reprice' && (
        <PriceSheet
          title={say('reprice')}
          draft={`repricePackage:${id}`}
          lastEvent={page.lastEvent}
          today={page.today}
          schema={repricePackageForm}
          send={(json, { header }) => route.reprice.$post({ param: { id }, header, json })}
          close={close}
          below={<PriceRows prices={page.prices} today={page.today} />}
        />
      )}
    </RecordPage>
  )
}

function Prices({ page: { prices, today, file } }: { page: Package }) {
  const say = useWords(catalogueWords)
  const sayHere = useWords(packageWords)
  return (
    <Panel title={say('prices')} flush>
      <PriceRows prices={prices} today={today} />
      {file.priceMode === 'fixed' && <p className="told softer">{sayHere('spreadTold')}</p>}
    </Panel>
  )
}
