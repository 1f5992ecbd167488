import { absenceForm } from '../../domain/shift/forms.ts'
import { instantOf } from '../../domain/calendar.ts'
import { absenceKinds } from '../../domain/shift/presence.ts'
import { api } from '../api.ts'
import { useMe } from '../me.ts'
import { Choice } from '../ui/Choice.tsx'
import { Field } from '../ui/Field.tsx'
import type { Form } from '../ui/form.ts'
import { FormSheet } from '../ui/FormSheet.tsx'
import { Moment } from '../ui/Moment.tsx'
import { dayOf, storeNow } from '../ui/time.ts'
import { useForm } from '../ui/useForm.ts'
import { useLanguage } from '../words/language.ts'
import { shiftWords } from '../words/shifts.ts'
import { useWords } from '../words/words.ts'
import { cellOf, mainOf, type Place } from './cells.ts'
import type { Plan } from './plan.ts'

type Values = {
  staffId: string
  kind: string
  from: string | null
  until: string | null
  reason: string
  breaks: boolean
}

/** From when until when somebody is away. What it breaks is told before it is taken. */
export function AbsenceSheet({
  plan,
  place,
  onClose,
}: {
  plan: Plan
  place: Place | undefined
  onClose: () => void
}) {
  const say = useWords(shiftWords)
  const english = useLanguage() === 'en'
  const form = useForm<Values, ReturnType<typeof absenceForm.parse>, unknown>({
    draft: `absence:${place ? `${place.staffId} ${place.day}` : 'new'}`,
    start: { staffId: place?.staffId ?? '', kind: '', from: null, until: null, reason: '', breaks: false },
    schema: absenceForm,
    shape: ({ from, until, ...values }) => ({ ...values, from: from ?? '', until: until ?? '' }),
    send: (json, { header, newId }) =>
      api.absences[':id'].register.$post({ param: { id: newId }, header, json }),
    landed: onClose,
  })
  // Other work may be broken by another time: that is asked anew.
  const change = (values: Partial<Values>) => form.set({ ...values, breaks: false })
  return (
    <FormSheet form={form} title={say('registerAbsence')} submit={say('register')} open onClose={onClose}>
      <Field form={form} name="staffId" label={say('who')} wide>
        {(bound) => (
          <select {...bound} className="input" onChange={({ target }) => change({ staffId: target.value })}>
            <option value="">{say('choose')}</option>
            {plan.people.map((row) => (
              <option key={row.id} value={row.id}>
                {(english && row.nameEn) || row.name} · {english ? row.postEn : row.post}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Choice
        form={form}
        bound={form.bind('kind')}
        label={say('kindOfAbsence')}
        options={absenceKinds.map((value) => ({ value, label: say(value) }))}
      />
      <div className="fields">
        <Field form={form} name="from" label={say('from')}>
          {(bound) => <Moment {...bound} onChange={(from) => change({ from })} />}
        </Field>
        <Field form={form} name="until" label={say('to')}>
          {(bound) => <Moment {...bound} onChange={(until) => change({ until })} />}
        </Field>
      </div>
      <Spans plan={plan} form={form} day={place?.day ?? dayOf(storeNow())} change={change} />
      <Field form={form} name="reason" label={say('reason')} hint={say('reasonTold')} wide>
        {(bound) => <textarea {...bound} className="input" rows={2} required />}
      </Field>
      <Breaks form={form} />
    </FormSheet>
  )
}

type SpansProps = { plan: Plan; form: Form<Values>; day: string; change: (values: Partial<Values>) => void }

/** The usual times at one press: the rest of his shift, or the whole day. */
function Spans({ plan, form, day, change }: SpansProps) {
  const say = useWords(shiftWords)
  const { timeZone: zone } = useMe()
  const cell = cellOf(plan, { staffId: form.values.staffId, day }, dayOf)
  const shift = cell && mainOf(cell)
  const now = storeNow().toISOString()
  const midnight = (at: string) => instantOf(at, '00:00', zone)
  const next = new Date(Date.parse(midnight(day)) + 36 * 3_600_000).toISOString()
  return (
    <p className="below-field">
      {shift && !shift.rest && shift.endsAt > now && (
        <button
          type="button"
          className="btn small"
          disabled={form.underWay}
          onClick={() =>
            change({
              from: Date.parse(shift.startsAt) > Date.parse(now) ? shift.startsAt : now,
              until: shift.endsAt,
            })
          }
        >
          {say('restOfDay')}
        </button>
      )}{' '}
      <button
        type="button"
        className="btn small"
        disabled={form.underWay}
        onClick={() => change({ from: midnight(day), until: midnight(dayOf(next)) })}
      >
        {say('wholeDay')} {day.slice(5)}
      </button>
    </p>
  )
}

/** Asked only when the counter has named the jobs. */
function Breaks({ form }: { form: Form<Values> }) {
  const say = useWords(shiftWords)
  const { progress, values } = form
  const told = progress.is === 'refused' && progress.refusal.because === 'work_is_kept'
  if (!told && !values.breaks) return null
  const bound = form.bind('breaks')
  return (
    <label className="check" htmlFor={bound.id}>
      <input
        id={bound.id}
        type="checkbox"
        checked={values.breaks}
        onChange={({ target }) => form.set({ breaks: target.checked })}
        disabled={form.underWay}
      />{' '}
      {say('breaks')}
    </label>
  )
}
