import { Broken, NotThere, Refused } from '../answers.ts'
import { uiWords } from '../words/ui.ts'
import { useWords } from '../words/words.ts'
import { EmptyState } from './frame.tsx'
import { Refusal } from './Refusal.tsx'
import './button.css'

/** A page or list that could not be fetched: what is known of why, and the way to ask again. */
export function Trouble({ error, again }: { error: unknown; again: () => void }) {
  const say = useWords(uiWords)
  if (error instanceof Refused) return <Refusal refusal={error.refusal} />
  if (error instanceof NotThere) return <EmptyState title={say('notThere')} />
  return (
    <EmptyState
      title={say('readFailed')}
      acts={
        <button type="button" className="btn" onClick={again}>
          {say('tryAgain')}
        </button>
      }
    >
      {error instanceof Broken && error.request !== '' ? error.request : undefined}
    </EmptyState>
  )
}
