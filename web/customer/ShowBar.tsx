import { useState } from 'react'
import { shownReasons } from '../../domain/customer/kinds.ts'
import { Choice } from '../ui/Choice.tsx'
import { Field } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { fileWords } from '../words/files.ts'
import { useWords } from '../words/words.ts'
import { useKinds } from './useKinds.ts'
import { shownSeconds, type useShown } from './useShown.ts'
import '../ui/button.css'

type BarProps = { shown: ReturnType<typeof useShown>; isDealing: boolean; of: string }

/** The button beside masked data. Who deals with the customer now need not say why; it is written down all the same. */
export function ShowBar(props: BarProps) {
  const say = useWords(fileWords)
  const { values, hide } = props.shown
  if (values) {
    return (
      <span className="show-bar">
        <span className="softer">{say('shownTold', { n: shownSeconds })}</span>
        <button type="button" className="btn small" onClick={hide}>
          {say('hide')}
        </button>
      </span>
    )
  }
  return <AskBar {...props} />
}

function AskBar({ shown: { form }, isDealing, of }: BarProps) {
  const say = useWords(fileWords)
  const { options } = useKinds()
  const [asking, setAsking] = useState(false)
  const open = asking && !form.underWay
  const reasons = options(shownReasons).filter(({ value }) => value !== 'dealing')
  return (
    <div className="show-bar">
      <button
        type="button"
        className="btn small"
        aria-expanded={isDealing ? undefined : open}
        aria-label={`${say('show')} ${of}`}
        disabled={form.underWay}
        onClick={() => (isDealing ? form.submit() : setAsking(!asking))}
      >
        {say('show')}
      </button>
      {open && !isDealing && (
        <form
          className="show-why"
          onSubmit={(event) => {
            event.preventDefault()
            form.submit()
          }}
        >
          <Choice form={form} bound={form.bind('reason')} label={say('whyShow')} options={reasons} />
          {form.values.reason === 'other' && (
            <Field form={form} name="note" label={say('note')} wide>
              {(bound) => <input {...bound} className="input" />}
            </Field>
          )}
          <button type="submit" className="btn small primary" disabled={form.values.reason === ''}>
            {say('submitShow')}
          </button>
        </form>
      )}
      <Notice form={form} />
    </div>
  )
}
