import { Link, useNavigate } from '@tanstack/react-router'
import { appointment } from '../../domain/appointment/procedure.ts'
import { answer, api } from '../api.ts'
import { CarFace } from '../CarFace.tsx'
import { paths } from '../paths.ts'
import { StateTag } from '../StateTag.tsx'
import { EmptyState } from '../ui/frame.tsx'
import { useKeys } from '../ui/keys.ts'
import { ListPage, type Ask } from '../ui/ListPage.tsx'
import { Sign } from '../ui/Sign.tsx'
import { Kbd } from '../ui/Tag.tsx'
import { bookingListWords } from '../words/appointmentList.ts'
import { useSide } from '../words/language.ts'
import { stateWord } from '../words/states.ts'
import { useWords } from '../words/words.ts'
import { columnsOf } from './columns.tsx'
import { DaySift } from './DaySift.tsx'
import { carOf, type BookingRow } from './read.ts'
import '../ui/button.css'
import './list.css'

type State = keyof typeof appointment.states
const states = Object.keys(appointment.states) as State[]

/** 登记簿: every booking, the latest first; what is asked for stands in the address. */
export default function BookingListPage() {
  const say = useWords(bookingListWords)
  const side = useSide()
  const navigate = useNavigate()
  useKeys(say('title'), { n: [say('new'), () => void navigate({ to: paths.bookingNew() })] })
  const call = (
    <Link to={paths.bookingNew()} className="btn primary">
      <Sign of="plus" /> {say('new')} <Kbd>N</Kbd>
    </Link>
  )
  return (
    <ListPage<BookingRow>
      title={say('title')}
      note={say('note')}
      acts={call}
      name="appointments"
      topics={['appointment']}
      read={read}
      find={say('find')}
      filters={[
        {
          name: 'state',
          label: say('state'),
          options: states.map((value) => ({
            value,
            label: stateWord(appointment, value, side === 1),
          })),
        },
      ]}
      sifts={<DaySift />}
      columns={columnsOf(say, side)}
      card={(row) => <Card row={row} />}
      keyOf={({ id }) => id}
      open={({ id }) => paths.booking(id)}
      empty={
        <EmptyState title={say('none')} acts={call}>
          {say('noneTold')}
        </EmptyState>
      }
    />
  )
}

async function read({ q, state, day, until, cause, cursor }: Ask) {
  const query = {
    ...(q && { q }),
    ...(states.includes(state as State) && { state: state as State }),
    ...(day && { day }),
    ...(until && { until }),
    ...(cause && { cause }),
    ...(cursor && { after: cursor }),
  }
  return answer(api.appointments.$get({ query }))
}

function Card({ row }: { row: BookingRow }) {
  const say = useWords(bookingListWords)
  const side = useSide()
  const [, time] = columnsOf(say, side)
  return (
    <span className="booking-card">
      <span>
        <b className="num">{row.number}</b> <StateTag of={appointment} state={row.state} />
      </span>
      <span>
        <CarFace car={carOf(row)} /> {row.customer}
      </span>
      <span>{time!.cell(row)}</span>
      <span>{row.work}</span>
    </span>
  )
}
