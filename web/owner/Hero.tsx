import { Sign } from '../ui/Sign.tsx'
import { hourOf, shortOf } from '../ui/time.ts'
import { ownerWords } from '../words/owner.ts'
import { useWords } from '../words/words.ts'
import type { OwnerPage } from './link.ts'
import { useDayName } from './useDayName.ts'

/** The one sentence, the promised time, and how far it is. */
export function Hero({ page }: { page: OwnerPage }) {
  const say = useWords(ownerWords)
  const { headline, promise, order } = page
  return (
    <section className="ow-hero">
      <h1>{say(`head_${headline}`)}</h1>
      <p>{say(`told_${headline}`)}</p>
      {promise.at && order.deliveredAt === null && headline !== 'voided' && (
        <Promise promise={promise} at={promise.at} />
      )}
      {order.deliveredAt && <p className="num">{say('deliveredAt', { at: shortOf(order.deliveredAt) })}</p>}
      {headline !== 'voided' && <Progress page={page} />}
    </section>
  )
}

/** S68: a new time is shown as agreed only once it is; then the old one is struck through beside it. */
function Promise({ promise, at }: { promise: OwnerPage['promise']; at: string }) {
  const say = useWords(ownerWords)
  const day = useDayName()
  const { was, isAgreed } = promise
  return (
    <div className="ow-when">
      <div>
        <span>{say(isAgreed ? 'pickUp' : 'pickUpOffered', { day: day(at) })}</span>
        <strong className="num">{hourOf(at)}</strong>
      </div>
      {was && (
        <div className="was">
          <span>{say('wasPromised')}</span>
          <del className="num">{shortOf(was.at, at)}</del>
          <span>
            <Sign of="check" size={16} /> {say('agreedAt', { at: shortOf(was.agreedAt) })}
          </span>
        </div>
      )}
    </div>
  )
}

function Progress({ page: { progress } }: { page: OwnerPage }) {
  const say = useWords(ownerWords)
  return (
    <ol className="ow-line" aria-label={say('progress')}>
      {progress.map(({ key, at, is }) => (
        <li key={key} className={is} aria-current={is === 'now' ? 'step' : undefined}>
          <i aria-hidden>{is === 'past' && <Sign of="check" size={15} />}</i>
          {say(`step_${key}`)}
          <small className="num">{at ? shortOf(at) : ' '}</small>
        </li>
      ))}
    </ol>
  )
}
