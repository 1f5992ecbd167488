import { Link } from '@tanstack/react-router'
import { paths } from '../paths.ts'
import { Panel } from '../ui/frame.tsx'
import { Tag } from '../ui/Tag.tsx'
import { peopleWords } from '../words/people.ts'
import { establishmentWords } from '../words/establishment.ts'
import { useWords } from '../words/words.ts'
import type { Holding, PersonAnswer } from './person.ts'
import { useNames } from './useNames.ts'

/** From when to when, and why: nothing of it is ever written over. */
export function HoldingsPanel({ page: { holdings } }: { page: PersonAnswer }) {
  const say = useWords(peopleWords)
  return (
    <Panel title={say('holdings')} flush>
      {holdings.length === 0 && <p className="soft pad">{say('noPost')}</p>}
      <ul className="lines">
        {holdings.map((holding) => (
          <Line key={holding.id} holding={holding} />
        ))}
      </ul>
    </Panel>
  )
}

function Line({ holding: h }: { holding: Holding }) {
  const say = useWords(peopleWords)
  const sayPost = useWords(establishmentWords)
  const name = useNames()
  return (
    <li className={h.untilDay === null ? undefined : 'past'}>
      <Link to={paths.establishment()} search={{ post: h.post }}>
        {name({ name: h.postName, nameEn: h.postNameEn })}
      </Link>
      <span className="num soft">
        {h.untilDay === null
          ? sayPost('sinceDay', { from: h.fromDay })
          : sayPost('until', { from: h.fromDay, until: h.untilDay })}
      </span>
      <Tag tone={h.untilDay === null ? 'work' : 'line'}>{say(h.concurrent ? 'concurrent' : 'own')}</Tag>
      {(h.why ?? h.whyEnded) && (
        <span className="softer why-line">
          {[h.why && say('began', { why: h.why }), h.whyEnded && say('ended', { why: h.whyEnded })]
            .filter(Boolean)
            .join('　')}
        </span>
      )}
    </li>
  )
}
