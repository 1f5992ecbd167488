import { Link } from '@tanstack/react-router'
import { use } from 'react'
import { paths } from '../../paths.ts'
import { Plate } from '../../ui/Plate.tsx'
import { boardWords } from '../../words/appointment-board.ts'
import { uiWords } from '../../words/ui.ts'
import { useWords } from '../../words/words.ts'
import { BookingFacts } from './BookingFacts.tsx'
import type { Block } from './blocks.ts'
import { useCardPlace } from './cardPlace.ts'
import { LiftingContext, useLift } from './lifting.ts'
import type { Plan } from './useDay.ts'
import { useWhyNotPlace } from './useWhyNotPlace.ts'
import { timeAt } from './axis.ts'
import { VisitFoot } from './VisitFoot.tsx'

/** One block with all that a lane has no room for, and the way to its page. */
export function LookCard({ plan }: { plan: Plan }) {
  const look = useLift((lift) => (lift?.is === 'look' ? lift : undefined))
  return look ? <Card key={look.block.key} block={look.block} plan={plan} /> : null
}

function Card({ block, plan }: { block: Block; plan: Plan }) {
  const say = useWords(boardWords)
  const sayUi = useWords(uiWords)
  const lifting = use(LiftingContext)
  const whyNot = useWhyNotPlace()
  const { booking, visit, label, from, until, key } = block
  const card = useCardPlace(`[data-block="${CSS.escape(key)}"]`)
  const why = booking && !visit ? whyNot(booking) : undefined
  return (
    <div ref={card} className="bk-card" role="dialog" aria-label={label}>
      <header>
        <Plate no={(booking ?? visit)?.plate ?? label} colour={(booking ?? visit)?.plateColour ?? null} />
        <b>{booking?.customer ?? visit?.model}</b>
        <span className="num">
          {timeAt(from, plan.zone)}–{timeAt(until, plan.zone)}
        </span>
      </header>
      <p className="work">{visit?.work ?? booking?.work ?? say('notSeen')}</p>
      {visit && (
        <p>
          <VisitFoot visit={visit} />
        </p>
      )}
      {booking && <BookingFacts booking={booking} minutes={plan.confirmMinutes} />}
      <footer>
        {booking && (
          <Link className="btn small primary" to={paths.booking(booking.id) as string}>
            {say('openBooking')}
          </Link>
        )}
        {visit && (
          <Link className="btn small" to={paths.order(visit.orderId) as string}>
            {say('openOrder')}
          </Link>
        )}
        <button type="button" className="btn small" onClick={() => lifting.set(undefined)}>
          {sayUi('close')}
        </button>
        <span className="why">
          {visit ? say('inShopStays') : why ? say('notMovable', { why }) : booking && say('movable')}
        </span>
      </footer>
    </div>
  )
}
