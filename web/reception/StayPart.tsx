import type { Refusal } from '../../domain/procedure.ts'
import { Choice } from '../ui/Choice.tsx'
import { Field } from '../ui/Field.tsx'
import { receptionWords } from '../words/reception.ts'
import { useWords } from '../words/words.ts'
import { KmField } from './KmField.tsx'
import type { CarFile } from './receiving.ts'
import type { ReceptionForm } from './ReceptionForm.tsx'

const washes = ['free', 'fine', 'dust', 'none'] as const

/** What is asked of whoever stands at the counter, in the order one asks it. */
export function StayPart(props: {
  form: ReceptionForm
  file: CarFile | undefined
  told: Refusal | undefined
}) {
  const { form } = props
  const say = useWords(receptionWords)
  return (
    <section className="part">
      <h2>{say('stay')}</h2>
      <div className="fields">
        <Choice
          form={form}
          bound={form.bind('brings')}
          label={say('brings')}
          options={[
            { value: 'owner', label: say('byOwner') },
            { value: 'other', label: say('byOther') },
          ]}
        />
        <KmField {...props} />
        {form.values.brings === 'other' && <Bringer form={form} />}
        <Field form={form} name="complaint" label={say('complaint')} hint={say('complaintHint')} wide>
          {(bound) => <textarea {...bound} className="input" rows={3} aria-required />}
        </Field>
        <div className="asked">
          <Choice
            form={form}
            bound={form.bind('washMode')}
            label={say('wash')}
            options={washes.map((value) => ({ value, label: say(value) }))}
          />
          <Choice
            form={form}
            bound={form.bind('waitsInStore')}
            label={say('waits')}
            options={[
              { value: 'here', label: say('waitsHere') },
              { value: 'away', label: say('leaves') },
            ]}
          />
          <Field form={form} name="keyTag" label={say('keyTag')}>
            {(bound) => <input {...bound} className="input" autoComplete="off" />}
          </Field>
        </div>
      </div>
    </section>
  )
}

function Bringer({ form }: { form: ReceptionForm }) {
  const say = useWords(receptionWords)
  return (
    <>
      <Field form={form} name="broughtBy" label={say('broughtBy')}>
        {(bound) => <input {...bound} className="input" autoComplete="off" />}
      </Field>
      <Field form={form} name="broughtByPhone" label={say('broughtByPhone')}>
        {(bound) => <input {...bound} className="input num" inputMode="tel" autoComplete="off" />}
      </Field>
    </>
  )
}
