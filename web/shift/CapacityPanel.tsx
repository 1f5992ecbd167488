import { Panel } from '../ui/frame.tsx'
import { shiftWords } from '../words/shifts.ts'
import { useWords } from '../words/words.ts'
import { hoursOf, useDayName } from './day.ts'
import type { Plan } from './plan.ts'

/** Per skill and day: what is free, and how full it is. */
export function CapacityPanel({ plan: { capacity, days, today } }: { plan: Plan }) {
  const say = useWords(shiftWords)
  const dayName = useDayName()
  return (
    <Panel
      title={say('capacity')}
      extra={<span className="softer">{say('capacityNote')}</span>}
      flush
      className="capacity"
    >
      <div className="scroll">
        <table className={days.length > 7 ? 'two' : undefined}>
          <thead>
            <tr>
              <th scope="col" className="name">
                {say('skill')}
              </th>
              {days.map(({ day }) => (
                <th key={day} scope="col" className={day === today ? 'today' : undefined}>
                  {dayName(day)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {capacity.map(({ skill, days: row }) => (
              <tr key={skill}>
                <th scope="row" className="name">
                  {skill}
                </th>
                {row.map((one) => (
                  <td key={one.day} className={one.day === today ? 'today' : undefined}>
                    <Free skill={skill} {...one} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  )
}

type FreeProps = Plan['capacity'][number]['days'][number] & { skill: string }

function Free({ skill, day, people, presentMinutes, givenMinutes }: FreeProps) {
  const say = useWords(shiftWords)
  const dayName = useDayName()
  if (presentMinutes === 0) return <span className="softer">{say('nobodyOn')}</span>
  const [given, present] = [hoursOf(givenMinutes), hoursOf(presentMinutes)]
  return (
    <span className="free" title={say('skillDay', { skill, day: dayName(day), n: people, given, present })}>
      <span className="num">{say('free', { n: hoursOf(presentMinutes - givenMinutes) })}</span>
      <small className="num">/ {present}</small>
      <i aria-hidden>
        <i style={{ width: `${Math.round((100 * givenMinutes) / presentMinutes)}%` }} />
      </i>
    </span>
  )
}
