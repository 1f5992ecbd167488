import { useState } from 'react'
import { useMe } from '../me.ts'
import { dayOf } from '../ui/time.ts'
import { useLanguage } from '../words/language.ts'
import { shiftWords } from '../words/shifts.ts'
import { useWords } from '../words/words.ts'
import { cellOf, dropOf, keyOf, mainOf, type Cell } from './cells.ts'
import { useDayName } from './day.ts'
import { useKindName } from './Mark.tsx'
import type { Plan } from './plan.ts'
import type { CellActs } from './useCellActs.ts'

/** The same as dragging a day onto another, for hands without a mouse. */
export function SwapWith({ plan, cell, acts }: { plan: Plan; cell: Cell; acts: CellActs }) {
  const say = useWords(shiftWords)
  const english = useLanguage() === 'en'
  const { timeZone: zone } = useMe()
  const dayName = useDayName()
  const kindName = useKindName(plan.kinds)
  const [staffId, setStaffId] = useState(
    plan.people.find(({ id }) => id !== cell.staffId)?.id ?? cell.staffId,
  )
  const [day, setDay] = useState(cell.day)
  const other = cellOf(plan, { staffId, day }, dayOf)
  const drop = other ? dropOf(cell, other, plan.kinds, false, zone) : ({ is: 'none' } as const)
  const busy = keyOf(cell) in acts.underWay
  const shift = other && mainOf(other)
  return (
    <>
      <h3>{say('swapWith')}</h3>
      <div className="swap-with">
        <label>
          {say('withWhom')}
          <select className="input" value={staffId} onChange={({ target }) => setStaffId(target.value)}>
            {plan.people.map((row) => (
              <option key={row.id} value={row.id}>
                {(english && row.nameEn) || row.name}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say('onDay')}
          <select className="input" value={day} onChange={({ target }) => setDay(target.value)}>
            {plan.days
              .filter((one) => one.day >= plan.today)
              .map((one) => (
                <option key={one.day} value={one.day}>
                  {dayName(one.day)}
                </option>
              ))}
          </select>
        </label>
        <button
          type="button"
          className="btn"
          disabled={drop.is !== 'swap' || busy}
          onClick={() => other && acts.drop(cell, other, drop)}
        >
          {say('swapNow')}
        </button>
        <span className="softer">{shift ? kindName(shift.code) : say('blank')}</span>
      </div>
    </>
  )
}
