import type { z } from 'zod'
import { mondayOf, weekdays } from '../../domain/calendar.ts'
import { drawForm } from '../../domain/shift/forms.ts'
import { api } from '../api.ts'
import { Choice } from '../ui/Choice.tsx'
import { Field, FieldError } from '../ui/Field.tsx'
import type { Form } from '../ui/form.ts'
import { FormSheet } from '../ui/FormSheet.tsx'
import { useForm } from '../ui/useForm.ts'
import { baseWords } from '../words/shiftBase.ts'
import { shiftWords } from '../words/shifts.ts'
import { useWords } from '../words/words.ts'
import type { Base, BasePattern } from './base.ts'
import { inUse, restOf } from './cells.ts'
import { useKindName } from './Mark.tsx'

type Values = {
  code: string
  name: string
  beginsDay: string
  days: readonly string[]
  onHoliday: string
  makeUpCode: string
}
type SheetProps = { base: Base; pattern: BasePattern | undefined; onClose: () => void }

/** Two weeks, day by day. What was laid out from it stands until it is laid out again. */
export function PatternSheet({ base, pattern, onClose }: SheetProps) {
  const say = useWords(baseWords)
  const rest = restOf(base.kinds)?.code ?? ''
  const form = useForm<Values, z.output<typeof drawForm>, unknown>({
    draft: pattern ? `redraw:${pattern.id}` : 'draw',
    start: {
      code: pattern?.code ?? '',
      name: pattern?.name ?? '',
      beginsDay: pattern?.beginsDay ?? base.patterns[0]?.beginsDay ?? mondayOf(base.today),
      days: pattern?.days ?? Array.from({ length: 14 }, () => rest),
      onHoliday: pattern?.onHoliday ?? 'rest',
      makeUpCode: pattern?.makeUpCode ?? '',
    },
    schema: drawForm,
    shape: (values) => ({ ...values, makeUpCode: values.makeUpCode || null }),
    ...(pattern && { seenEvent: pattern.lastEvent }),
    send: (json, { header, newId }) =>
      pattern
        ? api['shift-patterns'][':id'].redraw.$post({ param: { id: pattern.id }, header, json })
        : api['shift-patterns'][':id'].draw.$post({ param: { id: newId }, header, json }),
    landed: onClose,
  })
  return (
    <FormSheet
      form={form}
      title={pattern ? say('editOf', { name: pattern.name }) : say('newPattern')}
      submit={say('save')}
      open
      onClose={onClose}
      width={560}
    >
      <div className="fields">
        <Field form={form} name="code" label={say('code')}>
          {(bound) => <input {...bound} className="input" autoComplete="off" />}
        </Field>
        <Field form={form} name="name" label={say('name')}>
          {(bound) => <input {...bound} className="input" autoComplete="off" />}
        </Field>
      </div>
      <Days base={base} form={form} />
      <div className="fields">
        <Field form={form} name="beginsDay" label={say('begins')}>
          {(bound) => <input {...bound} className="input" type="date" />}
        </Field>
        <MakeUp base={base} form={form} />
      </div>
      <Choice
        form={form}
        bound={form.bind('onHoliday')}
        label={say('onHoliday')}
        options={[
          { value: 'rest', label: say('holidayRest') },
          { value: 'work', label: say('holidayWork') },
        ]}
      />
    </FormSheet>
  )
}

/** Each day a list of letters; a typed letter chooses and the hand moves on with Enter. */
function Days({ base, form }: { base: Base; form: Form<Values> }) {
  const say = useWords(baseWords)
  const sayDay = useWords(shiftWords)
  const kindName = useKindName(base.kinds)
  const { days } = form.values
  const set = (at: number, code: string) => form.set({ days: days.map((one, n) => (n === at ? code : one)) })
  return (
    <div className="pattern-days">
      {[0, 7].map((first) => (
        <fieldset key={first}>
          <legend>{say('week', { n: first / 7 + 1 })}</legend>
          {days.slice(first, first + 7).map((code, n) => (
            <label key={weekdays[n]}>
              <small>{sayDay(weekdays[n]!)}</small>
              <select
                className="input"
                aria-label={say('dayAt', { week: first / 7 + 1, weekday: sayDay(weekdays[n]!) })}
                value={code}
                disabled={form.underWay}
                onChange={({ target }) => set(first + n, target.value)}
              >
                {inUse(base.kinds).map((kind) => (
                  <option key={kind.code} value={kind.code}>
                    {kind.code} {kindName(kind.code)}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </fieldset>
      ))}
      <FieldError form={form} path="days" />
    </div>
  )
}

function MakeUp({ base, form }: { base: Base; form: Form<Values> }) {
  const say = useWords(baseWords)
  const kindName = useKindName(base.kinds)
  return (
    <Field form={form} name="makeUpCode" label={say('makeUp')}>
      {(bound) => (
        <select {...bound} className="input">
          <option value="">{say('makeUpNone')}</option>
          {inUse(base.kinds)
            .filter(({ starts }) => starts !== null)
            .map(({ code }) => (
              <option key={code} value={code}>
                {code} {kindName(code)}
              </option>
            ))}
        </select>
      )}
    </Field>
  )
}
