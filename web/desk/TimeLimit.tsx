import { deskWords } from '../words/desk.ts'
import { useWords } from '../words/words.ts'
import { dayOf, hourOf } from '../ui/time.ts'
import { useNow } from '../ui/useNow.ts'
import { At, Due, When } from '../ui/When.tsx'
import { limitOf, type Task } from './tasks.ts'

const hourMs = 3_600_000

/** `超时 6 分 / 10:18` when it presses, `14:00 / 今天` when not; how long one waits where nothing is promised. */
export function TimeLimit({ task }: { task: Task }) {
  const say = useWords(deskWords)
  const now = useNow()
  const limit = limitOf(task, now)
  if (limit.is === 'none') {
    return (
      <div className="limit">
        {task.since && (
          <>
            <span>
              <When at={task.since} />
            </span>
            <span className="softer">{say('waited')}</span>
          </>
        )}
      </div>
    )
  }
  if (limit.is === 'date') {
    const minutes = (Date.parse(limit.at) - Date.parse(limit.pressesFrom)) / 60_000
    return (
      <div className="limit">
        <Due at={limit.at} soonMinutes={minutes} />
        <span className="softer num">{dayOf(limit.at)}</span>
      </div>
    )
  }
  if (limit.is === 'day' && !limit.late) {
    return (
      <div className="limit">
        <b>{say('today')}</b>
        <span className="softer">{say('withinDay')}</span>
      </div>
    )
  }
  const presses = Date.parse(limit.at) - now.getTime() < hourMs
  return (
    <div className="limit">
      {presses ? <Due at={limit.at} /> : <b className="num">{hourOf(limit.at)}</b>}
      <span className="softer">{presses ? <At at={limit.at} /> : dayWord(limit.at, now, say)}</span>
    </div>
  )
}

function dayWord(at: string, now: Date, say: (key: 'today' | 'tomorrow') => string): string {
  const day = dayOf(at)
  if (day === dayOf(now)) return say('today')
  return day === dayOf(new Date(now.getTime() + 24 * hourMs)) ? say('tomorrow') : day.slice(5)
}
