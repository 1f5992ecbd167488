import { workKinds, type WorkKind } from '../../../domain/appointment/forms.ts'
import { Field, FieldError } from '../../ui/Field.tsx'
import { callWords, kindWords } from '../../words/appointmentCall.ts'
import { useSide } from '../../words/language.ts'
import { useWords } from '../../words/words.ts'
import type { CallForm, CallProps } from './useCall.ts'

/** As it was said (S35, S40); the kind follows from the work unless a hand says otherwise. */
export function WordsStep({ call: { form } }: CallProps) {
  const say = useWords(callWords)
  return (
    <>
      <Field form={form} name="words" label={<span className="unseen">{say('wordsLabel')}</span>}>
        {(bound) => (
          <textarea
            {...bound}
            className="input"
            data-first
            rows={2}
            maxLength={1000}
            placeholder={say('wordsHint')}
          />
        )}
      </Field>
      <Kinds form={form} />
    </>
  )
}

function Kinds({ form }: { form: CallForm }) {
  const say = useWords(callWords)
  const side = useSide()
  const { kinds } = form.values
  const flip = (kind: WorkKind) => {
    const next = kinds.includes(kind) ? kinds.filter((one) => one !== kind) : [...kinds, kind]
    form.set({ kinds: workKinds.filter((one) => next.includes(one)), kindsByHand: true })
  }
  return (
    <fieldset className="call-kinds">
      <legend>{say('kinds')}</legend>
      {workKinds.map((kind) => (
        <button
          key={kind}
          type="button"
          className="chip"
          aria-pressed={kinds.includes(kind)}
          disabled={form.underWay}
          onClick={() => flip(kind)}
        >
          {kindWords[kind][side]}
        </button>
      ))}
      <FieldError form={form} path="kinds" />
    </fieldset>
  )
}
