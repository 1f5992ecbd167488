import { levelWords, type Level } from '../../../domain/warranty/warning.ts'
import { useMe } from '../../me.ts'
import { hourOf, longOf } from '../../ui/time.ts'
import { useNow } from '../../ui/useNow.ts'
import { printedPlate } from '../../../domain/identifiers/plate.ts'
import { boardWords } from '../../words/appointment-board.ts'
import { speaker } from '../../words/words.ts'
import { marksOf } from './marks.ts'
import { standingOf } from './standing.ts'
import { usePlaces } from './usePlaces.ts'
import type { Plan } from './useDay.ts'

const columns = [
  'time',
  'plate',
  'customer',
  'work',
  'bay',
  'technician',
  'readiness',
  'warranty',
  'confirmation',
  'receiver',
] as const
const shapes = { ready: '✓', open: '□', lacking: '✗', none: '–' } as const
const standings = {
  confirmed: 'confirmed',
  open: 'unconfirmed',
  calling: 'unconfirmed',
  late: 'late',
  arrived: 'arrived',
  missed: 'missed',
  failing: 'failingLong',
  waiting: 'waiting',
} as const

/** Prints follow the store's language. */
const say = speaker(boardWords, 'zh-CN')

/** On paper the day is a list: black and white, one row a car (S29). */
export function PrintDay({ plan }: { plan: Plan }) {
  const me = useMe()
  const now = useNow()
  const { bays, people } = usePlaces(plan)
  return (
    <div className="bk-paper" aria-hidden>
      <header>
        <h1>
          {say('title')} {plan.day}
        </h1>
        <p>{say('printed', { store: me.store.name, at: longOf(now) })}</p>
      </header>
      <table>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name}>{say(name === 'bay' ? 'bayLong' : name)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {plan.bookings.map((one) => (
            <tr key={one.id}>
              <td>{one.startsAt && hourOf(one.startsAt)}</td>
              <td>{one.plate && printedPlate(one.plate)}</td>
              <td>{one.customer}</td>
              <td>{one.work}</td>
              <td>{bays(one.id)}</td>
              <td>{people(one.id)}</td>
              <td>
                {marksOf(one)
                  .map(({ kind, is }) => `${say(kind)}${shapes[is]}`)
                  .join(' ')}
              </td>
              <td>{one.warrantyLevel in levelWords ? levelWords[one.warrantyLevel as Level][0] : ''}</td>
              <td>{say(standings[standingOf(one, now.getTime())])}</td>
              <td>{one.receiver}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {(['ready', 'open', 'lacking', 'none'] as const)
          .map((is) => `${shapes[is]} ${say(is === 'none' ? 'notNeeded' : is)}`)
          .join('　')}
      </p>
      {plan.bookings.length === 0 && <p>{say('noBookings')}</p>}
    </div>
  )
}
