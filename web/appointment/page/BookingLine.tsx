import { appointment } from '../../../domain/appointment/procedure.ts'
import { refusalOf } from '../../customer/read.ts'
import { refusalSays } from '../../ui/refusalSays.ts'
import { StepBar, type BarStep } from '../../ui/StepBar.tsx'
import { At, Due } from '../../ui/When.tsx'
import { bookingWords } from '../../words/booking.ts'
import { useLanguage, useSide } from '../../words/language.ts'
import { stateWord } from '../../words/states.ts'
import { useWords } from '../../words/words.ts'
import type { BookingAnswer } from '../read.ts'
import type { SheetName } from './BookingSheets.tsx'

type LineProps = { page: BookingAnswer; open: (name: SheetName) => void }
type StageProps = LineProps & { readonly say: ReturnType<typeof useWords<typeof bookingWords>> }

/** Booked, made ready, confirmed an hour before, arrived; what is one's own to do now is a button in the line. */
export function BookingLine({ page, open }: LineProps) {
  const say = useWords(bookingWords)
  const language = useLanguage()
  const side = useSide()
  const { booking, steps } = page
  const { state } = booking
  const taken = (step: SheetName, note: BarStep['note']): Pick<BarStep, 'is' | 'note' | 'onClick'> => {
    const refused = refusalOf(steps, step)
    return refused === null
      ? { is: 'open', note, onClick: () => open(step) }
      : { is: 'shut', note: refused ? refusalSays(refused, language) : note }
  }
  const ended = appointment.ends.some((end) => end === state)
  const booked: BarStep = {
    key: 'booked',
    title: say('stage_booked'),
    is: 'done',
    note: (
      <>
        {booking.bookedBy} <At at={booking.bookedAt} />
      </>
    ),
  }
  const time: BarStep = { key: 'place', title: say('stage_place'), ...taken('place', say('noTimeYet')) }
  const apology: BarStep = {
    key: 'apology',
    title: say('stage_apology'),
    ...taken('apologise', booking.apologiseBy && <Due at={booking.apologiseBy} soonMinutes={60} />),
  }
  const rest = [
    prepared({ page, open, say }),
    { key: 'confirm', title: say('stage_confirm'), ...confirmed({ page, open, say }, taken) },
    arrival({ page, open, say }),
  ]
  const line =
    state === 'waiting' ? [booked, time] : state === 'failing' ? [booked, apology] : [booked, ...rest]
  const end: BarStep[] =
    ended && state !== 'arrived'
      ? [
          {
            key: 'end',
            title: stateWord(appointment, state, side === 1),
            is: 'now',
          },
        ]
      : []
  return <StepBar steps={ended && state !== 'arrived' ? [booked, ...end] : line} />
}

function prepared({ page: { booking }, say }: StageProps): BarStep {
  const ready = booking.preparations.filter(({ readyAt }) => readyAt !== null).length
  const all = booking.preparations.length
  return {
    key: 'prepare',
    title: say('stage_prepare'),
    is: booking.state === 'arrived' || ready === all ? 'done' : 'now',
    note: say('nReady', { n: ready, all }),
  }
}

function confirmed(
  { page: { booking }, say }: StageProps,
  taken: (step: SheetName, note: BarStep['note']) => Pick<BarStep, 'is' | 'note' | 'onClick'>,
): Pick<BarStep, 'is' | 'note' | 'onClick'> {
  if (booking.confirmedAt) return { is: 'done', note: <At at={booking.confirmedAt} /> }
  if (booking.state === 'arrived') return { is: 'done', note: say('cameUnconfirmed') }
  const tries = booking.unreached ? ` · ${say('tried', { n: booking.unreached })}` : ''
  return taken(
    'confirm',
    booking.confirmAt && (
      <>
        {say.rich('callAt', { at: <At at={booking.confirmAt} /> })}
        {tries}
      </>
    ),
  )
}

function arrival({ page: { booking }, say }: StageProps): BarStep {
  const title = say('stage_arrive')
  if (booking.arrivedAt) return { key: 'arrive', title, is: 'done', note: <At at={booking.arrivedAt} /> }
  const at = booking.expectedAt ?? booking.startsAt
  return { key: 'arrive', title, is: 'shut', note: at && <At at={at} /> }
}
