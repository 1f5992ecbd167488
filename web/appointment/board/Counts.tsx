import { boardWords } from '../../words/appointment-board.ts'
import { useWords } from '../../words/words.ts'
import type { Booking } from './read.ts'

/** How many come, are here, are still to come, and cannot be kept. */
export function Counts({ bookings }: { bookings: readonly Booking[] }) {
  const say = useWords(boardWords)
  const n = (...states: readonly string[]) => bookings.filter(({ state }) => states.includes(state)).length
  const failing = n('failing')
  const missed = n('customerFailed')
  return (
    <span className="num">
      {say('counts', { n: bookings.length })}
      {bookings.length > 0 && (
        <>
          ：{say('arrivedCount', { n: n('arrived') })} · {say('toComeCount', { n: n('registered') })}
          {missed > 0 && ` · ${say('missedCount', { n: missed })}`}
          {failing > 0 && (
            <>
              {' · '}
              <a className="due late" href="#failing">
                {say('failingCount', { n: failing })}
              </a>
            </>
          )}
        </>
      )}
    </span>
  )
}
