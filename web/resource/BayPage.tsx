import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useLanguage } from '../words/language.ts'
import { resourceWords } from '../words/resource.ts'
import { valueWord } from '../words/values.ts'
import { useWords } from '../words/words.ts'
import { nameOf } from './BaysPage.tsx'
import { bayQuery } from './read.ts'
import { ResourcePage } from './ResourcePage.tsx'
import { Now } from './Standing.tsx'

/** One bay: what it is, which cars have it, when it is closed. */
export default function BayPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const say = useWords(resourceWords)
  const language = useLanguage()
  const { bay, holds, closures } = useSuspenseQuery(bayQuery(id)).data
  const { kind, equipment, hvIsolated, bookable } = bay
  const facts = [
    valueWord(kind, language),
    equipment,
    hvIsolated && say('hvIsolated'),
    !bookable && say('notBookable'),
  ]
  return (
    <ResourcePage
      resource={{ kind: 'bay', id, name: nameOf(bay, language) }}
      code={bay.code}
      note={
        <>
          <Now row={bay} /> <span className="soft">{facts.filter(Boolean).join(' · ')}</span>
        </>
      }
      holds={holds}
      closures={closures}
    />
  )
}
