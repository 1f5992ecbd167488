import { weekday } from '../../domain/calendar.ts'
import { Panel } from '../ui/frame.tsx'
import { dayOf, hourOf } from '../ui/time.ts'
import { useAsked } from '../ui/useAsked.ts'
import { useLanguage } from '../words/language.ts'
import { shiftWords } from '../words/shifts.ts'
import { useWords } from '../words/words.ts'
import { Adrift } from './Adrift.tsx'
import { cellOf, mainOf, type Cell } from './cells.ts'
import { Mark, useKindName } from './Mark.tsx'
import { OwnWeeks } from './OwnWeeks.tsx'
import type { Plan } from './plan.ts'
import type { Sheet } from './ShiftsPage.tsx'
import './own.css'

/** In the hand: the people of one day, then one's own weeks. */
export function PhonePlan({ plan, open }: { plan: Plan; open: (sheet: Sheet) => void }) {
  const say = useWords(shiftWords)
  const [asked, ask] = useAsked()
  const days = plan.days.map(({ day }) => day)
  const today = days.includes(plan.today) ? plan.today : days[0]!
  const day = days.includes(asked['day'] ?? '') ? asked['day']! : today
  return (
    <>
      <Adrift plan={plan} />
      <div className="phone-days" role="group" aria-label={say('whoIsOn')}>
        {days.map((one) => (
          <button key={one} type="button" aria-pressed={one === day} onClick={() => ask({ day: one })}>
            {say(weekday(one))}
            <span className="num">{one.slice(8)}</span>
          </button>
        ))}
      </div>
      <Panel title={say('whoIsOn')} flush>
        <ul className="phone-people">
          {plan.people.map(({ id }) => {
            const cell = cellOf(plan, { staffId: id, day }, dayOf)!
            return (
              <li key={id}>
                <button type="button" onClick={() => open({ is: 'day', place: { staffId: id, day } })}>
                  <PersonOfDay plan={plan} cell={cell} />
                </button>
              </li>
            )
          })}
        </ul>
      </Panel>
      <h2>{say('ownWeek')}</h2>
      <OwnWeeks week={days[0]} />
    </>
  )
}

function PersonOfDay({ plan, cell }: { plan: Plan; cell: Cell }) {
  const say = useWords(shiftWords)
  const english = useLanguage() === 'en'
  const kindName = useKindName(plan.kinds)
  const shift = mainOf(cell)
  return (
    <>
      {shift ? <Mark kinds={plan.kinds} code={shift.code} /> : <i className="shift-mark rest">–</i>}
      <b>{(english && cell.row.nameEn) || cell.row.name}</b>
      <span className="num">
        {shift ? kindName(shift.code) : say('blank')}
        {shift && !shift.rest && ` ${hourOf(shift.startsAt)}–${hourOf(shift.endsAt)}`}
      </span>
      {cell.absences.map(({ id, kind, endsAt }) => (
        <em key={id}>
          {say(kind)} {hourOf(endsAt)}
        </em>
      ))}
    </>
  )
}
