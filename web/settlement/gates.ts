import type { Refusal } from '../../domain/procedure.ts'
import { workOrder } from '../../domain/work-order/procedure.ts'
import type { carIsChecked, carIsWashed, ownerOwesNothing } from '../../domain/work-order/rules.ts'

const rules = workOrder.steps.deliver.requires
export type GateName = (typeof rules)[number]['name']
type FactsOf<R> = R extends { holds: (facts: infer F) => boolean } ? F : never
type GateFacts = FactsOf<typeof carIsChecked> & FactsOf<typeof carIsWashed> & FactsOf<typeof ownerOwesNothing>

export type Gate = { readonly name: GateName; readonly holds: boolean; readonly refusal: Refusal }

/** What the printed procedure asks before a car leaves: each rule with its own sentence. */
export const gatesOf = (facts: GateFacts): readonly Gate[] =>
  rules.map(({ name, says, english, holds }) => ({
    name,
    holds: holds(facts),
    refusal: { because: name, says, english, facts },
  }))

type Event = {
  readonly subject: string
  readonly step: string
  readonly who: string | null
  readonly at: string
}

/** Who took a step of the order last, and when. */
export const lastOf = <E extends Event>(history: readonly E[], step: string): E | undefined =>
  history.findLast((event) => event.subject === 'workOrder' && event.step === step)
