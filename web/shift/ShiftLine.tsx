import { useQuery } from '@tanstack/react-query'
import { answer, api } from '../api.ts'
import { Act } from '../ui/Act.tsx'
import { hourOf } from '../ui/time.ts'
import { At } from '../ui/When.tsx'
import { useLanguage } from '../words/language.ts'
import { shiftWords } from '../words/shifts.ts'
import { useWords } from '../words/words.ts'
import { hoursOf } from './day.ts'
import { Mark, useKindName } from './Mark.tsx'
import type { Plan, Shift } from './plan.ts'

/** A planned shift with its hours, what was done with it, and the way to take it off. */
export function ShiftLine({ shift, plan, cancel }: { shift: Shift; plan: Plan; cancel: () => void }) {
  const say = useWords(shiftWords)
  const kindName = useKindName(plan.kinds)
  const english = useLanguage() === 'en'
  const { id, code, rest, startsAt, endsAt, paidMinutes, onDuty, state } = shift
  const { data } = useQuery({
    queryKey: ['shift', id],
    queryFn: () => answer(api.shifts[':id'].$get({ param: { id }, query: {} })),
    meta: { topics: [`shift:${id}`] },
  })
  const may = data?.steps.find(({ step }) => step === 'cancel')
  return (
    <section className="shift-line">
      <p>
        <Mark kinds={plan.kinds} code={code} /> <b>{kindName(code)}</b>{' '}
        {!rest && (
          <span className="num">
            {hourOf(startsAt)}–{hourOf(endsAt)}
          </span>
        )}{' '}
        {!rest && <span className="softer">{say('paid', { n: hoursOf(paidMinutes) })}</span>}{' '}
        {!rest && !onDuty && <span className="softer">{say('notOnDuty')}</span>}
        {state === 'cancelled' && <span className="softer">{say('cancelled')}</span>}
      </p>
      {may && state === 'planned' && (
        <Act refusal={may.refusal} onClick={cancel}>
          {say('cancel')}
        </Act>
      )}
      <ol className="done-with" aria-label={say('history')}>
        {data?.history.map((event) => (
          <li key={event.id} className="softer">
            <At at={event.at} /> {(english && event.whoEn) || event.who} {event.did}
          </li>
        ))}
        {data?.history.length === 0 && <li className="softer">{say('noHistory')}</li>}
      </ol>
    </section>
  )
}
