import { finishForm, wishes } from '../../domain/exchange-demand/forms.ts'
import { api } from '../api.ts'
import { useKinds } from '../customer/useKinds.ts'
import { Choice } from '../ui/Choice.tsx'
import { Field } from '../ui/Field.tsx'
import { Figure } from '../ui/Figure.tsx'
import type { Form } from '../ui/form.ts'
import { FormSheet } from '../ui/FormSheet.tsx'
import { Moment } from '../ui/Moment.tsx'
import { storeNow } from '../ui/time.ts'
import { useForm } from '../ui/useForm.ts'
import { demandWords, wishWords } from '../words/exchangeDemand.ts'
import { useWords } from '../words/words.ts'
import { Compensation } from './Compensation.tsx'
import type { DemandAnswer } from './read.ts'

type SheetProps = { page: DemandAnswer; open: boolean; onClose: () => void }
type Values = {
  how: string
  certificateNo: string
  reason: string
  finishedAt: string | null
  compensationFen: number | null
  replacementVin: string
}

/** What was given, under which certificate; a returned car bears its mark from then on (art. 28, 33). */
export function FinishSheet({ page: { demand, compensation }, open, onClose }: SheetProps) {
  const say = useWords(demandWords)
  const { options } = useKinds()
  const { id } = demand
  const form = useForm({
    draft: `demand.finish:${id}`,
    start: startOf(demand),
    schema: finishForm,
    shape: ({ finishedAt, replacementVin, ...rest }) => ({
      ...rest,
      finishedAt: finishedAt ?? storeNow().toISOString(),
      replacementVin: rest.how === 'replace' ? replacementVin : '',
    }),
    send: (json, { header }) => api['exchange-demands'][':id'].finish.$post({ param: { id }, header, json }),
    landed: onClose,
  })
  const { how } = form.values
  return (
    <FormSheet
      form={form}
      title={say('finishTitle')}
      submit={say('finishTitle')}
      open={open}
      onClose={onClose}
    >
      <Choice form={form} bound={form.bind('how')} label={say('how')} options={options(wishWords)} />
      {how !== 'assembly' && <Papers form={form} />}
      <div className="fields">
        <Field form={form} name="finishedAt" label={say('finishedAt')}>
          {(bound) => <Moment {...bound} value={bound.value ?? storeNow().toISOString()} />}
        </Field>
        {!compensation.isFree && (
          <Field form={form} name="compensationFen" label={say('yuan')}>
            {(bound) => <Figure {...bound} per={100} />}
          </Field>
        )}
      </div>
      <p className="softer">
        {say('byTheFile')}
        <Compensation of={compensation} />
      </p>
      {how === 'replace' && (
        <Field form={form} name="replacementVin" label={say('newVin')} hint={say('newVinHint')} wide>
          {(bound) => <input {...bound} className="input mono" autoComplete="off" maxLength={30} />}
        </Field>
      )}
    </FormSheet>
  )
}

/** The reason goes to the next buyer of the car: nobody’s own words are copied into it. */
const startOf = ({ wish }: DemandAnswer['demand']): Values => ({
  how: wishes.includes(wish) ? wish : 'replace',
  certificateNo: '',
  reason: '',
  finishedAt: null,
  compensationFen: null,
  replacementVin: '',
})

function Papers({ form }: { form: Form<Values> }) {
  const say = useWords(demandWords)
  return (
    <>
      <Field form={form} name="certificateNo" label={say('certificateNo')} hint={say('certificateHint')} wide>
        {(bound) => <input {...bound} className="input" autoComplete="off" maxLength={60} required />}
      </Field>
      <Field form={form} name="reason" label={say('finishReason')} hint={say('finishReasonHint')} wide>
        {(bound) => <textarea {...bound} className="input" rows={3} maxLength={500} required />}
      </Field>
    </>
  )
}
