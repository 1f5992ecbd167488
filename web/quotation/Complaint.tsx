import { Panel } from '../ui/frame.tsx'
import { quotationWords } from '../words/quotation.ts'
import { useWords } from '../words/words.ts'

export function Complaint({ says }: { says: string }) {
  const say = useWords(quotationWords)
  return (
    <Panel title={say('complaint')} className="qt-said">
      <p>{says}</p>
    </Panel>
  )
}
