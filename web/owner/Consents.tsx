import { formatFen } from '../../domain/money.ts'
import type { Form } from '../ui/form.ts'
import { hourOf } from '../ui/time.ts'
import { ownerWords } from '../words/owner.ts'
import { useWords } from '../words/words.ts'
import type { AnswerValues } from './useAnswer.ts'
import { useDayName } from './useDayName.ts'

type ConsentsProps = { form: Form<AnswerValues>; amountFen: number; promisedAt: string | null }

/** S73: amount, date and hour are three consents, each ticked by himself. */
export function Consents({ form, amountFen, promisedAt }: ConsentsProps) {
  const say = useWords(ownerWords)
  const day = useDayName()
  const at = promisedAt ?? ''
  const three = [
    ['amount', say('consentAmount', { fen: formatFen(amountFen) })],
    ['date', say('consentDate', { day: at && day(at) })],
    ['hour', say('consentHour', { hour: at && hourOf(at) })],
  ] as const
  return (
    <fieldset className="ow-card ow-consents" data-part="consents">
      <legend>{say('consents')}</legend>
      {three.map(([name, word]) => (
        <label key={name}>
          <input
            type="checkbox"
            checked={form.values[name]}
            disabled={form.underWay}
            onChange={({ target }) => form.set({ [name]: target.checked })}
          />
          <span>{word}</span>
        </label>
      ))}
    </fieldset>
  )
}
