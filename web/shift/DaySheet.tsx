import { Drawer } from 'antd'
import { Link } from '@tanstack/react-router'
import { useMe } from '../me.ts'
import { paths } from '../paths.ts'
import { Plate } from '../ui/Plate.tsx'
import { hourOf } from '../ui/time.ts'
import { dayOf } from '../ui/time.ts'
import { useIsPhone } from '../ui/useMedia.ts'
import { useLanguage } from '../words/language.ts'
import { shiftWords } from '../words/shifts.ts'
import { uiWords } from '../words/ui.ts'
import { useWords } from '../words/words.ts'
import { AbsenceLine } from './AbsenceLine.tsx'
import { cellOf, inUse, keyOf, wayTo, type Cell, type Place } from './cells.ts'
import { useDayName } from './day.ts'
import { Mark, useKindName } from './Mark.tsx'
import type { Plan } from './plan.ts'
import { ShiftLine } from './ShiftLine.tsx'
import type { Sheet } from './ShiftsPage.tsx'
import { SwapWith } from './SwapWith.tsx'
import { TroubleBar } from './TroubleBar.tsx'
import type { CellActs } from './useCellActs.ts'
import { WeekHours } from './WeekHours.tsx'

type DayProps = {
  plan: Plan
  place: Place
  acts: CellActs
  onClose: () => void
  open: (sheet: Sheet) => void
}

/** One person's one day: what is planned, set to what, swapped with whom, away when, and the work in it. */
export function DaySheet({ plan, place, acts, onClose, open }: DayProps) {
  const say = useWords(shiftWords)
  const sayUi = useWords(uiWords)
  const english = useLanguage() === 'en'
  const dayName = useDayName()
  const phone = useIsPhone()
  const cell = cellOf(plan, place, dayOf)
  if (!cell) return null
  const name = (english && cell.row.nameEn) || cell.row.name
  const week = cell.row.weeks.findLast(({ monday }) => monday <= place.day)
  return (
    <Drawer
      title={say('dayTitle', { name, day: dayName(place.day) })}
      open
      onClose={onClose}
      size={phone ? '100%' : 480}
      destroyOnHidden
      closable={{ 'aria-label': sayUi('close') }}
    >
      <div className="day-sheet">
        <TroubleBar trouble={acts.trouble} />
        {week && <WeekHours week={week} />}
        {[...cell.shifts, ...(cell.cancelled ? [cell.cancelled] : [])].map((shift) => (
          <ShiftLine key={shift.id} shift={shift} plan={plan} cancel={() => acts.cancel(place, shift)} />
        ))}
        {cell.shifts.length === 0 && !cell.cancelled && <p className="soft">{say('nothingPlanned')}</p>}
        <SetTo plan={plan} cell={cell} acts={acts} />
        <SwapWith plan={plan} cell={cell} acts={acts} />
        <h3>{say('absencesOnDay')}</h3>
        {cell.absences.map((absence) => (
          <AbsenceLine key={absence.id} absence={absence} />
        ))}
        <p>
          <button type="button" className="btn small" onClick={() => open({ is: 'absence', place })}>
            {say('registerAbsence')}
          </button>
        </p>
        <WorkOfDay cell={cell} />
      </div>
    </Drawer>
  )
}

function SetTo({ plan, cell, acts }: { plan: Plan; cell: Cell; acts: CellActs }) {
  const say = useWords(shiftWords)
  const { timeZone: zone } = useMe()
  const kindName = useKindName(plan.kinds)
  const busy = keyOf(cell) in acts.underWay || cell.day < plan.today
  return (
    <>
      <h3>{say('setTo')}</h3>
      <div className="set-to" role="group" aria-label={say('setTo')}>
        {inUse(plan.kinds).map((kind) => {
          const way = wayTo(cell, kind, zone)
          return (
            <button
              key={kind.code}
              type="button"
              className="btn small"
              aria-pressed={way.is === 'same'}
              disabled={busy || way.is === 'same'}
              onClick={() => acts.set(cell, way, kind)}
            >
              <Mark kinds={plan.kinds} code={kind.code} /> {kindName(kind.code)}
              {way.is === 'plan' && cell.shifts.length > 0 && <small>{say('oneMore')}</small>}
            </button>
          )
        })}
      </div>
    </>
  )
}

function WorkOfDay({ cell: { row, day } }: { cell: Cell }) {
  const say = useWords(shiftWords)
  const work = row.work.filter(({ startsAt }) => dayOf(startsAt) === day)
  const bookings = row.bookings.filter(({ startsAt }) => dayOf(startsAt) === day)
  return (
    <>
      <h3>{say('workOnDay')}</h3>
      {work.length + bookings.length === 0 && <p className="soft">{say('noWork')}</p>}
      {work.map(({ jobId, orderId, plate, title, startsAt, endsAt }) => (
        <p key={jobId} className="work-line">
          <Plate no={plate} /> {title}{' '}
          <span className="num soft">
            {hourOf(startsAt)}–{hourOf(endsAt)}
          </span>{' '}
          <Link to={paths.order(orderId)}>{say('toOrder')}</Link>
        </p>
      ))}
      {bookings.map(({ appointmentId, plate, startsAt, endsAt }) => (
        <p key={`${appointmentId} ${startsAt}`} className="work-line">
          <Plate no={plate} /> {say('booked')}{' '}
          <span className="num soft">
            {hourOf(startsAt)}–{hourOf(endsAt)}
          </span>{' '}
          <Link to={paths.booking(appointmentId)}>{say('toBooking')}</Link>
        </p>
      ))}
    </>
  )
}
