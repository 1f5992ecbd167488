// R5.2: what a list shows of a person or a car.

/** 张三 → 张** */
export const maskName = (name: string): string => ([...name][0] ?? '') + (name && '**')

/** A company's name is no personal datum and stands in full. */
export const maskParty = ({ kind, name }: { readonly kind: string; readonly name: string }): string =>
  kind === 'company' ? name : maskName(name)

/** The city only: 上海市闵行区示例路 1 号 → 上海市** */
export function maskAddress(address: string): string {
  if (address === '') return ''
  const province = /^[^省市\s]{2,8}?(?:省|自治区)/.exec(address)?.[0] ?? ''
  const city = /^[^省市县\s]{1,8}?(?:市|自治州|地区|盟)/.exec(address.slice(province.length))?.[0] ?? ''
  return `${province}${city}**`
}

/** 110101199001017477 → 110101********7477 */
export const maskResidentId = (id: string): string =>
  id.length < 12 ? '*'.repeat(id.length) : `${id.slice(0, 6)}${'*'.repeat(id.length - 10)}${id.slice(-4)}`

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
