import { formatFen } from '../../domain/money.ts'
import type { Form } from '../ui/form.ts'
import { dayOf, hourOf } from '../ui/time.ts'
import { sheetWords } from '../words/orderSheets.ts'
import { useWords } from '../words/words.ts'
import type { AnswerValues } from './answers.ts'

type ConsentsProps = {
  form: Form<AnswerValues>
  agreed: number
  /** Every line has its answer. */
  done: boolean
  fen: number
  promisedAt: string | null
}

/** S73: amount, date and hour are three consents, each with what it is given to. */
export function Consents({ form, agreed, done, fen, promisedAt }: ConsentsProps) {
  const say = useWords(sheetWords)
  if (agreed === 0) {
    return done ? <p className="says">{say('allRefused')}</p> : null
  }
  const three = [
    ['agreesToAmount', say('amount'), `¥${formatFen(fen)}`],
    ['agreesToDate', say('date'), promisedAt ? dayOf(promisedAt) : '—'],
    ['agreesToHour', say('hour'), promisedAt ? hourOf(promisedAt) : '—'],
  ] as const
  return (
    <fieldset className="consents">
      <legend>{say('consents')}</legend>
      {three.map(([name, label, value]) => {
        const { value: checked, ...bound } = form.bind(name)
        return (
          <label key={name} className={checked ? 'on' : undefined}>
            <input type="checkbox" {...bound} checked={checked} />
            <span>{label}</span>
            <b className="num">{value}</b>
          </label>
        )
      })}
    </fieldset>
  )
}
