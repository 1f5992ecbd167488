import { rule } from '../procedure.ts'

export const arrivalIsAhead = rule(
  'arrival_is_ahead',
  'S31',
  '到货时间须在现在之后',
  'The arrival must be ahead',
  ({ arrivalIsPast }: { arrivalIsPast: boolean }) => !arrivalIsPast,
)

export const arrivalIsDue = rule(
  'arrival_is_due',
  'S31',
  '还没到答复的到货时间',
  'The arrival that was promised is still ahead',
  ({ arrivalIsDue }: { arrivalIsDue: boolean }) => arrivalIsDue,
)

export const arrivalHasItsBin = rule(
  'arrival_has_its_bin',
  'S31',
  '没有库位{bin}',
  'There is no bin {bin}',
  ({ binIsKnown }: { binIsKnown: boolean; bin: string }) => binIsKnown,
)

/** Of a request for an order: whether it stands, and what it needs, has and has asked for; written figures. */
export type OrderFacts = {
  orderIsOver: boolean
  isLacking: boolean
  part: string
  kept: string
  free: string
  asked: string
}

export const orderIsUnderWay = rule(
  'order_is_under_way',
  'S72',
  '工单已经结束，不再请购',
  'The order is over: nothing is requested for it',
  ({ orderIsOver }: Pick<OrderFacts, 'orderIsOver'>) => !orderIsOver,
)

export const orderLacksIt = rule(
  'order_lacks_it',
  'S72',
  '本单不缺{part}：已留{kept}，可用{free}，已请购{asked}',
  'The order does not lack {part}: {kept} kept, {free} free, {asked} requested',
  ({ isLacking }: Omit<OrderFacts, 'orderIsOver'>) => isLacking,
)
