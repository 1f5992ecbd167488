import { useMe } from '../../me.ts'
import { draftAt, placeOf } from '../../ui/drafts.ts'
import { usePerson } from '../../ui/person.ts'
import { hourOf } from '../../ui/time.ts'
import { sideWords } from '../../words/appointmentSide.ts'
import { useWords } from '../../words/words.ts'
import { doneSteps } from './done.ts'
import type { CallProps } from './useCall.ts'

/** The form itself: whose it is, that every stroke is kept, and how far it is. */
export function DraftSide({ call }: CallProps) {
  const say = useWords(sideWords)
  const { form, rebookedFrom } = call
  const kept = draftAt(placeOf(usePerson(), form.name))
  return (
    <section>
      <h3>{say('draft')}</h3>
      <dl>
        <dt>{say('by')}</dt>
        <dd>{useMe().name}</dd>
        <dt>{say('state')}</dt>
        <dd>{kept ? say('draftKept', { at: hourOf(kept.at) }) : say('notBegun')}</dd>
        <dt>{say('steps')}</dt>
        <dd>{say('nOf5', { n: doneSteps(call).size })}</dd>
        <dt>{say('insteadOf')}</dt>
        <dd>{say(rebookedFrom ? 'anotherBooking' : 'firstBooking')}</dd>
      </dl>
    </section>
  )
}
