import type { z } from 'zod'
import type { answer } from '../api.ts'
import type { Handed } from '../ui/form.ts'
import { FormSheet } from '../ui/FormSheet.tsx'
import { useForm } from '../ui/useForm.ts'
import type { Catalogue } from '../words/words.ts'
import { blankOf, fieldsOf, shapedOf, typedOf, type Group, type Row } from './spec.ts'
import { SpecForm } from './SpecForm.tsx'

type RecordSheetProps<C extends Catalogue, Out, T> = {
  title: string
  /** `register` or `amend:018f…`, behind the record's name. */
  draft: string
  groups: readonly Group[]
  words: C
  schema: z.ZodType<Out>
  /** What stands on file; left out, the sheet registers a new record. */
  file?: Row
  /** First values of a new record, beside nothing. */
  first?: Row
  lastEvent?: number
  send: (form: Out, handed: Handed) => Parameters<typeof answer<T>>[0]
  landed: (answer: T) => void
  close: () => void
  width?: number
}

/** The whole file of a record as a form: to register it, or to amend what was seen. */
export function RecordSheet<C extends Catalogue, Out, T>(props: RecordSheetProps<C, Out, T>) {
  const {
    title,
    draft,
    groups,
    words,
    schema,
    file,
    first,
    lastEvent,
    send,
    landed,
    close,
    width = 720,
  } = props
  const fields = fieldsOf(groups)
  const form = useForm<Row, Out, T>({
    draft,
    start: file ? typedOf(fields, file) : { ...blankOf(fields), ...first },
    schema,
    shape: (values) => shapedOf(fields, values),
    seenEvent: lastEvent,
    send,
    landed,
  })
  return (
    <FormSheet form={form} title={title} submit={title} open onClose={close} width={width}>
      <SpecForm form={form} groups={groups} words={words} />
    </FormSheet>
  )
}
