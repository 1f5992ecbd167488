// R5.2: what a list shows of a person or a car.

/** 张三 → 张** */
export const maskName = (name: string): string => ([...name][0] ?? '') + (name && '**')

/** 13800008000 → 138****8000; 021-62345678 → 021****5678 */
export const maskPhone = (phone: string): string =>
  phone.length < 8 ? '*'.repeat(phone.length) : `${phone.slice(0, 3)}****${phone.slice(-4)}`

/** 粤B12345 → 粤B***45 */
export function maskPlate(plate: string): string {
  const hidden = Math.max(0, plate.length - 4)
  return plate.slice(0, 2) + '*'.repeat(hidden) + plate.slice(2 + hidden)
}

/** The last six of a VIN. */
export const vinTail = (vin: string): string => vin.slice(-6)
