import { longOf } from '../ui/time.ts'
import { peopleWords } from '../words/people.ts'
import { useWords } from '../words/words.ts'
import type { Establishment } from './establishment.ts'
import type { PersonAnswer } from './person.ts'
import { useNames } from './useNames.ts'

type GoesProps = {
  of: Establishment
  open: PersonAnswer['open']
  calls: boolean
  /** In a form: also what becomes of it. Whoever stays keeps what his duties still allow, and his shifts. */
  going?: 'leaves' | 'stays'
}

/** What stands open on a person, each with what becomes of it when he goes. */
export function GoesWithIt({ of, open: { jobs, orders, shifts, callsDue, falls }, calls, going }: GoesProps) {
  const say = useWords(peopleWords)
  const name = useNames()
  const last = going === 'leaves' ? shifts.at(-1) : undefined
  const lines = [
    jobs.length > 0 && {
      key: 'jobs',
      says: say('jobsOpen', { n: jobs.length }),
      what: say(going === 'stays' ? 'jobsToldIf' : 'jobsTold'),
    },
    orders.length > 0 && {
      key: 'orders',
      says: say('ordersOpen', { n: orders.length }),
      what: say(going === 'stays' ? 'ordersToldIf' : 'ordersTold'),
    },
    calls &&
      callsDue > 0 && { key: 'calls', says: say('callsOpen', { n: callsDue }), what: say('callsTold') },
    last && {
      key: 'shifts',
      says: say('shiftsOpen', { n: shifts.length, day: last.day }),
      what: say('shiftsTold'),
    },
  ].filter((line) => line !== false && line !== undefined)
  const named = (code: string) =>
    name(of.posts.find((post) => post.code === code) ?? { name: code, nameEn: null })
  if (lines.length === 0 && !(going === 'leaves' && falls.length > 0))
    return <p className="soft">{say('nothingOpen')}</p>
  return (
    <ul className="open-work">
      {lines.map(({ key, says, what }) => (
        <li key={key}>
          <b>{says}</b>
          {going && <span className="softer">{what}</span>}
          {key === 'jobs' && <Detail list={jobs.map((job) => jobLine(job, say))} />}
          {key === 'orders' && (
            <Detail list={orders.map(({ number, plate }) => `${number} ${plate ?? ''}`)} />
          )}
        </li>
      ))}
      {going === 'leaves' &&
        falls.map(({ post, to }) => (
          <li key={post} className="soft">
            {to === null
              ? say('fallsToNobody', { post: named(post) })
              : say('fallsTo', { post: named(post), to: named(to) })}
          </li>
        ))}
    </ul>
  )
}

type Job = PersonAnswer['open']['jobs'][number]
const jobLine = ({ number, title, runsSince }: Job, say: (key: 'runs', holes: { at: string }) => string) =>
  `${number} ${title}${runsSince ? ` · ${say('runs', { at: longOf(runsSince) })}` : ''}`

const Detail = ({ list }: { list: readonly string[] }) => (
  <span className="detail num">
    {list.slice(0, 6).map((line) => (
      <span key={line}>{line}</span>
    ))}
    {list.length > 6 && <span>… +{list.length - 6}</span>}
  </span>
)
