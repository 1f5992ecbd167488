import type { ReactNode } from 'react'
import type { z } from 'zod'
import type { answer } from '../api.ts'
import { Field } from '../ui/Field.tsx'
import { Figure } from '../ui/Figure.tsx'
import type { Handed } from '../ui/form.ts'
import { FormSheet } from '../ui/FormSheet.tsx'
import { useForm } from '../ui/useForm.ts'
import { catalogueWords } from '../words/catalogue.ts'
import { useWords } from '../words/words.ts'

type PriceSheetProps<Out> = {
  title: string
  draft: string
  lastEvent: number
  today: string
  schema: z.ZodType<Out>
  /** What the form says beside price, day and reason. */
  more?: object
  fenLabel?: string
  send: (form: Out, handed: Handed) => Parameters<typeof answer<unknown>>[0]
  close: () => void
  children?: ReactNode
  below?: ReactNode
}

/** A price from a day on, and why. */
export function PriceSheet<Out>(props: PriceSheetProps<Out>) {
  const { title, draft, lastEvent, today, schema, more, fenLabel, send, close, children, below } = props
  const say = useWords(catalogueWords)
  const form = useForm({
    draft,
    start: { fen: null as number | null, fromDay: today, reason: '' },
    schema,
    shape: (values) => ({ ...values, ...more }),
    seenEvent: lastEvent,
    send,
    landed: close,
  })
  return (
    <FormSheet form={form} title={title} submit={title} open onClose={close}>
      {children}
      <div className="fields">
        <Field form={form} name="fen" label={fenLabel ?? say('fen')}>
          {(bound) => <Figure {...bound} per={100} />}
        </Field>
        <Field form={form} name="fromDay" label={say('fromDay')} hint={say('fromDayTold')}>
          {(bound) => <input {...bound} className="input" type="date" min={today} />}
        </Field>
        <Field form={form} name="reason" label={say('reason')} wide>
          {(bound) => <input {...bound} className="input" autoComplete="off" />}
        </Field>
      </div>
      {below}
    </FormSheet>
  )
}
