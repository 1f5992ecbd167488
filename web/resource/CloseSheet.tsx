import { closeForm } from '../../domain/closure/forms.ts'
import { api } from '../api.ts'
import { useKinds } from '../customer/useKinds.ts'
import { Choice } from '../ui/Choice.tsx'
import { Field } from '../ui/Field.tsx'
import { FormSheet } from '../ui/FormSheet.tsx'
import { Moment } from '../ui/Moment.tsx'
import { storeNow } from '../ui/time.ts'
import { useForm } from '../ui/useForm.ts'
import { closureKindWords, resourceWords } from '../words/resource.ts'
import { useWords } from '../words/words.ts'
import { WouldBreak } from './WouldBreak.tsx'

export type Resource = { readonly kind: 'bay' | 'tool'; readonly id: string; readonly name: string }
type Values = { kind: string; reason: string; startsAt: string | null; endsAt: string | null }

/** From when until when it cannot be had, and why; what that breaks is seen before it is done (S44). */
export function CloseSheet({ resource, close }: { resource: Resource; close: () => void }) {
  const say = useWords(resourceWords)
  const { options } = useKinds()
  const form = useForm<Values, ReturnType<typeof closeForm.parse>, unknown>({
    draft: `closure.close:${resource.id}`,
    start: { kind: '', reason: '', startsAt: null, endsAt: null },
    schema: closeForm,
    shape: ({ startsAt, endsAt, ...rest }) => ({
      ...rest,
      resourceKind: resource.kind,
      resourceId: resource.id,
      startsAt: startsAt ?? thisMinute(),
      endsAt: endsAt ?? '',
    }),
    send: (json, { header, newId }) =>
      api.closures[':id'].close.$post({ param: { id: newId }, header, json }),
    landed: close,
  })
  const from = form.values.startsAt ?? thisMinute()
  return (
    <FormSheet
      form={form}
      title={`${say('close')} · ${resource.name}`}
      submit={say('close')}
      open
      onClose={close}
    >
      <Choice
        form={form}
        bound={form.bind('kind')}
        label={say('closureKind')}
        options={options(closureKindWords)}
      />
      <div className="fields">
        <Field form={form} name="startsAt" label={say('startsAt')}>
          {(bound) => <Moment {...bound} value={from} />}
        </Field>
        <Field form={form} name="endsAt" label={say('endsAt')}>
          {(bound) => <Moment {...bound} />}
        </Field>
      </div>
      <Field form={form} name="reason" label={say('reason')} hint={say('reasonHint')} wide>
        {(bound) => <input {...bound} className="input" autoComplete="off" maxLength={100} required />}
      </Field>
      <WouldBreak kind={resource.kind} id={resource.id} from={from} until={form.values.endsAt} />
    </FormSheet>
  )
}

/** Not to be asked for anew with every second. */
const thisMinute = () => new Date(Math.floor(storeNow().getTime() / 60_000) * 60_000).toISOString()
