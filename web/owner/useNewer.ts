import { useState } from 'react'
import { draftsUnder, keepDraft, placeOf } from '../ui/drafts.ts'
import { usePerson } from '../ui/person.ts'

export const answerDraft = 'owner.answer:'

/**
 * Whether the quotation shown has taken the place of one that he had before him, here or when the page was last open:
 * his ticks were for that one and go with it.
 */
export function useNewer(quotationId: string | undefined, toAnswer: boolean): boolean {
  const person = usePerson()
  const [first] = useState(quotationId)
  const [begunBefore] = useState(() => {
    const old = draftsUnder(person, answerDraft).filter(({ name }) => name !== `${answerDraft}${quotationId}`)
    for (const { name } of old) keepDraft(placeOf(person, name), undefined)
    return old.length > 0
  })
  return toAnswer && (begunBefore || (first !== undefined && first !== quotationId))
}
