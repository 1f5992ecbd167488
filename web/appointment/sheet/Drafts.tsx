import { Link } from '@tanstack/react-router'
import { useSyncExternalStore } from 'react'
import { paths } from '../../paths.ts'
import { draftsUnder, hearDrafts } from '../../ui/drafts.ts'
import { usePerson } from '../../ui/person.ts'
import { At } from '../../ui/When.tsx'
import { callWords } from '../../words/appointmentCall.ts'
import { useWords } from '../../words/words.ts'
import type { Values } from './values.ts'

/** Calls that broke off: each goes on where it was. */
export function Drafts({ but }: { but: string }) {
  const say = useWords(callWords)
  const person = usePerson()
  const [stem] = but.match(/^book:[^:]+:/) ?? ['']
  const known = useSyncExternalStore(hearDrafts, () => JSON.stringify(draftsUnder(person, stem)))
  const others = (JSON.parse(known) as { name: string; at: string; values: Values }[]).filter(
    ({ name }) => name !== but,
  )
  if (others.length === 0) return null
  return (
    <ul className="call-drafts" aria-label={say('otherDrafts')}>
      {others.map(({ name, at, values }) => (
        <li key={name}>
          <Link to={paths.bookingNew()} search={searchOf(name.slice(stem.length), values) as never}>
            {say.rich('continueDraft', { at: <At at={at} /> })}
          </Link>{' '}
          <span className="softer">{values.find || values.words.slice(0, 20)}</span>
        </li>
      ))}
    </ul>
  )
}

/** A draft is named by the booking it replaces, by its car, or is that of an empty address. */
const searchOf = (about: string, { car }: Values) => {
  if (about === 'new') return {}
  return car.is === 'known' && car.id === about ? { car: about } : { from: about }
}
