import { useQuery } from '@tanstack/react-query'
import { addDays, mondayOf } from '../../domain/calendar.ts'
import { layOutForm } from '../../domain/shift/forms.ts'
import { answer, api } from '../api.ts'
import { Field } from '../ui/Field.tsx'
import { FormSheet } from '../ui/FormSheet.tsx'
import { useForm } from '../ui/useForm.ts'
import { useLanguage } from '../words/language.ts'
import { shiftWords } from '../words/shifts.ts'
import { useWords } from '../words/words.ts'
import type { Plan } from './plan.ts'

/** A period from the patterns. What it will do is shown first; what it did stands below the plan. */
export function LayOutSheet({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const say = useWords(shiftWords)
  const form = useForm({
    draft: 'layOut',
    start: proposed(plan),
    schema: layOutForm,
    send: (json, { header, newId }) =>
      api.rosters[':id'].layOut.$post({ param: { id: newId }, header, json }),
    landed: onClose,
  })
  const { fromDay, untilDay } = form.values
  return (
    <FormSheet form={form} title={say('layOutTitle')} submit={say('layOut')} open onClose={onClose}>
      <div className="fields">
        <Field form={form} name="fromDay" label={say('fromDay')}>
          {(bound) => <input {...bound} className="input" type="date" min={plan.today} />}
        </Field>
        <Field form={form} name="untilDay" label={say('untilDay')}>
          {(bound) => <input {...bound} className="input" type="date" min={fromDay} />}
        </Field>
      </div>
      <Preview fromDay={fromDay} untilDay={untilDay} />
    </FormSheet>
  )
}

/** Two weeks: of the weeks shown those to come, or the two after the present one. */
function proposed({ days, today }: Plan) {
  const first = days[0]!.day > today ? days[0]!.day : addDays(mondayOf(today), 7)
  return { fromDay: first, untilDay: addDays(first, 13) }
}

function Preview({ fromDay, untilDay }: { fromDay: string; untilDay: string }) {
  const say = useWords(shiftWords)
  const english = useLanguage() === 'en'
  const { data } = useQuery({
    queryKey: ['roster-preview', fromDay, untilDay],
    queryFn: () => answer(api['roster-preview'].$get({ query: { fromDay, untilDay } })),
    enabled: fromDay !== '' && untilDay >= fromDay,
    meta: { topics: ['shift', 'shiftPattern', 'shiftFollowing', 'calendarDay', 'job'] },
  })
  if (!data) return <p className="softer">{say('looking')}</p>
  const rows = [
    ['freshDays', data.fresh],
    ['changedDays', data.changed],
    ['sameDays', data.same],
    ['keptDays', data.kept],
    ['holidayDays', data.onHoliday],
  ] as const
  return (
    <section className="preview" aria-label={say('willDo')}>
      <h3>{say('willDo')}</h3>
      <p>{say('peopleLaid', { n: data.people })}</p>
      <dl>
        {rows.map(([name, n]) => (
          <div key={name}>
            <dt>{say(name)}</dt>
            <dd className="num">{say('personDays', { n })}</dd>
          </div>
        ))}
      </dl>
      {data.without.length > 0 && (
        <p className="soft">
          {say('withoutPattern', {
            names: data.without.map(({ name, nameEn }) => (english && nameEn) || name).join('、'),
          })}
        </p>
      )}
    </section>
  )
}
