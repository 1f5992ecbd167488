import { rule } from '../procedure.ts'

/** What the rules may ask about a stay. */
export type VisitFacts = { orders: number; openOrders: number; isAdopted: boolean }

/** What the rules may ask about the car named in the form. Kilometres. */
export type CarFacts = {
  isHere: boolean
  hereAs: string | null
  previousKm: number | null
  km: number
  fileStands: boolean
  fileState: string
}

export const everyOrderIsEnded = rule(
  'every_order_is_ended',
  'S85',
  '本次来店的工单须全部交车或作废（还有{openOrders}张）',
  'Every order of this visit must be delivered or voided ({openOrders} open)',
  ({ orders, openOrders }: Pick<VisitFacts, 'orders' | 'openOrders'>) => orders > 0 && openOrders === 0,
)

export const carIsNotHere = rule(
  'car_is_not_here',
  'S46',
  '这辆车已在店内（工单{hereAs}）',
  'This car is already in the store (order {hereAs})',
  ({ isHere }: Pick<CarFacts, 'isHere' | 'hereAs'>) => !isHere,
)

export const odometerDoesNotFall = rule(
  'odometer_does_not_fall',
  'S56',
  '里程不得小于上次记录的{previousKm}公里',
  'The odometer may not be below the {previousKm} km recorded before',
  ({ previousKm, km }: Pick<CarFacts, 'previousKm' | 'km'>) => previousKm === null || km >= previousKm,
)

export const carFileStands = rule(
  'car_file_stands',
  'S33',
  '车辆档案须可用（现为{fileState}）',
  'The car’s file must be usable (it is {fileState})',
  ({ fileStands }: Pick<CarFacts, 'fileStands' | 'fileState'>) => fileStands,
)

/** What the rules may ask about a stay told by another system. */
export type AdoptedFacts = { leavesBefore: boolean; isOver: boolean }

export const stayIsOver = rule(
  'stay_is_over',
  'S33',
  '旧档的交车时间不得早于进厂时间，也不得在现在之后',
  'A stay from another system must have ended: not before it began, and not in the future',
  ({ leavesBefore, isOver }: AdoptedFacts) => !leavesBefore && isOver,
)

export const stayIsAdopted = rule(
  'stay_is_adopted',
  'S33',
  '只有导入的旧档可以撤回',
  'Only what was imported can be withdrawn',
  ({ isAdopted }: Pick<VisitFacts, 'isAdopted'>) => isAdopted,
)
