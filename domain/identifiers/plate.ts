import { normalise, type Wrong } from './text.ts'

export type PlateKind =
  | 'nevSmall'
  | 'nevLarge'
  | 'ordinary'
  | 'coach'
  | 'police'
  | 'trailer'
  | 'hkMacao'
  | 'emergency'
  | 'embassy'
  | 'consulate'
  | 'wj'
  | 'military'

export type PlateColour = 'blue' | 'yellow' | 'green' | 'yellowGreen' | 'white' | 'black'

export type Plate = {
  /** As it is stored: no dot, no blank, capitals. */
  readonly plate: string
  readonly kind: PlateKind
  /** The colour that goes with the kind. An ordinary plate is blue on a car; a lorry's is yellow (R3.2). */
  readonly colour: PlateColour
  /** What a new-energy plate says of the drive (R3.2). */
  readonly energy?: 'electric' | 'otherNewEnergy'
}

export const provinces = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'
const P = `[${provinces}]`
const office = '[A-HJ-NP-Z]'
const serial = '[A-HJ-NP-Z0-9]'

/** R3.2, the eight-character forms first. */
const forms: readonly (readonly [PlateKind, PlateColour, RegExp])[] = [
  ['nevSmall', 'green', new RegExp(`^${P}${office}[A-HJK]${serial}[0-9]{4}$`)],
  ['nevLarge', 'yellowGreen', new RegExp(`^${P}${office}[0-9]{5}[A-HJK]$`)],
  ['ordinary', 'blue', new RegExp(`^${P}${office}${serial}{5}$`)],
  ['coach', 'yellow', new RegExp(`^${P}${office}${serial}{4}学$`)],
  ['police', 'white', new RegExp(`^${P}${office}${serial}{4}警$`)],
  ['trailer', 'yellow', new RegExp(`^${P}${office}${serial}{4}挂$`)],
  ['hkMacao', 'black', new RegExp(`^粤Z${serial}{4}[港澳]$`)],
  ['emergency', 'white', new RegExp(`^${P}[XS]${serial}{4}应急$`)],
  ['embassy', 'black', /^(使[0-9]{6}|[0-9]{6}使)$/],
  ['consulate', 'black', new RegExp(`^(${P}[0-9]{4,6}领|${P}${office}[0-9]{4}领)$`)],
  ['wj', 'white', new RegExp(`^WJ${P}?[0-9]{4}[0-9JBXTSHD]$`)],
  ['military', 'white', /^[A-Z]{2}[0-9]{5}$/],
]

export type WrongPlate = Wrong & {
  /** What may have been meant: I read as 1, O as 0. For a person to accept, never put in. */
  readonly offered?: string
}

export function plateOf(text: string): Plate | WrongPlate {
  const plate = normalise(text).replace(/-/g, '')
  const form = forms.find(([, , shape]) => shape.test(plate))
  if (!form) return { wrong: whatIsWrong(plate), ...offeredFor(plate) }
  const [kind, colour] = form
  const letter = kind === 'nevSmall' ? plate[2]! : kind === 'nevLarge' ? plate.at(-1)! : undefined
  if (letter === undefined) return { plate, kind, colour }
  return { plate, kind, colour, energy: 'DABCE'.includes(letter) ? 'electric' : 'otherNewEnergy' }
}

/** A car that waits for its plate (R3.2 TEMP): the plate stays empty and the VIN is compulsory. */
export const isUnplated = (text: string): boolean =>
  /^(|-+|\/+|无|暂无|无牌|无牌照|无车牌|未上牌|未挂牌|待上牌|新车|临时|临牌|临时牌|临时号牌|临时车牌)$/.test(
    normalise(text),
  )

/** 沪A12345 → 沪A·12345, where the plate itself carries the dot. */
export const printedPlate = (plate: string): string =>
  new RegExp(`^${P}[A-Z]`).test(plate) ? `${plate.slice(0, 2)}·${plate.slice(2)}` : plate

function offeredFor(plate: string): { offered?: string } {
  const meant = plate.slice(0, 2) + plate.slice(2).replaceAll('I', '1').replaceAll('O', '0')
  return meant !== plate && forms.some(([, , shape]) => shape.test(meant)) ? { offered: meant } : {}
}

function whatIsWrong(plate: string): string {
  if (plate === '') return '没有填写车牌号'
  if (!new RegExp(`^${P}`).test(plate)) return `车牌号“${plate}”应以省份简称开头，如“沪”`
  if (!/^.[A-Z]/.test(plate)) return `车牌号“${plate}”第2位应为发牌机关的字母`
  const forbidden = [...plate].findIndex((letter) => letter === 'I' || letter === 'O')
  if (forbidden >= 0) {
    const letter = plate[forbidden]!
    const instead = forbidden > 1 ? `，是否应为数字“${letter === 'I' ? 1 : 0}”？` : ''
    return `车牌号“${plate}”第${forbidden + 1}位是字母“${letter}”，车牌号不使用字母 I 和 O${instead}`
  }
  const length = [...plate].length
  if (length !== 7 && length !== 8) return `车牌号“${plate}”有${length}位，应为7位，新能源车为8位`
  if (length === 8 && new RegExp(`^${P}${office}${serial}{6}$`).test(plate))
    return `车牌号“${plate}”有8位，但不合新能源号牌：小型车第3位、大型车末位应为 A–H、J、K 之一，其余为数字`
  return `车牌号“${plate}”不合任何一种号牌的写法`
}
