import { useAsked } from '../../ui/useAsked.ts'
import { useNow } from '../../ui/useNow.ts'
import { boardWords } from '../../words/appointment-board.ts'
import { useWords } from '../../words/words.ts'
import { filterNames, filters } from './filters.ts'
import { groupNames } from './groups.ts'
import { ReceiverChoice } from './ReceiverChoice.tsx'
import type { Booking } from './read.ts'

type SieveProps = { bookings: readonly Booking[]; confirmMinutes: number }

/** Chips with their counts, the kind of bay, who receives: all in the address. */
export function Sieve({ bookings, confirmMinutes }: SieveProps) {
  const say = useWords(boardWords)
  const [{ filter, kind }, ask] = useAsked()
  const now = useNow().getTime()
  return (
    <>
      <div className="bk-chips" role="group" aria-label={say('filter')}>
        <button type="button" aria-pressed={!filter} onClick={() => ask({ filter: undefined })}>
          {say('all')} <b className="num">{bookings.length}</b>
        </button>
        {filterNames.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={filter === name}
            onClick={() => ask({ filter: filter === name ? undefined : name })}
          >
            {name === 'calling' ? say(name, { n: confirmMinutes }) : say(name)}{' '}
            <b className="num">{bookings.filter((one) => filters[name](one, now)).length}</b>
          </button>
        ))}
      </div>
      <span className="bk-seg small" role="group" aria-label={say('bays')}>
        {([undefined, ...groupNames] as const).map((name) => (
          <button
            key={name ?? 'all'}
            type="button"
            aria-pressed={kind === name}
            title={name && say(`${name}Told`)}
            onClick={() => ask({ kind: name })}
          >
            {say(name ?? 'allBays')}
          </button>
        ))}
      </span>
      <ReceiverChoice bookings={bookings} />
    </>
  )
}
