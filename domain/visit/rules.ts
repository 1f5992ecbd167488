import { rule } from '../procedure.ts'

/** What the rules may ask about a stay. */
export type VisitFacts = { orders: number; openOrders: number }

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
  ({ orders, openOrders }: VisitFacts) => orders > 0 && openOrders === 0,
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
