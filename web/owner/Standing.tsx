import { formatFen } from '../../domain/money.ts'
import { shortOf } from '../ui/time.ts'
import { ownerWords } from '../words/owner.ts'
import { useWords } from '../words/words.ts'
import { ownFen } from './answers.ts'
import type { Quotation } from './link.ts'

/** What he has said, as it stands: what is done, what is not, and what it comes to. */
export function Standing({ answered }: { answered: readonly Quotation[] }) {
  const say = useWords(ownerWords)
  const lines = answered.flatMap((one) => one.lines)
  const answeredAt = answered.at(-1)?.answeredAt
  const agreed = lines.filter(({ answer }) => answer === 'agreed')
  const refused = lines.filter(({ answer }) => answer === 'refused')
  return (
    <section className="ow-card" aria-label={say('youSaid')}>
      <h2>{say('youSaid')}</h2>
      {answeredAt && <p className="soft num">{say('answeredAt', { at: shortOf(answeredAt) })}</p>}
      <dl className="ow-rows">
        {agreed.map(({ id, name, payer, amountFen }) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd className="num">{payer === 'customer' ? formatFen(amountFen) : say('youPayNothing')}</dd>
          </div>
        ))}
        {agreed.length > 0 && (
          <div>
            <dt>
              <b>{say('youPay')}</b>
            </dt>
            <dd>
              <b className="num">{formatFen(ownFen(agreed))}</b>
            </dd>
          </div>
        )}
        {refused.map(({ id, name }) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd className="soft">{say('notDone')}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
