import { dayOf } from '../ui/time.ts'
import { establishmentWords } from '../words/establishment.ts'
import { peopleWords } from '../words/people.ts'
import { useWords } from '../words/words.ts'
import type { PostAnswer } from './person.ts'
import { useNames } from './useNames.ts'

/** Who has held the post here, from when to when and why. */
export function HeldBy({ page: { holdings } }: { page: PostAnswer }) {
  const say = useWords(establishmentWords)
  const sayPerson = useWords(peopleWords)
  const name = useNames()
  if (holdings.length === 0) return null
  return (
    <details className="kept">
      <summary>
        {say('heldBy')} <span className="soft num">{holdings.length}</span>
      </summary>
      <ul>
        {holdings.map((h) => (
          <li key={h.id}>
            <b>{name(h)}</b>
            <span className="num soft">
              {h.untilDay === null
                ? say('sinceDay', { from: h.fromDay })
                : say('until', { from: h.fromDay, until: h.untilDay })}
            </span>
            {h.concurrent && <span className="soft">{sayPerson('concurrent')}</span>}
            <span className="softer">{[h.why, h.whyEnded].filter(Boolean).join('；')}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

type EarlierProps = {
  page: PostAnswer
  shown: number | undefined
  show: (version: number) => void
}

/** Every description there has been: who wrote it and when; each can be read and printed. */
export function Earlier({ page: { versions }, shown, show }: EarlierProps) {
  const say = useWords(establishmentWords)
  return (
    <details className="kept">
      <summary>
        {say('earlier')} <span className="soft num">{versions.length}</span>
      </summary>
      <ul>
        {versions.map(({ version, revisedAt, revisedBy }) => (
          <li key={version}>
            <b>{say('inForceSince', { n: version })}</b>
            <span className="soft">
              {revisedAt
                ? say('revisedBy', { day: dayOf(revisedAt), who: revisedBy ?? '—' })
                : say('firstVersion')}
            </span>
            <button
              type="button"
              className="btn small"
              disabled={version === shown}
              onClick={() => show(version)}
            >
              {say('showThis')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
