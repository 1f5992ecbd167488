import type { OrderRecord } from '../../../domain/import/kinds/history-record.ts'
import type { Found } from './history-queries.ts'

/** What is to be said of the car: in the check before, and on the row when it has come in. */
export function notesOnCar({ vin, plate }: OrderRecord, { car, plateIsTaken }: Found): string[] {
  const notes: string[] = []
  if (!car) notes.push(`档案中没有这辆车，按${vin ? '车架号' : '车牌'}建简档，车主不详`)
  if (plateIsTaken) notes.push(`车牌“${plate}”在档案中已是别的车，只按车架号认车`)
  else if (plate && car?.plate && car.plate !== plate)
    notes.push(`当时的车牌“${plate}”与档案“${car.plate}”不同，旧档照录`)
  return notes
}
