import { ownerWords } from '../words/owner.ts'
import { useWords } from '../words/words.ts'

/** Expired, shut, or never there: the same words for all three, and what to do. */
export function Gone() {
  const say = useWords(ownerWords)
  return (
    <main className="ow ow-gone">
      <title>{say('gone')}</title>
      <h1>{say('gone')}</h1>
      <p>{say('goneWhy')}</p>
      <p>{say('goneDo')}</p>
    </main>
  )
}

export function NoAnswer({ again }: { again: () => void }) {
  const say = useWords(ownerWords)
  return (
    <main className="ow ow-gone">
      <h1>{say('noNet')}</h1>
      <p>{say('noNetDo')}</p>
      <button type="button" className="ow-btn go" onClick={again}>
        {say('again')}
      </button>
    </main>
  )
}

/** The shape of what comes. */
export function Bones() {
  return (
    <main className="ow ow-bones" aria-busy aria-label="…">
      <i />
      <i />
      <i />
    </main>
  )
}
