import { extendForm } from '../../domain/closure/forms.ts'
import { api } from '../api.ts'
import { Field } from '../ui/Field.tsx'
import { FormSheet } from '../ui/FormSheet.tsx'
import { Moment } from '../ui/Moment.tsx'
import { longOf } from '../ui/time.ts'
import { useForm } from '../ui/useForm.ts'
import { resourceWords } from '../words/resource.ts'
import { useWords } from '../words/words.ts'
import type { Resource } from './CloseSheet.tsx'
import type { Closed } from './read.ts'
import { WouldBreak } from './WouldBreak.tsx'

type ExtendProps = { resource: Resource; closed: Closed; close: () => void }

/** It takes longer, or is back sooner. */
export function ExtendSheet({ resource, closed, close }: ExtendProps) {
  const say = useWords(resourceWords)
  const { id, startsAt, lastEvent } = closed
  const form = useForm<{ endsAt: string | null }, ReturnType<typeof extendForm.parse>, unknown>({
    draft: `closure.extend:${id}`,
    start: { endsAt: closed.endsAt },
    schema: extendForm,
    shape: ({ endsAt }) => ({ endsAt: endsAt ?? '' }),
    seenEvent: lastEvent,
    send: (json, { header }) => api.closures[':id'].extend.$post({ param: { id }, header, json }),
    landed: close,
  })
  return (
    <FormSheet
      form={form}
      title={`${say('extend')} · ${resource.name}`}
      submit={say('extend')}
      open
      onClose={close}
    >
      <p className="soft">
        {say('ofThis', { what: closed.reason, from: longOf(startsAt), until: longOf(closed.endsAt) })}
      </p>
      <Field form={form} name="endsAt" label={say('endsAt')} wide>
        {(bound) => <Moment {...bound} />}
      </Field>
      <WouldBreak kind={resource.kind} id={resource.id} from={startsAt} until={form.values.endsAt} />
    </FormSheet>
  )
}
