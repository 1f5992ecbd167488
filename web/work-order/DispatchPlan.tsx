import { Field } from '../ui/Field.tsx'
import { Moment } from '../ui/Moment.tsx'
import { Sign } from '../ui/Sign.tsx'
import { shortOf } from '../ui/time.ts'
import { sheetWords } from '../words/orderSheets.ts'
import { useWords } from '../words/words.ts'
import { BayChoice } from './BayChoice.tsx'
import { inTheWay, isWithin } from './freeTime.ts'
import type { Choices } from './proposal.ts'
import type { Dispatch } from './useDispatch.ts'
import type { OrderPage } from './useOrder.ts'

type DispatchPlanProps = { choices: Choices; dispatch: Dispatch; page: OrderPage }

export function DispatchPlan({ choices, dispatch, page: { order } }: DispatchPlanProps) {
  const say = useWords(sheetWords)
  const { form } = dispatch
  const { from, until, explanation } = form.values
  const moveTo = (at: string | null) => {
    const length = from && until ? Date.parse(until) - Date.parse(from) : 0
    form.set({
      from: at,
      ...(at && length > 0 && { until: new Date(Date.parse(at) + length).toISOString() }),
    })
  }
  const quote = () =>
    form.set({
      explanation: [explanation, say('customerSaid', { words: order.complaint })].filter(Boolean).join('\n'),
    })
  return (
    <>
      <div className="fields">
        <Field form={form} name="bayId" label={say('bay')} wide>
          {(bound) => <BayChoice bound={bound} choices={choices} dispatch={dispatch} plate={order.plate} />}
        </Field>
        <Field form={form} name="from" label={say('from')}>
          {(bound) => <Moment {...bound} onChange={moveTo} />}
        </Field>
        <Field form={form} name="until" label={say('until')}>
          {(bound) => <Moment {...bound} />}
        </Field>
      </div>
      <Warnings choices={choices} dispatch={dispatch} promisedAt={order.promisedAt} moveTo={moveTo} />
      <Field form={form} name="explanation" label={say('explanation')} hint={say('explanationHint')} wide>
        {(bound) => <textarea {...bound} className="input" rows={3} required />}
      </Field>
      <p className="below-field">
        <button type="button" className="btn small" onClick={quote} disabled={form.underWay}>
          {say('quoteCustomer')}
        </button>
      </p>
    </>
  )
}

type WarningsProps = {
  choices: Choices
  dispatch: Dispatch
  promisedAt: string | null
  moveTo: (at: string) => void
}

/** Said before it is handed in: off shift then, or later than promised. */
function Warnings({ choices, dispatch, promisedAt, moveTo }: WarningsProps) {
  const say = useWords(sheetWords)
  const { from, until, technicianId } = dispatch.form.values
  const technician = choices.technicians.find(({ id }) => id === technicianId)
  const absence =
    technician && from && until && inTheWay(technician.absences, Date.parse(from), Date.parse(until))
  const off = technician && from !== null && !absence && !isWithin(technician.shifts, Date.parse(from))
  const next = off && technician.shifts.find(({ startsAt }) => startsAt > from)
  const late = promisedAt !== null && until !== null && Date.parse(until) > Date.parse(promisedAt)
  return (
    <div className="warnings" aria-live="polite">
      {absence && (
        <p>
          {say('absentTold', {
            who: technician.name,
            from: shortOf(absence.startsAt),
            at: shortOf(absence.endsAt),
          })}{' '}
          <button
            type="button"
            className="btn small"
            onClick={() => moveTo(new Date(absence.endsAt).toISOString())}
          >
            {say('moveToShift', { at: shortOf(absence.endsAt) })}
          </button>
        </p>
      )}
      {off && (
        <p>
          {say('offShiftTold', { who: technician.name })}{' '}
          {next && (
            <button
              type="button"
              className="btn small"
              onClick={() => moveTo(new Date(next.startsAt).toISOString())}
            >
              {say('moveToShift', { at: shortOf(next.startsAt) })}
            </button>
          )}
        </p>
      )}
      {late && (
        <p className="due soon">
          <Sign of="warn" size={13} /> {say('afterPromise', { at: shortOf(promisedAt) })}
        </p>
      )}
    </div>
  )
}
