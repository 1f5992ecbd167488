import { rule } from '../procedure.ts'

/** What the rules may ask of the order that a link is made for. */
export type ShownFacts = { orderState: string; isAdopted: boolean }

export const orderCanBeShown = rule(
  'order_can_be_shown',
  'S78',
  '作废或导入的旧工单不能给车主链接',
  'No link for an order that is void or was imported',
  ({ orderState, isAdopted }: ShownFacts) => !isAdopted && !['voided', 'withdrawn'].includes(orderState),
)

/** A receipt is true when it counts visits, not reloads: once a minute is one. */
export const openingIsNotYetCounted = rule(
  'opening_is_not_yet_counted',
  'S73',
  '一分钟内的打开只记一次',
  'What is opened within a minute is counted once',
  ({ secondsSinceOpened }: { secondsSinceOpened: number | null }) =>
    secondsSinceOpened === null || secondsSinceOpened >= 60,
)

export const callBackIsOne = rule(
  'call_back_is_one',
  'S68',
  '已经记下您要回电，我们会尽快打给您',
  'We know that you want to be called, and will call soon',
  ({ callsAsked }: { callsAsked: number }) => callsAsked === 0,
)

export const callIsAhead = rule(
  'call_is_ahead',
  'S68',
  '回电时间须在今后一周内',
  'The call must be within the coming week',
  ({ callIsWithinWeek }: { callIsWithinWeek: boolean }) => callIsWithinWeek,
)
