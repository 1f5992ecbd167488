import type { Span } from '../../../domain/appointment/board.ts'
import { hourOf } from '../../ui/time.ts'
import { boardWords } from '../../words/appointment-board.ts'
import { useWords } from '../../words/words.ts'
import { placeOn } from './axis.ts'
import { useLift } from './lifting.ts'

/** The nearest place that harms nobody, while what is in the hand may not stand where it is. */
export function LaneLanding({ lane, axis }: { lane: string; axis: Span }) {
  const say = useWords(boardWords)
  const at = useLift((one) => (one?.is === 'move' && one.landing?.lane === lane ? one.landing.at : undefined))
  const minutes = useLift((one) => (one?.is === 'move' ? one.moving.minutes : 0))
  if (at === undefined || at < axis.from || at >= axis.until) return null
  return (
    <div className="bk-land num" style={placeOn(axis, { from: at, until: at + minutes * 60_000 })}>
      {say('lands', { at: hourOf(new Date(at)) })}
    </div>
  )
}
