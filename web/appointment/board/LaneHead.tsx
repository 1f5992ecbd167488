import { boardWords } from '../../words/appointment-board.ts'
import { useWords } from '../../words/words.ts'
import { inHours } from './hours.ts'
import type { Lane } from './lanes.ts'

/** The bay with who stands there today, or the person with what he can do; and what is left of either. */
export function LaneHead({ lane }: { lane: Lane }) {
  const say = useWords(boardWords)
  const { name, who, leftMinutes, emptyMinutes, closed } = lane
  const [shut] = closed
  const note = shut
    ? lane.is === 'bay'
      ? say('closedFor', { reason: shut.reason })
      : shut.reason
    : emptyMinutes !== null && leftMinutes !== null && emptyMinutes > leftMinutes
      ? say(leftMinutes === 0 ? 'peopleFull' : 'emptyTold', { n: inHours(emptyMinutes) })
      : ''
  const names = who.join('、')
  return (
    <div className="bk-name" title={[name, names, note].filter(Boolean).join('\n')}>
      <b>{name}</b>
      <span className="f num">
        {leftMinutes === null ? (
          '—'
        ) : leftMinutes === 0 ? (
          say('full')
        ) : (
          <>
            {say('leftShort')} <b>{inHours(leftMinutes)}</b>
          </>
        )}
      </span>
      <span className="n">{note ? `${names}${names && ' · '}${note}` : names}</span>
    </div>
  )
}
