import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { answer, api } from '../api.ts'
import { paths } from '../paths.ts'
import { EmptyState, Head, Panel, Skeleton } from '../ui/frame.tsx'
import { Sign } from '../ui/Sign.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { useAsked } from '../ui/useAsked.ts'
import { bookingFigureWords, causeWords, sourceWords } from '../words/bookingFigures.ts'
import { useWords } from '../words/words.ts'
import { Period } from './Period.tsx'
import { RateCard } from './RateCard.tsx'
import { behind, isEmpty, ratesOf, type Figures } from './rates.ts'
import { Shares } from './Shares.tsx'
import '../ui/button.css'
import '../ui/field.css'
import '../ui/list.css'
import './figures.css'

/** Each figure with what it is counted from; each opens the bookings behind it. */
export default function FiguresPage() {
  const say = useWords(bookingFigureWords)
  const [{ from, until }] = useAsked()
  const figures = useQuery({
    queryKey: ['bookingFigures', from, until],
    queryFn: () =>
      answer(api['appointment-figures'].$get({ query: { ...(from && { from }), ...(until && { until }) } })),
    placeholderData: keepPreviousData,
    meta: { topics: ['appointment', 'visit'] },
  })
  const { data } = figures
  return (
    <article className="booking-figures">
      <Head title={say('title')} note={say('note')}>
        <Period of={data} />
      </Head>
      {figures.isError && !data && <Trouble error={figures.error} again={() => void figures.refetch()} />}
      {figures.isPending && <Skeleton rows={9} />}
      {data && (isEmpty(data) ? <Empty of={data} /> : <All of={data} />)}
    </article>
  )
}

function Empty({ of: { fromDay, untilDay } }: { of: Figures }) {
  const say = useWords(bookingFigureWords)
  return (
    <Panel flush>
      <EmptyState
        title={say('empty', { from: fromDay, until: untilDay })}
        acts={
          <Link className="btn" to={paths.bookings()}>
            {say('toBoard')}
          </Link>
        }
      >
        {say('emptyTold')}
      </EmptyState>
    </Panel>
  )
}

function All({ of }: { of: Figures }) {
  const say = useWords(bookingFigureWords)
  return (
    <>
      {of.open > 0 && (
        <p className="says unsettled" role="note">
          <Sign of="warn" size={15} /> {say('unsettled', { n: of.open })}
          <Link to={behind(of, { state: 'registered' })}>{say('seeThem')}</Link>
        </p>
      )}
      <div className="rates">
        {ratesOf(of).map((rate) => (
          <RateCard key={rate.name} rate={rate} to={behind(of, rate.asks)} />
        ))}
      </div>
      <div className="shares">
        <Shares
          title={say('byCause')}
          note={say('byCauseTold')}
          none={say('noCause')}
          rows={of.causes.map(({ cause, n }) => ({ key: cause, n }))}
          words={causeWords}
          to={(cause) => behind(of, { state: 'storeFailed', cause })}
        />
        <Shares
          title={say('bySource')}
          note={say('bySourceTold')}
          none={say('noSource')}
          rows={of.sources.map(({ source, n }) => ({ key: source, n }))}
          words={sourceWords}
          to={(source) => behind(of, { source })}
        />
      </div>
    </>
  )
}
