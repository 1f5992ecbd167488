import { isStale, onPage, pageAt, readyPerPage, rowsPerPage, shiftAt } from '../../domain/lounge/turn.ts'
import { EmptyState } from '../ui/frame.tsx'
import { dayOf, hourOf } from '../ui/time.ts'
import { loungeWords } from '../words/lounge.ts'
import { useWords } from '../words/words.ts'
import { CarRow } from './CarRow.tsx'
import type { Board as Answer } from './follow.ts'
import { Foot } from './Foot.tsx'
import { ReadyBand } from './ReadyBand.tsx'

type BoardProps = { readonly board: Answer; readonly answeredAt: number; readonly now: number }

/** Six rows a page; the whole picture wanders a few pixels a minute; what is not of now says so. */
export function Board({ board, answeredAt, now }: BoardProps) {
  const say = useWords(loungeWords)
  const stale = isStale(answeredAt, now)
  const page = pageAt(board.rows.length, rowsPerPage, now)
  const readyPage = pageAt(board.ready.length, readyPerPage, now)
  const [dx, dy] = shiftAt(now)
  const place = { transform: `translate(calc(${dx} * var(--u)), calc(${dy} * var(--u)))` }
  return (
    <main className={stale ? 'lounge off' : 'lounge'}>
      <div className={board.ready.length > 0 ? 'lounge-in' : 'lounge-in no-ready'} style={place}>
        <Head store={board.store} now={now} />
        {board.ready.length > 0 && (
          <ReadyBand key={readyPage.at} cars={onPage(board.ready, readyPerPage, readyPage)} />
        )}
        {board.rows.length === 0 ? (
          <Nothing someReady={board.ready.length > 0} />
        ) : (
          <div className="list" role="table" aria-label={say('cars')}>
            <div className="row th" role="row">
              <span role="columnheader">{say('plate')}</span>
              <span role="columnheader">{say('model')}</span>
              <span role="columnheader">{say('progress')}</span>
              <span role="columnheader" className="r">
                {say(stale ? 'promisedThen' : 'promised')}
              </span>
            </div>
            {onPage(board.rows, rowsPerPage, page).map((row, i) => (
              <CarRow key={`${page.at} ${i}`} row={row} now={now} />
            ))}
          </div>
        )}
        <Foot texts={board.texts} page={page} answeredAt={answeredAt} stale={stale} />
      </div>
    </main>
  )
}

const week = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const

function Head({ store, now }: { store: string; now: number }) {
  const say = useWords(loungeWords)
  const day = dayOf(new Date(now))
  const [, month, date] = day.split('-').map(Number)
  return (
    <header>
      <b className="mk" aria-hidden>
        驿
      </b>
      <div className="store">{store}</div>
      <h1>{say('title')}</h1>
      <div className="date">
        {say('day', { month: month!, day: date! })}
        <br />
        {say(week[new Date(`${day}T00:00:00Z`).getUTCDay()]!)}
      </div>
      <time className="clock">{hourOf(new Date(now))}</time>
    </header>
  )
}

function Nothing({ someReady }: { someReady: boolean }) {
  const say = useWords(loungeWords)
  return (
    <EmptyState title={say(someReady ? 'allReady' : 'nothing')}>
      {!someReady && say('nothingTold')}
    </EmptyState>
  )
}
