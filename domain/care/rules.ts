import { rule } from '../procedure.ts'

/** What the rules may ask about the customer of a stay. */
export type CareFacts = { waits: boolean; hasLeft: boolean }

export const customerHasNotLeft = rule(
  'customer_has_not_left',
  'S76',
  '客户已先离店',
  'The customer has left the store already',
  ({ hasLeft }: Pick<CareFacts, 'hasLeft'>) => !hasLeft,
)

export const customerWaits = rule(
  'customer_waits',
  'S76',
  '客户须在店等候，先引到休息区',
  'The customer must be waiting here: lead him to the lounge first',
  ({ waits }: Pick<CareFacts, 'waits'>) => waits,
)
