import type { z } from 'zod'
import { calendarForm } from '../../domain/shift/forms.ts'
import { api } from '../api.ts'
import { Choice } from '../ui/Choice.tsx'
import { Field } from '../ui/Field.tsx'
import { FormSheet } from '../ui/FormSheet.tsx'
import { useForm } from '../ui/useForm.ts'
import { calendarWords } from '../words/shiftBase.ts'
import { useWords } from '../words/words.ts'
import type { Entry } from './CalendarPage.tsx'

type Values = {
  day: string
  untilDay: string
  kind: string
  name: string
  nameEn: string
  provisional: boolean
  note: string
}
type SheetProps = { entry: Entry | undefined; day: string; onClose: () => void }

/** Some days off in a row, or a workday that makes up for them. */
export function CalendarSheet({ entry, day, onClose }: SheetProps) {
  const say = useWords(calendarWords)
  const form = useForm<Values, z.output<typeof calendarForm>, unknown>({
    draft: entry ? `amendDay:${entry.id}` : `enter:${day}`,
    start: {
      day: entry?.day ?? day,
      untilDay: entry?.untilDay ?? day,
      kind: entry?.kind ?? '',
      name: entry?.name ?? '',
      nameEn: entry?.nameEn ?? '',
      provisional: entry?.provisional ?? false,
      note: entry?.note ?? '',
    },
    schema: calendarForm,
    ...(entry && { seenEvent: entry.lastEvent }),
    send: (json, { header, newId }) =>
      entry
        ? api['calendar-days'][':id'].amend.$post({ param: { id: entry.id }, header, json })
        : api['calendar-days'][':id'].enter.$post({ param: { id: newId }, header, json }),
    landed: onClose,
  })
  return (
    <FormSheet
      form={form}
      title={entry ? say('editOf', { name: entry.name }) : say('enter')}
      submit={say('save')}
      open
      onClose={onClose}
    >
      <div className="fields">
        <Field form={form} name="day" label={say('day')}>
          {(bound) => <input {...bound} className="input" type="date" />}
        </Field>
        <Field form={form} name="untilDay" label={say('untilDay')}>
          {(bound) => <input {...bound} className="input" type="date" min={form.values.day} />}
        </Field>
      </div>
      <Choice
        form={form}
        bound={form.bind('kind')}
        label={say('kind')}
        options={(['holiday', 'makeUp'] as const).map((value) => ({ value, label: say(value) }))}
      />
      <div className="fields">
        <Field form={form} name="name" label={say('name')}>
          {(bound) => <input {...bound} className="input" autoComplete="off" />}
        </Field>
        <Field form={form} name="nameEn" label={say('nameEn')}>
          {(bound) => <input {...bound} className="input" autoComplete="off" />}
        </Field>
        <Field form={form} name="note" label={say('remark')} wide>
          {(bound) => <input {...bound} className="input" autoComplete="off" />}
        </Field>
      </div>
      <Provisional form={form} />
    </FormSheet>
  )
}

function Provisional({
  form,
}: {
  form: ReturnType<typeof useForm<Values, z.output<typeof calendarForm>, unknown>>
}) {
  const say = useWords(calendarWords)
  const { id } = form.bind('provisional')
  return (
    <label className="check" htmlFor={id}>
      <input
        id={id}
        type="checkbox"
        checked={form.values.provisional}
        disabled={form.underWay}
        onChange={({ target }) => form.set({ provisional: target.checked })}
      />{' '}
      {say('provisional')} <span className="softer">{say('provisionalTold')}</span>
    </label>
  )
}
