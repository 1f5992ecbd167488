import type { Me } from '../contract.ts'
import { Plate } from '../ui/Plate.tsx'
import { hourOf } from '../ui/time.ts'
import { useNow } from '../ui/useNow.ts'
import { inspectionWords } from '../words/preInspection.ts'
import { useWords } from '../words/words.ts'
import { LineState } from './LineState.tsx'
import { useMine } from './mine.ts'
import { goTo } from './useAddress.ts'

/** Whose car, how long it takes, is it kept: nothing of the desk's frame. */
export function TopBar({ me }: { me: Me }) {
  const say = useWords(inspectionWords)
  const { start } = useMine()
  const came = start.bookedFor
    ? say('booked', { at: hourOf(start.bookedFor) })
    : say('walkIn', { at: hourOf(start.arrivedAt) })
  return (
    <header className="walk-top">
      <title>{`${start.plate ?? ''} ${say('title')}`}</title>
      <button type="button" className="walk-mark" aria-label={say('backToList')} onClick={() => goTo()}>
        驿
      </button>
      <div className="walk-title name">
        <b>{say('title')}</b>
        <span>{me.store.name}</span>
      </div>
      <Plate no={start.plate} colour={start.plateColour} big />
      <div className="walk-title car-name">
        <b>
          {start.model}
          {start.colour && ` · ${start.colour}`}
        </b>
        <span>
          {start.owner} · {came}
        </span>
      </div>
      <LineState me={me} />
      <Clock />
      <div className="walk-who">
        <b className="num">
          <Now />
        </b>
        <span>{me.name}</span>
      </div>
    </header>
  )
}

const Now = () => hourOf(useNow())

function Clock() {
  const say = useWords(inspectionWords)
  const { sheet, start, draft } = useMine()
  const now = useNow(1)
  const until = draft.is === 'open' ? now.getTime() : Date.parse(sheet.finishedAt)
  const s = Math.max(0, Math.floor((until - Date.parse(sheet.startedAt)) / 1000))
  return (
    <div className="walk-clock">
      <b className="num" role="timer">
        {String(Math.floor(s / 60)).padStart(2, '0')}:{String(s % 60).padStart(2, '0')}
      </b>
      <span>{say('clockNote', { n: start.targetMinutes })}</span>
    </div>
  )
}
