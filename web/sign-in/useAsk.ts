import { useState } from 'react'
import type { Refusal } from '../../domain/procedure.ts'
import { Busy, FieldsWrong, Refused } from '../answers.ts'

export type Told = { refusal: Refusal } | { fields: { readonly [path: string]: string } } | { noAnswer: true }

/** Sign-in and passwords are no acts on a record: asked once, and told at once. */
export function useAsk() {
  const [asking, setAsking] = useState(false)
  const [told, setTold] = useState<Told>()
  const ask = async (call: () => Promise<void>) => {
    if (asking) return
    setAsking(true)
    setTold(undefined)
    try {
      await call()
    } catch (error) {
      setTold(toldBy(error))
    } finally {
      setAsking(false)
    }
  }
  return { asking, told, ask }
}

function toldBy(error: unknown): Told {
  if (error instanceof Refused) return { refusal: error.refusal }
  if (error instanceof FieldsWrong) return { fields: error.fields }
  if (error instanceof Busy) {
    const says = '试的次数太多，请过{seconds}秒再试'
    const english = 'Too many tries: wait {seconds} seconds'
    return { refusal: { because: 'too_many', says, english, facts: { seconds: error.seconds } } }
  }
  return { noAnswer: true }
}
