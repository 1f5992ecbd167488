import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react'
import { answer } from '../api.ts'
import { tellEverything } from '../live.ts'
import { useLanguage } from '../words/language.ts'
import { uiWords } from '../words/ui.ts'
import { speaker } from '../words/words.ts'
import { fieldId, type Errors, type Form, type FormOptions, type Handed } from './form.ts'
import { forget, handInOf, isUnderWay } from './handIn.ts'
import { issuesOf } from './issues.ts'
import { toast } from './toast.tsx'
import { usePerson } from './person.ts'
import { useDraft, type UsedDraft } from './useDraft.ts'

/** A form on its way: its id, its draft, its errors, and the counter's answer. Draws nothing. */
export function useForm<V extends object, Out, T>(options: FormOptions<V, Out, T>): Form<V, T> {
  const kept = useDraft(usePerson(), options.draft, options.start, options.seenEvent)
  const [errors, setErrors] = useState<Errors>({})
  const { progress, send, way } = useSending(options, kept, setErrors)
  const { values, newId } = kept.draft
  const { seenEvent } = options
  const underWay = isUnderWay(progress)

  const set = (change: Partial<V>) => {
    if (underWay) return
    way.reset()
    setErrors((known) => without(known, Object.keys(change)))
    kept.change(change)
  }
  return {
    name: options.draft,
    values,
    errors,
    progress,
    underWay,
    newId,
    touched: kept.touched,
    foundAt: kept.foundAt,
    set,
    bind: (name) => ({
      id: fieldId(options.draft, name),
      name,
      value: values[name],
      onChange: (given) => set({ [name]: valueOf(given) } as Partial<V>),
      disabled: underWay,
      'aria-invalid': name in errors,
      'aria-describedby': name in errors ? `${fieldId(options.draft, name)}-wrong` : undefined,
    }),
    submit: () => void (underWay || send()),
    sendNow: way.wake,
    startOver: () => {
      setErrors({})
      kept.drop()
    },
    handInAnyway:
      seenEvent === undefined || seenEvent === kept.draft.seenEvent
        ? undefined
        : () => {
            kept.renew({ seenEvent })
            void send(seenEvent)
          },
    asNew: () => kept.renew({ key: true }),
  }
}

function useSending<V extends object, Out, T>(
  { schema, shape, send: call, landed }: FormOptions<V, Out, T>,
  { draft, markSent, drop }: UsedDraft<V>,
  setErrors: (errors: Errors) => void,
) {
  const way = handInOf<T>(draft.key)
  const progress = useSyncExternalStore(way.subscribe, () => way.progress)
  const language = useLanguage()

  const send = async (seenEvent = draft.seenEvent) => {
    const shaped = shape ? shape(draft.values, draft.newId) : draft.values
    const read = schema?.safeParse(shaped)
    setErrors(read?.success === false ? issuesOf(read.error.issues, language) : {})
    if (read?.success === false) return
    const form = (read ? read.data : shaped) as Out
    markSent(true)
    const came = await way.go(() => answer(call(form, handedOf(draft, seenEvent))))
    if (came.is === 'landed') {
      forget(draft.key)
      drop()
      toast(speaker(uiWords, language)('landed'))
      landed?.(came.answer, form)
      tellEverything()
    } else {
      markSent(false)
      if (came.is === 'wrong') setErrors(came.fields)
      // What the refusal speaks of is to be seen on the page behind the form.
      if (came.is === 'refused') tellEverything()
    }
  }
  // A tab that was killed before the answer came sends again under the same id.
  const resume = useEffectEvent((_key: string) => {
    if (draft.sent && way.progress.is === 'idle') void send()
  })
  useEffect(() => resume(draft.key), [draft.key])
  return { way, progress, send }
}

const handedOf = ({ key, newId }: { key: string; newId: string }, seenEvent?: number): Handed => ({
  header: {
    'idempotency-key': key,
    ...(seenEvent !== undefined && { 'seen-event': String(seenEvent) }),
  },
  newId,
})

/** Takes a DOM event or a bare value: native fields give the one, antd's the other. */
function valueOf(given: unknown): unknown {
  const target = (given as { target?: HTMLInputElement } | null)?.target
  if (!target) return given
  return target.type === 'checkbox' ? target.checked : target.value
}

const without = (errors: Errors, names: string[]): Errors =>
  Object.fromEntries(
    Object.entries(errors).filter(
      ([path]) => !names.some((name) => path === name || path.startsWith(`${name}.`)),
    ),
  )
