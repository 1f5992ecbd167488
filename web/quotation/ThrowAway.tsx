import { useState } from 'react'
import { quotationWords } from '../words/quotation.ts'
import { useWords } from '../words/words.ts'
import type { Writing } from './usePaper.ts'
import '../ui/button.css'

/** What was typed goes only when it is pressed twice. */
export function ThrowAway({ writing, small }: { writing: Writing; small?: boolean }) {
  const say = useWords(quotationWords)
  const [asked, setAsked] = useState(false)
  return (
    <button
      type="button"
      className={small ? 'btn small' : 'btn'}
      disabled={writing.busy}
      onBlur={() => setAsked(false)}
      onClick={() => {
        if (asked) writing.form.startOver()
        setAsked(!asked)
      }}
    >
      {say(asked ? 'throwAwayReally' : 'throwAway')}
    </button>
  )
}
