import { Choice } from '../../ui/Choice.tsx'
import { receptionWords } from '../../words/reception.ts'
import { useWords } from '../../words/words.ts'
import { boundIn, Inner } from './Inner.tsx'
import type { CallForm } from './useCall.ts'

/** Of a car that has no owner on file yet. */
export function OwnerFields({ form }: { form: CallForm }) {
  const say = useWords(receptionWords)
  return (
    <div className="call-row owner">
      <Inner form={form} of="owner" name="name" label={say('owner')}>
        {(bound) => <input {...bound} className="input" autoComplete="off" data-need="" data-new="" />}
      </Inner>
      <Inner form={form} of="owner" name="phone" label={say('ownerPhone')}>
        {(bound) => (
          <input {...bound} className="input num" inputMode="tel" autoComplete="off" data-need="" />
        )}
      </Inner>
      <Choice
        form={form}
        bound={boundIn(form, 'owner', 'kind')}
        label={say('ownerKind')}
        options={[
          { value: 'person', label: say('person') },
          { value: 'company', label: say('company') },
        ]}
      />
    </div>
  )
}
