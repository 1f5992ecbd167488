import type { StateOf } from '../procedure.ts'
import type { workOrder } from '../work-order/procedure.ts'

/** How far a car is, in the six words of the screen (S78). */
export const stages = ['received', 'quoted', 'working', 'checking', 'washing', 'ready'] as const
export type Stage = (typeof stages)[number]

type Standing = {
  readonly state: StateOf<typeof workOrder>
  /** A quotation is being written or lies with the customer. */
  readonly isQuoting: boolean
  readonly washIsOwed: boolean
}

/** `undefined`: the car is no longer, or was never, in work here. */
export function stageOf({ state, isQuoting, washIsOwed }: Standing): Stage | undefined {
  switch (state) {
    case 'received':
      return isQuoting ? 'quoted' : 'received'
    case 'quoted':
      return 'quoted'
    case 'signed':
    case 'working':
      return 'working'
    case 'checking':
      return 'checking'
    // The bill is no stage of the car: checked and washed, it is ready for its owner.
    case 'settling':
    case 'settled':
      return washIsOwed ? 'washing' : 'ready'
    default:
      return undefined
  }
}

/** Several orders of one stay are one car: it is as far as the last of them. */
export const furthestBehind = (known: readonly Stage[]): Stage =>
  stages.find((stage) => known.includes(stage)) ?? 'received'
