import { useId } from 'react'

type PickProps<Code extends string> = {
  label: string
  value: Code | ''
  options: readonly (readonly [code: Code, says: string])[]
  pick: (code: Code) => void
}

/** One of a few, each under a thumb. */
export function Pick<Code extends string>({ label, value, options, pick }: PickProps<Code>) {
  const id = useId()
  return (
    <div className="walk-pick">
      <span id={id}>{label}</span>
      <div role="radiogroup" aria-labelledby={id}>
        {options.map(([code, says]) => (
          <button
            key={code}
            type="button"
            role="radio"
            aria-checked={code === value}
            className={code === value ? 'on' : ''}
            onClick={() => pick(code)}
          >
            {says}
          </button>
        ))}
      </div>
    </div>
  )
}

type PickManyProps<Code extends string> = {
  label: string
  values: readonly Code[]
  options: readonly (readonly [code: Code, says: string])[]
  turn: (values: Code[]) => void
}

export function PickMany<Code extends string>({ label, values, options, turn }: PickManyProps<Code>) {
  const id = useId()
  return (
    <div className="walk-pick">
      <span id={id}>{label}</span>
      <div role="group" aria-labelledby={id}>
        {options.map(([code, says]) => (
          <button
            key={code}
            type="button"
            role="checkbox"
            aria-checked={values.includes(code)}
            className={values.includes(code) ? 'on' : ''}
            onClick={() =>
              turn(values.includes(code) ? values.filter((one) => one !== code) : [...values, code])
            }
          >
            {says}
          </button>
        ))}
      </div>
    </div>
  )
}
