import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { doorTo } from '../doors.ts'
import { paths } from '../paths.ts'
import { EmptyState, Head, Panel, Skeleton } from '../ui/frame.tsx'
import { Sign } from '../ui/Sign.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { useAsked } from '../ui/useAsked.ts'
import { useRows } from '../ui/useRows.ts'
import { pickingWords } from '../words/picking.ts'
import { useWords } from '../words/words.ts'
import { DayChooser, useDayWord } from './DayChooser.tsx'
import { PickedFigure } from './PickedFigure.tsx'
import { PickRow } from './PickRow.tsx'
import { pickingQuery, type Picking } from './read.ts'
import { Requests } from './Requests.tsx'
import '../ui/button.css'
import './picking.css'

/** S82: what has to be picked for the booked cars, by day; below it what was asked for and when it comes (S31). */
export default function PickingPage() {
  const say = useWords(pickingWords)
  const [asked] = useAsked()
  const picking = useQuery(pickingQuery(asked['day']))
  const { data } = picking
  return (
    <article className="picking">
      <Head title={say('title')} note={say('note')}>
        <DayChooser day={data?.day} />
        {data && data.all > 0 && (
          <a className="btn" href={doorTo.printPicking(data.day)}>
            <Sign of="print" /> {say('print')}
          </a>
        )}
      </Head>
      <Panel flush className="pick-panel">
        {picking.isError && !data && <Trouble error={picking.error} again={() => void picking.refetch()} />}
        {picking.isPending && <Skeleton rows={9} />}
        {data && <OfDay data={data} />}
      </Panel>
      <Requests />
    </article>
  )
}

function OfDay({ data }: { data: Picking }) {
  const say = useWords(pickingWords)
  const day = useDayWord()(data.day)
  const list = useRows<HTMLUListElement>(say('bookings'))
  if (data.bookings.length === 0) {
    return (
      <EmptyState
        title={say('none', { day })}
        acts={
          <Link className="btn" to={paths.bookings()}>
            {say('toBoard')}
          </Link>
        }
      >
        {data.without > 0 ? say('without', { n: data.without }) : say('noneTold')}
      </EmptyState>
    )
  }
  return (
    <>
      <PickedFigure data={data} day={day} />
      <ul className="picks" aria-label={say('bookings')} ref={list}>
        {data.bookings.map((booking) => (
          <PickRow key={booking.id} booking={booking} leadMinutes={data.leadMinutes} />
        ))}
      </ul>
    </>
  )
}
