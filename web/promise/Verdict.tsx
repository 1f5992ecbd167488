import { writtenFigure } from '../ui/figure.ts'
import { Sign } from '../ui/Sign.tsx'
import { shortOf } from '../ui/time.ts'
import { useLanguage } from '../words/language.ts'
import { promiseWords } from '../words/promise.ts'
import { useWords } from '../words/words.ts'
import { Chain } from './Chain.tsx'
import { useSpan } from './span.ts'
import type { Earliest } from './useEarliest.ts'

type VerdictProps = {
  asked: { readonly data: Earliest | undefined; readonly isError: boolean; readonly refetch: () => unknown }
  /** What is typed. */
  promisedAt: string | null
  take: (at: string) => void
  busy: boolean
}

/** Whether what is typed can be kept, what could be, and why; one press takes the earliest. */
export function Verdict({ asked: { data, isError, refetch }, promisedAt, take, busy }: VerdictProps) {
  const say = useWords(promiseWords)
  if (!data)
    return isError ? (
      <p className="pr-says">
        {say('askFailed')}{' '}
        <button type="button" className="btn small" onClick={() => void refetch()}>
          {say('tryAgain')}
        </button>
      </p>
    ) : (
      <p className="pr-says softer">{say('asking')}</p>
    )
  const { earliest } = data
  const isTaken = earliest !== null && promisedAt !== null && Date.parse(promisedAt) === Date.parse(earliest)
  return (
    <>
      <Word of={data} promisedAt={promisedAt} />
      <Chain of={data} />
      <Ahead of={data} />
      {earliest !== null && (
        <button
          type="button"
          className="btn pr-take"
          aria-pressed={isTaken}
          disabled={busy || isTaken}
          onClick={() => take(earliest)}
        >
          {say(isTaken ? 'taken' : 'take', { time: shortOf(earliest) })}
        </button>
      )}
    </>
  )
}

function Word({ of, promisedAt }: { of: Earliest; promisedAt: string | null }) {
  const say = useWords(promiseWords)
  const span = useSpan()
  const language = useLanguage()
  const { earliest, ready, because, untold, isReckoned } = of
  const why = language === 'en' ? because.english : because.says
  if (earliest === null || ready === null)
    return (
      <No title={say(untold.length > 0 ? 'cannotTold' : isReckoned ? 'cannotFind' : 'notReckoned')}>{why}</No>
    )
  if (promisedAt === null) return <p className="pr-says">{say('earliest', { time: shortOf(earliest) })}</p>
  const time = shortOf(promisedAt)
  if (Date.parse(promisedAt) < Date.parse(ready))
    return <No title={say('cannot', { time, earliest: shortOf(earliest) })}>{why}</No>
  const spare = Math.floor((Date.parse(promisedAt) - Date.parse(ready)) / 60_000)
  return (
    <p className="pr-says yes" role="status">
      <Sign of="check" size={13} /> <b>{say('holds', { time })}</b>
      <span className="softer">{say('spare', { span: span(spare) })}</span>
    </p>
  )
}

/** What the reckoning does not see: it is said, so that nobody promises one hour to two. */
function Ahead({ of: { ahead } }: { of: Earliest }) {
  const say = useWords(promiseWords)
  if (ahead.orders === 0) return null
  return (
    <p className="pr-says softer">
      <Sign of="warn" size={13} />{' '}
      {say('ahead', { n: ahead.orders, hours: writtenFigure(ahead.hoursHundredths, 100) })}
    </p>
  )
}

const No = ({ title, children }: { title: string; children: string }) => (
  <p className="pr-no" role="status">
    <b>
      <Sign of="warn" size={13} /> {title}
    </b>
    <span>{children}</span>
  </p>
)
