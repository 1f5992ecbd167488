import { Sign } from '../ui/Sign.tsx'
import { hourOf, shortOf } from '../ui/time.ts'
import { ownerWords } from '../words/owner.ts'
import { useWords } from '../words/words.ts'
import type { OwnerPage } from './link.ts'
import { useDayName } from './useDayName.ts'

/** The one sentence, the promised time, and how far it is; what was found is decided before one reads on. */
export function Hero({ page }: { page: OwnerPage }) {
  const say = useWords(ownerWords)
  const { headline } = page
  const found = page.quotations.find(({ state }) => state === 'sent')?.findings.length ?? 0
  return (
    <section className="ow-hero">
      <h1>{headline === 'addOn' && found > 0 ? say('head_found', { n: found }) : say(`head_${headline}`)}</h1>
      <p>{say(`told_${headline}`)}</p>
      {headline !== 'addOn' && <HowFar page={page} />}
    </section>
  )
}

export function HowFar({ page }: { page: OwnerPage }) {
  const say = useWords(ownerWords)
  const { headline, promise, order } = page
  if (headline === 'voided') return null
  return (
    <>
      {promise.at && order.deliveredAt === null && <Promise promise={promise} at={promise.at} />}
      {order.deliveredAt && <p className="num">{say('deliveredAt', { at: shortOf(order.deliveredAt) })}</p>}
      <Progress page={page} />
    </>
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
