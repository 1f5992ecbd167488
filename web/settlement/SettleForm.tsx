import { oldParts, settleForm } from '../../domain/work-order/forms.ts'
import { workOrder } from '../../domain/work-order/procedure.ts'
import { api } from '../api.ts'
import { Field } from '../ui/Field.tsx'
import { Figure } from '../ui/Figure.tsx'
import { FormFace } from '../ui/FormFace.tsx'
import { Panel } from '../ui/frame.tsx'
import { refusalSays } from '../ui/refusalSays.ts'
import { useForm } from '../ui/useForm.ts'
import { useLanguage } from '../words/language.ts'
import { settlementWords } from '../words/settlement.ts'
import { useStepWord } from '../words/steps.ts'
import { useWords } from '../words/words.ts'
import { Choice } from '../ui/Choice.tsx'
import type { SettlementAnswer } from './read.ts'

type Values = { outOdometerKm: number | null; oldParts: string }

/** What is asked before the numbers stand: the odometer, and where the replaced parts go (R2.4). */
export function SettleForm({ of: { order, agreed, steps } }: { of: SettlementAnswer }) {
  const say = useWords(settlementWords)
  const stepWord = useStepWord()
  const language = useLanguage()
  const shut = steps.find(({ step }) => step === 'settle')?.refusal
  const start: Values = {
    outOdometerKm: null,
    oldParts: agreed.some(({ kind }) => kind === 'part') ? '' : 'none',
  }
  const form = useForm({
    draft: `settle:${order.id}`,
    start,
    schema: settleForm,
    shape: (values, settlementId) => ({ ...values, settlementId }),
    send: (json, { header }) =>
      api['work-orders'][':id'].settle.$post({ param: { id: order.id }, header, json }),
  })
  const word = stepWord(workOrder, 'settle')
  return (
    <Panel title={word} extra={<span className="softer">{say('firstSettle')}</span>} flush>
      <FormFace form={form} submit={word} why={shut ? refusalSays(shut, language) : undefined}>
        <Field
          form={form}
          name="outOdometerKm"
          label={say('outKm')}
          hint={say('outKmHint', { km: order.odometerKm.toLocaleString('en') })}
        >
          {(bound) => <Figure {...bound} />}
        </Field>
        <Choice
          form={form}
          bound={form.bind('oldParts')}
          label={say('oldParts')}
          hint={say('oldPartsHint')}
          options={oldParts.map((value) => ({ value, label: say(`old_${value}`) }))}
        />
      </FormFace>
    </Panel>
  )
}
