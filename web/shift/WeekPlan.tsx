import { useRef, useState } from 'react'
import { useMe } from '../me.ts'
import { Kbd } from '../ui/Tag.tsx'
import { dayOf } from '../ui/time.ts'
import { shiftWords } from '../words/shifts.ts'
import { useWords } from '../words/words.ts'
import { Adrift } from './Adrift.tsx'
import { CapacityPanel } from './CapacityPanel.tsx'
import { cellOf, dropOf, inUse, type Place } from './cells.ts'
import { Foresight } from './Foresight.tsx'
import { LawPanel } from './LawPanel.tsx'
import { Mark, useKindName } from './Mark.tsx'
import type { Plan } from './plan.ts'
import { PlanGrid } from './PlanGrid.tsx'
import { Rosters } from './Rosters.tsx'
import type { Sheet } from './ShiftsPage.tsx'
import { TroubleBar } from './TroubleBar.tsx'
import type { CellActs } from './useCellActs.ts'
import { useDrag } from './useDrag.ts'
import { useGridKeys } from './useGridKeys.ts'

type WeekPlanProps = { plan: Plan; acts: CellActs; open: (sheet: Sheet) => void }

/** The plan at the desk: the grid, and below it what it amounts to. */
export function WeekPlan({ plan, acts, open }: WeekPlanProps) {
  const say = useWords(shiftWords)
  const { timeZone: zone } = useMe()
  const grid = useRef<HTMLTableElement>(null)
  const [chosen, choose] = useChosen(plan)
  const [on, focused] = useState(false)
  const openDay = (place: Place) => open({ is: 'day', place })
  const { drag, handlers } = useDrag((from, onto, copies) => {
    const [source, target] = [cellOf(plan, from, dayOf), cellOf(plan, onto, dayOf)]
    if (source && target) acts.drop(source, target, dropOf(source, target, plan.kinds, copies, zone))
  })
  useGridKeys({ plan, zone, chosen, grid, open: openDay, acts, on })
  return (
    <>
      <TroubleBar trouble={acts.trouble} />
      <section className="panel plan-panel" aria-label={say('grid')}>
        <div className="scroll">
          <PlanGrid
            plan={plan}
            chosen={chosen}
            choose={choose}
            focused={focused}
            open={openDay}
            acts={acts}
            drag={drag}
            handlers={handlers}
            grid={grid}
          />
        </div>
        <Legend plan={plan} />
      </section>
      {drag?.onto && <Foresight {...drag} plan={plan} zone={zone} onto={drag.onto} />}
      <Adrift plan={plan} />
      <CapacityPanel plan={plan} />
      <LawPanel plan={plan} />
      <Rosters plan={plan} />
      <p className="signs">{say('signs')}</p>
    </>
  )
}

/** The day under the hand; of a week that does not have it, the first. */
function useChosen(plan: Plan): [Place, (place: Place) => void] {
  const [asked, choose] = useState<Place>()
  const days = plan.days.map(({ day }) => day)
  const today = days.includes(plan.today) ? plan.today : days[0]!
  const staffId = plan.people.some(({ id }) => id === asked?.staffId)
    ? asked!.staffId
    : (plan.people[0]?.id ?? '')
  return [{ staffId, day: asked && days.includes(asked.day) ? asked.day : today }, choose]
}

function Legend({ plan }: { plan: Plan }) {
  const say = useWords(shiftWords)
  const kindName = useKindName(plan.kinds)
  return (
    <footer className="legend">
      {inUse(plan.kinds).map(({ code, starts, ends, note }) => (
        <span key={code} title={note}>
          <Mark kinds={plan.kinds} code={code} /> {kindName(code)}
          {starts && (
            <small className="num">
              {starts}–{ends}
            </small>
          )}
        </span>
      ))}
      <span className="keys-told softer">
        <Kbd>↑↓←→</Kbd> <Kbd>A</Kbd> {say('hint')} <Kbd>Del</Kbd> {say('hintRest')} <Kbd>Space</Kbd>{' '}
        {say('hintOpen')} · {say('hintDrag')}
      </span>
    </footer>
  )
}
