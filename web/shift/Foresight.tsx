import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { answer, api } from '../api.ts'
import { refusalSays } from '../ui/refusalSays.ts'
import { Sign } from '../ui/Sign.tsx'
import { dayOf, shortOf } from '../ui/time.ts'
import { useLanguage } from '../words/language.ts'
import { shiftWords } from '../words/shifts.ts'
import { useWords } from '../words/words.ts'
import { cellOf, dropOf, type Cell, type Drop, type Place } from './cells.ts'
import { useDayName } from './day.ts'
import { useKindName } from './Mark.tsx'
import type { Plan } from './plan.ts'

type Moving = { plan: Plan; zone: string; from: Place; onto: Place; copies: boolean; x: number; y: number }

/** Beside the hand, before it lets go: who changes with whom, what that breaks, and what the law says of it. */
export function Foresight({ plan, zone, x, y, ...moving }: Moving) {
  const say = useWords(shiftWords)
  const [from, onto] = [cellOf(plan, moving.from, dayOf), cellOf(plan, moving.onto, dayOf)]
  if (!from || !onto) return null
  const drop = dropOf(from, onto, plan.kinds, moving.copies, zone)
  // It stays on the page: over the hand in its lower half, to the left of it near the right edge.
  const place = {
    [y > innerHeight / 2 ? 'bottom' : 'top']: y > innerHeight / 2 ? innerHeight - y + 14 : y + 14,
    [x > innerWidth - 420 ? 'right' : 'left']: x > innerWidth - 420 ? innerWidth - x + 14 : x + 14,
  }
  return (
    <div className="foresight" role="status" style={place}>
      {drop.is === 'none' ? (
        <p className="soft">{say('sameKind')}</p>
      ) : (
        <Said plan={plan} drop={drop} from={from} onto={onto} />
      )}
    </div>
  )
}

type SaidProps = { plan: Plan; drop: Exclude<Drop, { is: 'none' }>; from: Cell; onto: Cell }

function Said({ plan, drop, from, onto }: SaidProps) {
  const say = useWords(shiftWords)
  const kindName = useKindName(plan.kinds)
  const dayName = useDayName()
  const english = useLanguage() === 'en'
  const named = ({ row }: Cell) => (english && row.nameEn) || row.name
  const other = { other: named(onto), otherDay: dayName(onto.day) }
  return (
    <>
      <p className="what-moves">
        {drop.is === 'swap'
          ? say('swapSays', { one: named(from), oneDay: dayName(from.day), ...other })
          : say('copySays', { kind: kindName(drop.kind.code), ...other })}
      </p>
      <Outcome drop={drop} from={from} onto={onto} kindName={kindName} />
      <p className="softer">
        <b>{say(drop.is === 'swap' ? 'dropSwap' : 'dropCopy')}</b> · {say('dropKeys')}
      </p>
    </>
  )
}

const asked = (drop: SaidProps['drop'], from: Cell, onto: Cell) =>
  drop.is === 'swap'
    ? {
        staffId: from.staffId,
        day: from.day,
        code: drop.other.code,
        shiftId: drop.own.id,
        withId: drop.other.id,
      }
    : {
        staffId: onto.staffId,
        day: onto.day,
        code: drop.kind.code,
        ...(drop.way.is === 'replan' && { shiftId: drop.way.shift.id }),
      }

function Outcome({
  drop,
  from,
  onto,
  kindName,
}: Omit<SaidProps, 'plan'> & { kindName: (code: string) => string }) {
  const say = useWords(shiftWords)
  const language = useLanguage()
  const dayName = useDayName()
  const query = asked(drop, from, onto)
  const { data } = useQuery({
    queryKey: ['shift-foresight', query],
    queryFn: () => answer(api['shift-foresight'].$get({ query })),
    meta: { topics: ['shift', 'absence', 'job', 'appointment'] },
  })
  if (!data) return <p className="soft">{say('looking')}</p>
  const breaks = data.flatMap((one) => [
    ...one.breaks.map(({ jobId: id, ...job }) => ({ ...job, id })),
    ...one.bookings.map(({ appointmentId: id, plate, comesAt: startsAt }) => ({
      id,
      plate,
      startsAt,
      title: say('booked'),
    })),
  ])
  return (
    <ul>
      {data.map(({ staffId, person, day, code, refusal, marks }) => (
        <li key={`${staffId} ${day}`}>
          {say('becomes', { person, day: dayName(day), kind: kindName(code) })}
          {refusal && <Line bad>{refusalSays(refusal, language)}</Line>}
          {marks.map((mark) => (
            <Line key={mark.because} bad={mark.level === 'breach'}>
              {refusalSays(mark, language)}
            </Line>
          ))}
        </li>
      ))}
      <li>
        {breaks.length === 0 ? say('breaksNone') : <Line bad>{say('breaksSome', { n: breaks.length })}</Line>}
        {breaks.map(({ id, plate, title, startsAt }) => (
          <Line key={id}>
            {plate} {title} {shortOf(startsAt)}
          </Line>
        ))}
      </li>
    </ul>
  )
}

const Line = ({ bad, children }: { bad?: boolean; children: ReactNode }) => (
  <span className={bad ? 'line bad' : 'line'}>
    {bad && <Sign of="warn" size={12} />} {children}
  </span>
)
