import { useState } from 'react'
import { draftsUnder, keepDraft, placeOf } from '../ui/drafts.ts'
import { usePerson } from '../ui/person.ts'

export const answerDraft = 'owner.answer:'

/**
 * Whether the quotation shown has taken the place of one that he had before him, here or when the page was last open:
 * his ticks were for that one and go with it.
 */
export function useNewer(toAnswer: string | undefined): boolean {
  const person = usePerson()
  const [first] = useState(toAnswer)
  const [begunBefore] = useState(() => {
    const old = draftsUnder(person, answerDraft).filter(({ name }) => name !== `${answerDraft}${toAnswer}`)
    for (const { name } of old) keepDraft(placeOf(person, name), undefined)
    return old.length > 0
  })
  return toAnswer !== undefined && (begunBefore || (first !== undefined && first !== toAnswer))
}
