import { shortOf } from '../../ui/time.ts'
import { useNow } from '../../ui/useNow.ts'
import { boardWords } from '../../words/appointment-board.ts'
import { useSide } from '../../words/language.ts'
import { pauseWords } from '../../words/pause.ts'
import { useWords } from '../../words/words.ts'
import { faceOf, type Face } from './face.ts'
import type { Visit } from './read.ts'

const over: readonly Face[] = ['done', 'hold']

/** How far the car is, what it waits for, and what was promised. */
export function VisitFoot({ visit }: { visit: Visit }) {
  const say = useWords(boardWords)
  const side = useSide()
  const { jobs, done, waits, promisedAt, state } = visit
  const why = waits && waits in pauseWords ? pauseWords[waits as keyof typeof pauseWords][side] : waits
  const face = faceOf({ booking: undefined, visit })
  const word = {
    pause: say('paused', { why: why ?? '' }),
    done: say('orderDone'),
    hold: say(state === 'signed' ? 'awaitsDispatch' : 'awaitsAnswer'),
  }[face as string]
  const isLate = useNow().getTime() > Date.parse(promisedAt ?? '') && !over.includes(face)
  return (
    <span className="foot num">
      {word ?? say('progress', { done, jobs })}
      {promisedAt && (
        <>
          {' · '}
          <span className={isLate ? 'due late' : ''}>{say('promised', { at: shortOf(promisedAt) })}</span>
        </>
      )}
    </span>
  )
}
