import { Panel } from '../ui/frame.tsx'
import { Sign } from '../ui/Sign.tsx'
import { demandWords } from '../words/exchangeDemand.ts'
import { useSide } from '../words/language.ts'
import { useWords } from '../words/words.ts'
import { ClockMark } from './ClockMark.tsx'
import type { DemandAnswer } from './read.ts'

/** Both days with their arithmetic; what the calendar does not know for sure is said. */
export function ClocksPanel({ page: { clocks, derivation, between, notes } }: { page: DemandAnswer }) {
  const say = useWords(demandWords)
  const side = useSide()
  const [answer, finish] = derivation
  return (
    <Panel title={say('clocks')}>
      <dl className="demand-facts">
        {(
          [
            ['answer', answer],
            ['finish', finish],
          ] as const
        ).map(([key, how]) => (
          <div key={key}>
            <dt>{say(key)}</dt>
            <dd>
              <ClockMark clock={clocks[key]} />
              {how && (
                <span className="softer lack">
                  {how.how[side]} · {how.clause}
                </span>
              )}
            </dd>
          </div>
        ))}
        <div>
          <dt>{say('between')}</dt>
          <dd>
            {between.length === 0 && say('noneBetween')}
            {between.map(({ day, untilDay, name, nameEn, kind }) => (
              <span key={day} className="lack">
                {side === 1 ? nameEn || name : name}{' '}
                <span className="num">{day === untilDay ? day : `${day}～${untilDay}`}</span>{' '}
                <span className="softer">{say(kind)}</span>
              </span>
            ))}
          </dd>
        </div>
      </dl>
      {notes.map((says) => (
        <p key={says[0]} className="says" role="note">
          <Sign of="warn" /> {says[side]}
        </p>
      ))}
    </Panel>
  )
}
