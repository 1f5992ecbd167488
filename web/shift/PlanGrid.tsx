import type { RefObject } from 'react'
import { dayOf } from '../ui/time.ts'
import { useLanguage } from '../words/language.ts'
import { shiftWords } from '../words/shifts.ts'
import { useWords } from '../words/words.ts'
import { cellOf, keyOf, type Place } from './cells.ts'
import { DayHead } from './DayHead.tsx'
import type { Plan, Row } from './plan.ts'
import { PlanCell } from './PlanCell.tsx'
import type { CellActs } from './useCellActs.ts'
import { placeAt, type Drag, type DragHandlers } from './useDrag.ts'
import { WeekHours } from './WeekHours.tsx'

type GridProps = {
  plan: Plan
  chosen: Place
  choose: (place: Place) => void
  focused: (is: boolean) => void
  open: (place: Place) => void
  acts: CellActs
  drag: Drag | undefined
  handlers: DragHandlers
  grid: RefObject<HTMLTableElement | null>
}

/** People by days. One cell takes the focus; arrows move it. */
export function PlanGrid({ plan, focused, choose, open, handlers, grid, ...rest }: GridProps) {
  const say = useWords(shiftWords)
  const weeks = plan.people[0]?.weeks ?? []
  const placed = (target: EventTarget, then: (place: Place) => void) => {
    const place = placeAt(target)
    if (place) then(place)
  }
  return (
    <table
      ref={grid}
      role="grid"
      aria-label={say('grid')}
      className={plan.days.length > 7 ? 'plan two' : 'plan'}
      onFocus={({ target }) => {
        focused(true)
        placed(target, choose)
      }}
      onBlur={() => focused(false)}
      onClick={({ target, nativeEvent }) => {
        // A finger has no keys: its tap opens the day.
        if (nativeEvent instanceof PointerEvent && nativeEvent.pointerType === 'touch') placed(target, open)
      }}
      onDoubleClick={({ target }) => placed(target, open)}
      {...handlers}
    >
      <thead>
        <tr>
          <th scope="col" className="name">
            {say('person')}
          </th>
          {plan.days.map((day) => (
            <DayHead key={day.day} day={day} today={plan.today} />
          ))}
          {weeks.map(({ monday }) => (
            <th key={monday} scope="col" className="sum">
              {say('hours')} {weeks.length > 1 && <span className="num">{monday.slice(5)}</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {plan.people.map((row) => (
          <PersonRow key={row.id} plan={plan} row={row} {...rest} />
        ))}
      </tbody>
    </table>
  )
}

type RowProps = Pick<GridProps, 'plan' | 'chosen' | 'acts' | 'drag'> & { row: Row }

function PersonRow({ plan, row, chosen, acts, drag }: RowProps) {
  const say = useWords(shiftWords)
  const english = useLanguage() === 'en'
  return (
    <tr>
      <th scope="row" className="name">
        <b>{(english && row.nameEn) || row.name}</b>{' '}
        <span className="post">{english ? row.postEn : row.post}</span>
        <small>{row.pattern?.name ?? say('noPattern')}</small>
      </th>
      {plan.days.map(({ day }) => {
        const place = { staffId: row.id, day }
        const key = keyOf(place)
        const is = (other: Place | undefined) => other !== undefined && keyOf(other) === key
        return (
          <PlanCell
            key={day}
            cell={cellOf(plan, place, dayOf)!}
            kinds={plan.kinds}
            chosen={is(chosen)}
            pending={key in acts.underWay ? acts.underWay[key] : null}
            looks={[
              ...(day === plan.today ? ['today'] : day < plan.today ? ['past'] : []),
              ...(is(drag?.from) ? ['from'] : []),
              ...(is(drag?.onto) ? ['onto'] : []),
            ]}
          />
        )
      })}
      {row.weeks.map((week) => (
        <td key={week.monday} className="sum">
          <WeekHours week={week} />
        </td>
      ))}
    </tr>
  )
}
