import { boardWords } from '../../words/appointment-board.ts'
import { useWords } from '../../words/words.ts'
import { inHours } from './hours.ts'
import type { Lane } from './lanes.ts'

/** The bay with who stands there today, or the person with what he can do; and what is left of either. */
export function LaneHead({ lane }: { lane: Lane }) {
  const say = useWords(boardWords)
  const { name, who, leftMinutes, emptyMinutes, closed } = lane
  const [shut] = closed
  const isTaken = leftMinutes === 0 && emptyMinutes !== null && emptyMinutes > 0
  const note = shut
    ? lane.is === 'bay'
      ? say('closedFor', { reason: shut.reason })
      : shut.reason
    : isTaken
      ? say('peopleFull', { n: inHours(emptyMinutes) })
      : ''
  const names = who.join('、')
  const empty = emptyMinutes === null ? '' : say('emptyTold', { n: inHours(emptyMinutes) })
  return (
    <div className="bk-name" title={[name, names, note, empty].filter(Boolean).join('\n')}>
      <b>{name}</b>
      <span className="f num">
        {leftMinutes === null || (shut && leftMinutes === 0) ? (
          '—'
        ) : leftMinutes === 0 ? (
          say('full')
        ) : (
          <>
            {say('leftShort')} <b>{inHours(leftMinutes)}</b>
          </>
        )}
      </span>
      <span className="n">{note || names}</span>
    </div>
  )
}
