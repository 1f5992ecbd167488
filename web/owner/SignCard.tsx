import type { PointGroup } from 'signature_pad'
import { formatFen } from '../../domain/money.ts'
import { FieldError } from '../ui/Field.tsx'
import type { Form } from '../ui/form.ts'
import { ownerWords } from '../words/owner.ts'
import { useWords } from '../words/words.ts'
import { Pad } from './Pad.tsx'

type Signed = { signer: string; strokes: string; points: readonly PointGroup[] }
type SignCardProps<V extends Signed> = {
  form: Form<V>
  /** Whether he signs with his finger, or gives his name alone. */
  drawn: boolean
  n: number
  amountFen: number
}

/** S75: his name, and his signature for what he has agreed to and for nothing else. */
export function SignCard<V extends Signed>({ form, drawn, n, amountFen }: SignCardProps<V>) {
  const say = useWords(ownerWords)
  const bound = form.bind('signer')
  const put = (change: Partial<Signed>) => form.set(change as Partial<V>)
  return (
    <section className="ow-card" data-part="sign" aria-label={say(drawn ? 'signTitle' : 'nameTitle')}>
      <h2>{say(drawn ? 'signTitle' : 'nameTitle')}</h2>
      {drawn && <p>{say.rich('signFor', { n, fen: <b className="num">{formatFen(amountFen)}</b> })}</p>}
      <label className="ow-name" htmlFor={bound.id}>
        <span>{say('yourName')}</span>
        <input {...bound} value={form.values.signer} autoComplete="name" maxLength={40} enterKeyHint="done" />
      </label>
      <FieldError form={form} path="signer" />
      {drawn && <Pad points={form.values.points} disabled={form.underWay} onChange={(given) => put(given)} />}
      <FieldError form={form} path="strokes" />
    </section>
  )
}
