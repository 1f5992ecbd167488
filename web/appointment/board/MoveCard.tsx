import { isRefusal } from '../../../domain/appointment/board.ts'
import { Plate } from '../../ui/Plate.tsx'
import { boardWords } from '../../words/appointment-board.ts'
import { useWords } from '../../words/words.ts'
import { Agree } from './Agree.tsx'
import { useCardPlace } from './cardPlace.ts'
import type { Judged } from './judge.ts'
import type { Target } from './keyMoves.ts'
import { useLift, type Move } from './lifting.ts'
import { MoveFoot } from './MoveFoot.tsx'
import { Placing } from './Placing.tsx'
import type { Plan } from './useDay.ts'
import type { Drop } from './useDrop.ts'
import { useTimeName } from './useTimeName.ts'
import { Verdict } from './Verdict.tsx'
import './lift.css'

type Cards = { plan: Plan; drop: Drop; away: () => void }

/** Beside the hand, before it lets go: why not, where instead, who would be late. */
export function MoveCard(props: Cards) {
  const lift = useLift((one) => (one?.is === 'move' && one.onto ? one : undefined))
  return lift?.onto && lift.judgement ? (
    <Card {...props} lift={lift} onto={lift.onto} judgement={lift.judgement} />
  ) : null
}

type CardProps = Cards & { lift: Move; onto: Target; judgement: Judged }

function Card({ plan, drop, away, lift, onto, judgement }: CardProps) {
  const say = useWords(boardWords)
  const time = useTimeName(plan)
  const { moving, hand, x, y } = lift
  const { booking } = moving
  const can = !isRefusal(judgement.verdict)
  const near = hand === 'pointer' ? { x, y } : '[data-ghost]'
  const card = useCardPlace(near)
  const sends = can && (hand === 'rest' || hand === 'sent')
  return (
    <div
      ref={card}
      className={hand === 'pointer' ? 'bk-card in-hand' : 'bk-card'}
      role="dialog"
      aria-label={say('card')}
    >
      <header>
        <Plate no={booking.plate} colour={booking.plateColour} />
        <b>{booking.customer}</b>
        <span className="num">
          {moving.from === undefined ? say('unplaced') : time(moving.from)} → {time(onto.at)}
        </span>
      </header>
      <div role="status">
        <Verdict judgement={judgement} moving={moving} onto={onto} plan={plan} />
      </div>
      {sends && hand === 'sent' && <Placing moving={moving} onto={onto} is={plan.by} away={away} />}
      {sends && hand === 'rest' && <Agree moving={moving} onto={onto} is={plan.by} away={away} />}
      {!sends && <MoveFoot judgement={judgement} lift={lift} plan={plan} drop={drop} away={away} />}
    </div>
  )
}
