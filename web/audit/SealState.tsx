import { queryOptions, useQuery } from '@tanstack/react-query'
import { answer, api } from '../api.ts'
import { Sign } from '../ui/Sign.tsx'
import { longOf } from '../ui/time.ts'
import { auditWords } from '../words/audit.ts'
import { useWords } from '../words/words.ts'

const sealsQuery = queryOptions({
  queryKey: ['seals'],
  queryFn: () => answer(api.audit.seals.$get({ query: {} })),
  staleTime: 60_000,
})

/** How far a log is sealed, and whether it still is what was sealed. */
export function SealState({ of }: { of: 'event' | 'signIn' }) {
  const say = useWords(auditWords)
  const seal = useQuery(sealsQuery).data?.seals.find(({ subject }) => subject === of)
  if (!seal) return null
  if (seal.broken) {
    return (
      <span className="says no" role="alert">
        <Sign of="warn" size={15} /> {say('broken', { at: longOf(seal.broken.at) })}
      </span>
    )
  }
  if (!seal.newest) return <span className="softer">{say('notSealed')}</span>
  return (
    <span className="softer" title={say('sealHash', { hash: seal.newest.hash })}>
      <Sign of="check" size={13} /> {say('sealed', { at: longOf(seal.newest.at), n: seal.checked })}
    </span>
  )
}
