import { openStockForm } from '../../domain/part/forms.ts'
import { api } from '../api.ts'
import { Field } from '../ui/Field.tsx'
import { Figure } from '../ui/Figure.tsx'
import { FormSheet } from '../ui/FormSheet.tsx'
import { useForm } from '../ui/useForm.ts'
import { partWords } from '../words/part.ts'
import { useWords } from '../words/words.ts'
import { inForceOf } from './prices.ts'
import type { Part } from './PartPage.tsx'

/** What lies in a bin when the ledger begins. */
export function StockSheet({ page, close }: { page: Part; close: () => void }) {
  const say = useWords(partWords)
  const { id, file, prices, today } = page
  const cost = inForceOf(
    prices.filter(({ kind }) => kind === 'cost'),
    today,
  )
  const form = useForm({
    draft: `openStock:${id}`,
    start: { binCode: file.binCode, quantityMilli: null as number | null, costFen: cost?.fen ?? null },
    schema: openStockForm,
    send: (json, { header }) => api.parts[':id']['open-stock'].$post({ param: { id }, header, json }),
    landed: close,
  })
  return (
    <FormSheet form={form} title={say('openStock')} submit={say('openStock')} open onClose={close}>
      <p className="softer">{say('openTold')}</p>
      <div className="fields">
        <Field form={form} name="binCode" label={say('binCode')}>
          {(bound) => <input {...bound} className="input num" autoComplete="off" />}
        </Field>
        <Field form={form} name="quantityMilli" label={`${say('quantityMilli')}（${file.unit}）`}>
          {(bound) => <Figure {...bound} per={1000} />}
        </Field>
        <Field form={form} name="costFen" label={say('openCost')}>
          {(bound) => <Figure {...bound} per={100} />}
        </Field>
      </div>
    </FormSheet>
  )
}
