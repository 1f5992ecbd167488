import { useState } from 'react'
import { repricePartForm } from '../../domain/part/forms.ts'
import { api } from '../api.ts'
import { partWords } from '../words/part.ts'
import { useWords } from '../words/words.ts'
import type { Part } from './PartPage.tsx'
import { PriceRows } from './PriceRows.tsx'
import { PriceSheet } from './PriceSheet.tsx'
import '../ui/choice.css'

/** Sale price or cost, each with its own draft. */
export function PartPriceSheet({ page, close }: { page: Part; close: () => void }) {
  const say = useWords(partWords)
  const [kind, setKind] = useState<'sale' | 'cost'>('sale')
  const { id, lastEvent, today, prices } = page
  return (
    <PriceSheet
      key={kind}
      title={say('reprice')}
      draft={`reprice ${kind}:${id}`}
      lastEvent={lastEvent}
      today={today}
      schema={repricePartForm}
      more={{ kind }}
      send={(json, { header }) => api.parts[':id'].reprice.$post({ param: { id }, header, json })}
      close={close}
      below={<PriceRows prices={prices.filter((row) => row.kind === kind)} today={today} />}
    >
      <fieldset className="choice">
        <legend>{say('priceOf')}</legend>
        <div className="choices">
          {(['sale', 'cost'] as const).map((one) => (
            <label key={one}>
              <input type="radio" name="kind" checked={one === kind} onChange={() => setKind(one)} />
              <span>{say(one)}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </PriceSheet>
  )
}
