import type { Refusal } from '../../domain/procedure.ts'
import { means, paymentForm } from '../../domain/settlement/forms.ts'
import { payment } from '../../domain/settlement/procedure.ts'
import { api } from '../api.ts'
import { Field } from '../ui/Field.tsx'
import { Figure } from '../ui/Figure.tsx'
import { FormFace } from '../ui/FormFace.tsx'
import { refusalSays } from '../ui/refusalSays.ts'
import { useForm } from '../ui/useForm.ts'
import { useLanguage } from '../words/language.ts'
import { settlementWords } from '../words/settlement.ts'
import { useStepWord } from '../words/steps.ts'
import { useWords } from '../words/words.ts'
import { Choice } from '../ui/Choice.tsx'
import type { ChargeRow } from './read.ts'
import type { Payer } from './sums.ts'

type Values = { means: string; amountFen: number | null; reference: string }
type TakeProps = { orderId: string; charge: ChargeRow; shut: Refusal | undefined }

/** One payment in one means; the next begins with what is still open. */
export function TakeForm({ orderId, charge, shut }: TakeProps) {
  const say = useWords(settlementWords)
  const language = useLanguage()
  const word = useStepWord()(payment, 'take')
  const start: Values = { means: '', amountFen: charge.openFen, reference: '' }
  const form = useForm({
    // Another rest is another form: what was typed for the old one is not taken again.
    draft: `take:${charge.id}:${charge.openFen}`,
    start,
    schema: paymentForm,
    shape: (values) => ({ ...values, orderId, chargeId: charge.id }),
    send: (json, { header, newId }) => api.payments[':id'].take.$post({ param: { id: newId }, header, json }),
  })
  const says = say('takeOf', { payer: say(`payer_${charge.payer as Payer}`) })
  return (
    <section className="till-take" aria-label={says}>
      <FormFace form={form} submit={word} why={shut ? refusalSays(shut, language) : undefined}>
        <Choice
          form={form}
          bound={form.bind('means')}
          label={say('means')}
          options={means.map((value) => ({ value, label: say(`means_${value}`) }))}
        />
        <div className="fields">
          <Field form={form} name="amountFen" label={say('amount')}>
            {(bound) => <Figure {...bound} per={100} />}
          </Field>
          <Field form={form} name="reference" label={say('reference')}>
            {(bound) => (
              <input
                {...bound}
                className="input"
                maxLength={60}
                autoComplete="off"
                placeholder={say('referenceHint')}
              />
            )}
          </Field>
        </div>
      </FormFace>
    </section>
  )
}
