import { receptionWords } from '../../words/reception.ts'
import { useWords } from '../../words/words.ts'
import { Inner } from './Inner.tsx'
import type { CallForm } from './useCall.ts'

/** The plate alone is enough to begin; without one the VIN. */
export function NewCarFields({ form }: { form: CallForm }) {
  const say = useWords(receptionWords)
  return (
    <div className="call-row new">
      {(['plate', 'vin', 'brand', 'model'] as const).map((name) => (
        <Inner key={name} form={form} of="car" name={name} label={say(name)}>
          {(bound) => (
            <input
              {...bound}
              className={name === 'vin' ? 'input mono' : 'input'}
              autoComplete="off"
              spellCheck={false}
              data-need={name === 'plate' ? '' : undefined}
              data-new={name === 'plate' && bound.value === '' ? '' : undefined}
            />
          )}
        </Inner>
      ))}
    </div>
  )
}
