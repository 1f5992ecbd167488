import type { Span } from '../../../domain/appointment/board.ts'
import { useNow } from '../../ui/useNow.ts'
import { shareOf } from './axis.ts'

/** The present moment, in ink. It moves by itself. */
export function NowLine({ axis }: { axis: Span }) {
  const at = useNow().getTime()
  if (at < axis.from || at > axis.until) return null
  return <i className="bk-now" style={{ left: `${shareOf(axis, at)}%` }} />
}
