import { Link } from '@tanstack/react-router'
import { appointment } from '../../domain/appointment/procedure.ts'
import { api } from '../api.ts'
import { paths } from '../paths.ts'
import { StateTag } from '../StateTag.tsx'
import { Act } from '../ui/Act.tsx'
import { Plate } from '../ui/Plate.tsx'
import { Sign } from '../ui/Sign.tsx'
import { Tag } from '../ui/Tag.tsx'
import { hourOf } from '../ui/time.ts'
import { useAct } from '../ui/useAct.ts'
import { At } from '../ui/When.tsx'
import { LevelMark } from '../warranty/LevelMark.tsx'
import { pickingWords } from '../words/picking.ts'
import { useWords } from '../words/words.ts'
import { isKept, warned } from './parts.ts'
import { PartTable } from './PartTable.tsx'
import type { Booking } from './read.ts'

type RowProps = { booking: Booking; leadMinutes: number }

/** One booked car: when, which, and its parts in the order of the bins; folded once they are picked. */
export function PickRow({ booking, leadMinutes }: RowProps) {
  const say = useWords(pickingWords)
  const { id, number, startsAt, plate, plateColour, brand, model, receiver, level, state, parts } = booking
  const warning = warned(level)
  const isReady = booking.readyAt !== null
  // What arrives later cannot be prepared any more, and breaks the promise.
  const latestAt = new Date(Date.parse(startsAt!) - leadMinutes * 60_000)
  return (
    <li className={isReady ? 'pick ready' : 'pick'}>
      <div className="row">
        <Link to={paths.booking(id)} className="at num" data-row>
          {hourOf(startsAt!)}
        </Link>
        <span className="car">
          <Plate no={plate} colour={plateColour} /> {[brand, model].filter(Boolean).join(' ')}
        </span>
        <span className="softer told">
          <span className="num">{number}</span> · {receiver && say('receiver', { name: receiver })}
        </span>
        <span className="marks">
          {warning && (
            <>
              <LevelMark level={warning} /> <Tag tone="line">{say('first')}</Tag>
            </>
          )}
          {state !== 'registered' && <StateTag of={appointment} state={state} />}
          <span className="softer num">
            {say('kept', { n: parts.filter(isKept).length, all: parts.length })}
          </span>
        </span>
        <Ready booking={booking} />
      </div>
      {isReady ? (
        <details>
          <summary>{say('show', { n: parts.length })}</summary>
          <PartTable parts={parts} latestAt={latestAt} />
        </details>
      ) : (
        <PartTable parts={parts} latestAt={latestAt} />
      )}
    </li>
  )
}

function Ready({ booking: { id, readyAt, readyBy, prepare } }: { booking: Booking }) {
  const say = useWords(pickingWords)
  const act = useAct({
    name: `prepareParts:${id}`,
    send: ({ header }) =>
      api.appointments[':id'].prepare.$post({ param: { id }, header, json: { kind: 'parts' } }),
  })
  if (readyAt !== null) {
    return (
      <span className="do done">
        <Sign of="check" /> {say.rich('readyBy', { name: readyBy, at: <At at={readyAt} /> })}
      </span>
    )
  }
  return (
    <span className="do">
      <Act act={act} refusal={prepare.refusal} primary below>
        {say('ready')}
      </Act>
    </span>
  )
}
