import type { Handed, Form } from './form.ts'
import type { answer } from '../api.ts'
import { useForm } from './useForm.ts'

type ActOptions<T> = {
  /** The step and the record: `start:018f…`. */
  name: string
  send: (handed: Handed) => Parameters<typeof answer<T>>[0]
  landed?: (answer: T) => void
}

/** A step that asks for nothing: one press, one act, however often it must be sent. */
export function useAct<T>({ name, send, landed }: ActOptions<T>): Form<object, T> {
  return useForm<object, object, T>({
    draft: name,
    start: nothing,
    send: (_, handed) => send(handed),
    ...(landed && { landed }),
  })
}

const nothing = {}
