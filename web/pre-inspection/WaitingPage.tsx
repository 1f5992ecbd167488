import type { Me } from '../contract.ts'
import { doorTo } from '../doors.ts'
import { useRead } from '../read.ts'
import { EmptyState, Skeleton } from '../ui/frame.tsx'
import { Plate } from '../ui/Plate.tsx'
import { Sign } from '../ui/Sign.tsx'
import { hourOf } from '../ui/time.ts'
import { Trouble } from '../ui/Trouble.tsx'
import { useNow } from '../ui/useNow.ts'
import { inspectionWords } from '../words/preInspection.ts'
import { useWords } from '../words/words.ts'
import { useDraftOf } from './drafts.ts'
import { LineState } from './LineState.tsx'
import { waitingRead, type WaitingCar } from './read.ts'
import { goTo } from './useAddress.ts'
import { Waits } from './Waits.tsx'
import { isOf } from './writer.ts'
import './waiting.css'

/** S46: who waits, the longest first; over the store's limit it says so in words and by its shape. */
export function WaitingPage({ me }: { me: Me }) {
  const say = useWords(inspectionWords)
  const { data, error } = useRead(waitingRead)
  const now = useNow()
  const open = data?.cars.filter(({ inspectionId }) => inspectionId === null) ?? []
  const done = data?.cars.filter(({ inspectionId }) => inspectionId !== null) ?? []
  return (
    <div className="wait">
      <title>{say('waitingTitle')}</title>
      <header className="walk-top">
        <i className="walk-mark" aria-hidden>
          驿
        </i>
        <div className="walk-title">
          <b>{say('title')}</b>
          <a href={doorTo.desk()}>{say('toDesk')}</a>
        </div>
        <LineState me={me} />
        <div className="walk-who">
          <b className="num">{hourOf(now)}</b>
          <span>{me.name}</span>
        </div>
      </header>
      <main>
        <h1>
          {say('waitingTitle')} <b className="num">{open.length}</b>
        </h1>
        {data?.staleSince && <p className="soft">{say('staleSince', { at: hourOf(data.staleSince) })}</p>}
        {error !== undefined && !data && <Trouble error={error} again={waitingRead.again} />}
        {!data && error === undefined && <Skeleton rows={6} />}
        {data && open.length === 0 && (
          <EmptyState title={say('waitingNone')}>{say('waitingNoneTold')}</EmptyState>
        )}
        <ul className="wait-list">
          {open.map((car) => (
            <Car key={car.visitId} car={car} limit={data!.waitMinutes} me={me} />
          ))}
        </ul>
        {done.length > 0 && <h2>{say('doneTitle')}</h2>}
        <ul className="wait-list done">
          {done.map((car) => (
            <Car key={car.visitId} car={car} limit={data!.waitMinutes} me={me} />
          ))}
        </ul>
      </main>
    </div>
  )
}

function Car({ car, limit, me }: { car: WaitingCar; limit: number; me: Me }) {
  const say = useWords(inspectionWords)
  const draft = useDraftOf(car.visitId)
  const act =
    car.number ??
    (draft?.is === 'signed'
      ? isOf(draft, me)
        ? say('toSend')
        : say('toSendBy', { who: draft.by.name })
      : draft
        ? say('goOn', { n: Math.min(draft.step, 7) })
        : say('begin'))
  return (
    <li>
      <a
        href={`/inspect/${car.visitId}`}
        onClick={(event) => {
          event.preventDefault()
          goTo(car.visitId)
        }}
      >
        <Plate no={car.plate} colour={car.plateColour} big />
        <span className="who">
          <b>
            {car.owner} <span className="soft">{car.model}</span>
          </b>
          <q>{car.complaint}</q>
        </span>
        <span className="soft num">
          {car.bookedFor
            ? say('booked', { at: hourOf(car.bookedFor) })
            : say('walkIn', { at: hourOf(car.arrivedAt) })}
        </span>
        {car.inspectionId === null && <Waits since={car.arrivedAt} limit={limit} />}
        <span className="act">
          {act} <Sign of="right" size={18} />
        </span>
      </a>
    </li>
  )
}
