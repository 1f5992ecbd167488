import { receiveForm, type Wish } from '../../domain/exchange-demand/forms.ts'
import { criteriaOf, wishWarning } from '../../domain/exchange-demand/rights.ts'
import { criterionNames } from '../../domain/warranty/criteria.ts'
import { firstRuleSets, type Criterion } from '../../domain/warranty/rule-sets.ts'
import { api } from '../api.ts'
import { Select } from '../ui/Select.tsx'
import { useKinds } from '../customer/useKinds.ts'
import { Choice } from '../ui/Choice.tsx'
import { Field } from '../ui/Field.tsx'
import { FormSheet } from '../ui/FormSheet.tsx'
import { Moment } from '../ui/Moment.tsx'
import { Sign } from '../ui/Sign.tsx'
import { storeNow } from '../ui/time.ts'
import { useForm } from '../ui/useForm.ts'
import { demandWords, wishWords } from '../words/exchangeDemand.ts'
import { useSide } from '../words/language.ts'
import { useWords } from '../words/words.ts'
import { WhoDemands } from './WhoDemands.tsx'

type SheetProps = {
  carId: string
  ruleSet: string
  open: boolean
  onClose: () => void
  received: (id: string) => void
}

/** What is demanded, in the customer's own words; the clocks run from when it was received (art. 28). */
export function ReceiveSheet({ carId, ruleSet, open, onClose, received }: SheetProps) {
  const say = useWords(demandWords)
  const side = useSide()
  const { options } = useKinds()
  const form = useReceiveForm({ carId, onClose, received })
  const set = firstRuleSets.find(({ code }) => code === ruleSet)
  const { wish, criterion } = form.values
  const warning = set && wish && wishWarning(set, (criterion || null) as Criterion | null, wish as Wish)
  const criteria = set ? criteriaOf(set) : []
  return (
    <FormSheet form={form} title={say('receive')} submit={say('receive')} open={open} onClose={onClose}>
      <Choice
        form={form}
        bound={form.bind('wish')}
        label={say('wish')}
        hint={say('wishHint')}
        options={options(wishWords)}
      />
      <Field form={form} name="criterion" label={say('criterion')} wide>
        {(bound) => (
          <Select
            bound={bound}
            options={[
              { value: '', label: say('noCriterion') },
              ...criteria.map((value) => ({ value, label: `${value} ${criterionNames[value][side]}` })),
            ]}
          />
        )}
      </Field>
      {warning && (
        <p className="says" role="note">
          <Sign of="warn" /> {warning[side]}
        </p>
      )}
      <Field form={form} name="words" label={say('words')} wide>
        {(bound) => <textarea {...bound} className="input" rows={4} maxLength={1000} required />}
      </Field>
      <div className="fields">
        <Field form={form} name="receivedAt" label={say('receivedAt')}>
          {(bound) => <Moment {...bound} value={bound.value ?? storeNow().toISOString()} />}
        </Field>
        <Field form={form} name="customerId" label={say('customer')}>
          {(bound) => <WhoDemands carId={carId} open={open} bound={bound} />}
        </Field>
      </div>
    </FormSheet>
  )
}

const useReceiveForm = ({ carId, onClose, received }: Pick<SheetProps, 'carId' | 'onClose' | 'received'>) =>
  useForm({
    draft: `demand.receive:${carId}`,
    start: { wish: '', criterion: '', words: '', receivedAt: null as string | null, customerId: '' },
    schema: receiveForm,
    shape: ({ criterion, customerId, receivedAt, ...rest }) => ({
      ...rest,
      vehicleId: carId,
      criterion: criterion || null,
      customerId: customerId || null,
      receivedAt: receivedAt ?? storeNow().toISOString(),
    }),
    send: (json, { header, newId }) =>
      api['exchange-demands'][':id'].receive.$post({ param: { id: newId }, header, json }),
    landed: ({ id }) => {
      onClose()
      received(id)
    },
  })
