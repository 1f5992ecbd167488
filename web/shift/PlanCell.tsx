import { Sign } from '../ui/Sign.tsx'
import { hourOf } from '../ui/time.ts'
import { shiftWords } from '../words/shifts.ts'
import { useWords } from '../words/words.ts'
import { mainOf, type Cell } from './cells.ts'
import { Mark, useKindName } from './Mark.tsx'
import type { Absence, Kind, Shift } from './plan.ts'
import { useCellWords } from './useCellWords.ts'

type CellProps = {
  cell: Cell
  kinds: readonly Kind[]
  /** `today`, `on` the selected one, `from` and `onto` of a drag, `past`. */
  looks: readonly string[]
  /** Handed in and not yet known: what it becomes. */
  pending: string | undefined | null
  chosen: boolean
}

/** One person's one day: the letter, the word, the hours; absences hatched, dispatched work counted. */
export function PlanCell({ cell, kinds, looks, pending, chosen }: CellProps) {
  const say = useWords(shiftWords)
  const says = useCellWords(kinds)(cell)
  const { staffId, day, shifts, cancelled } = cell
  const main = mainOf(cell)
  const others = shifts.filter((one) => one !== main)
  return (
    <td
      role="gridcell"
      data-cell={`${staffId} ${day}`}
      tabIndex={chosen ? 0 : -1}
      aria-selected={chosen}
      title={says}
      className={looks.join(' ')}
    >
      {pending !== null ? (
        <span className="pending">
          {pending ? <Mark kinds={kinds} code={pending} /> : <Sign of="again" />}
          <span className="unseen">{say('sending')}</span>
        </span>
      ) : main ? (
        <Main shift={main} cell={cell} kinds={kinds} />
      ) : (
        <span className="none">{cancelled ? say('cancelled') : '–'}</span>
      )}
      {pending === null && others.length > 0 && (
        <span className="beside">
          {others.map((one) => (
            <Mark key={one.id} kinds={kinds} code={one.code} />
          ))}
        </span>
      )}
      {main && cell.absences.map((one) => <Gone key={one.id} absence={one} shift={main} />)}
    </td>
  )
}

function Main({ shift, cell, kinds }: { shift: Shift; cell: Cell; kinds: readonly Kind[] }) {
  const say = useWords(shiftWords)
  const name = useKindName(kinds)
  return (
    <>
      <Mark kinds={kinds} code={shift.code} />
      {!shift.rest && (
        <span className="what">
          <span>
            {name(shift.code)}
            {cell.jobs > 0 && <em>{say('jobs', { n: cell.jobs })}</em>}
          </span>
          <small className="num">
            {hourOf(shift.startsAt)}–{hourOf(shift.endsAt)}
          </small>
        </span>
      )}
      {shift.byHand && <b className="hand" title={say('byHand')} />}
    </>
  )
}

/** Hatched over the part of the shift that it takes; its word and hours beside. */
function Gone({ absence, shift }: { absence: Absence; shift: Shift }) {
  const say = useWords(shiftWords)
  const [from, until] = [Date.parse(shift.startsAt), Date.parse(shift.endsAt)]
  const share = (at: string) =>
    (100 * (Math.min(until, Math.max(from, Date.parse(at))) - from)) / (until - from)
  const [left, right] = [share(absence.startsAt), share(absence.endsAt)]
  const whole = left === 0 && right === 100
  return (
    <span className={whole || shift.rest ? 'gone whole' : 'gone'}>
      {!shift.rest && <i style={{ left: `${left}%`, width: `${right - left}%` }} />}
      <span>
        {say(absence.kind)}
        {!whole && !shift.rest && (
          <small className="num">
            {hourOf(absence.startsAt)}–{hourOf(absence.endsAt)}
          </small>
        )}
      </span>
    </span>
  )
}
