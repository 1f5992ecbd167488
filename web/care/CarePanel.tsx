import { useQuery } from '@tanstack/react-query'
import { Panel } from '../ui/frame.tsx'
import { careWords } from '../words/care.ts'
import { useWords } from '../words/words.ts'
import { CareBody } from './CareBody.tsx'
import { careQuery } from './read.ts'

/** Beside the order: where its customer waits, and what he knows (S76, S77). Gone with the car. */
export function CarePanel({ visitId }: { visitId: string | null }) {
  const say = useWords(careWords)
  const { data } = useQuery({ ...careQuery(visitId ?? ''), enabled: visitId !== null })
  if (!data || data.state !== 'here') return null
  return (
    <Panel title={say('title')} className="care">
      <CareBody care={data} beside />
    </Panel>
  )
}
