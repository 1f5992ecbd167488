import { rule } from '../procedure.ts'

/** What is on file under the plate and the VIN of a row. */
export type RowFacts = {
  vin: string
  plate: string | null
  /** Of the car on file that carries the plate; null where none does, or it has no VIN yet. */
  plateVin: string | null
  /** The plate is on one car on file and the VIN on another. */
  isTwoCars: boolean
}

export const plateIsNotOfAnotherCar = rule(
  'plate_is_not_of_another_car',
  'S33',
  '车牌号“{plate}”在档案中属于车架号“{plateVin}”的车，请核对后再导入',
  'Plate {plate} is on file for the car with VIN {plateVin}: check before importing',
  ({ vin, plateVin }: RowFacts) => plateVin === null || plateVin === vin,
)

export const rowIsOneCar = rule(
  'row_is_one_car',
  'S33',
  '车牌号“{plate}”和车架号“{vin}”在档案中是两辆车，请先核对是否为同一辆',
  'Plate {plate} and VIN {vin} are two cars on file: find out first whether they are one',
  ({ isTwoCars }: RowFacts) => !isTwoCars,
)
