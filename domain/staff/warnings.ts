import { administrations, duties, type Administration, type Duty } from './duties.ts'
import { whoHas, type Establishment } from './establishment.ts'

/** A car that somebody must check, and whom the rule forbids it: the mechanics of the order. */
export type ToCheck = {
  readonly orderId: string
  readonly number: string
  readonly mechanics: readonly string[]
  /** All is done: it waits for the check. */
  readonly waits: boolean
}
/** A customer to be called, and whom the rule forbids it: who received the car. */
export type ToCall = {
  readonly followUpId: string
  readonly number: string
  readonly received: readonly string[]
}

export type Warning =
  /** The rule would refuse everybody who could check this car now. */
  | {
      readonly is: 'onlyMechanicsCheck'
      readonly orderId: string
      readonly number: string
      readonly people: readonly string[]
    }
  | { readonly is: 'nobodyChecks'; readonly orderId: string; readonly number: string }
  /** The rule refuses everybody who could make this call, now and later. */
  | {
      readonly is: 'onlyReceiversCall'
      readonly followUpId: string
      readonly number: string
      readonly people: readonly string[]
    }
  | { readonly is: 'nobodyHas'; readonly duty: Duty }

type Now = {
  readonly establishment: Establishment
  readonly onShift: readonly string[]
  readonly toCheck: readonly ToCheck[]
  readonly toCall: readonly ToCall[]
}

/** Where the conflict rules, with the very people there are, leave nobody who may act (R2.2, T5, S1). */
export function warningsOf({ establishment: e, onShift, toCheck, toCall }: Now): readonly Warning[] {
  const inspectors = whoHas(e, 'inspector').filter((id) => onShift.includes(id))
  const callers = whoHas(e, 'care')
  return [
    ...toCheck.flatMap(({ orderId, number, mechanics, waits }): Warning[] => {
      if (inspectors.length === 0) return waits ? [{ is: 'nobodyChecks', orderId, number }] : []
      if (inspectors.some((id) => !mechanics.includes(id))) return []
      return [{ is: 'onlyMechanicsCheck', orderId, number, people: inspectors }]
    }),
    ...toCall.flatMap(({ followUpId, number, received }): Warning[] =>
      callers.length > 0 && callers.every((id) => received.includes(id))
        ? [{ is: 'onlyReceiversCall', followUpId, number, people: callers }]
        : [],
    ),
    ...carried
      .filter((duty) => whoHas(e, duty).length === 0)
      .map((duty): Warning => ({ is: 'nobodyHas', duty })),
  ]
}

/** Administration is granted to a person, not carried by a post (R5.3). */
const carried = (Object.keys(duties) as Duty[]).filter(
  (duty) => !administrations.includes(duty as Administration),
)
