import { useQuery } from '@tanstack/react-query'
import { Panel, Skeleton } from '../ui/frame.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { dayOf } from '../ui/time.ts'
import { shiftWords } from '../words/shifts.ts'
import { useWords } from '../words/words.ts'
import { inHours } from './day.ts'
import { DayCard } from './DayCard.tsx'
import { ownQuery, type Own } from './plan.ts'

/** One's own two weeks, one card a day. */
export function OwnWeeks({ week }: { week: string | undefined }) {
  const { data, error, refetch } = useQuery(ownQuery(week))
  if (!data) return error ? <Trouble error={error} again={() => void refetch()} /> : <Skeleton rows={8} />
  return (
    <div className="own-weeks">
      {[data.days.slice(0, 7), data.days.slice(7)].map((days, n) => (
        <Week key={days[0]!.day} own={data} days={days} n={n} />
      ))}
    </div>
  )
}

function Week({ own, days, n }: { own: Own; days: Own['days']; n: number }) {
  const say = useWords(shiftWords)
  const title = say('span', { from: days[0]!.day, until: days.at(-1)!.day })
  return (
    <Panel
      title={title}
      extra={<span className="num">{say('hoursSum', { n: inHours(own.weeks[n]!.weekHundredths) })}</span>}
      flush
    >
      <ol>
        {days.map((day) => (
          <DayCard
            key={day.day}
            day={day}
            today={own.today}
            absences={own.absences.filter(
              ({ startsAt, endsAt }) =>
                dayOf(startsAt) <= day.day && day.day <= dayOf(new Date(Date.parse(endsAt) - 1)),
            )}
          />
        ))}
      </ol>
    </Panel>
  )
}
