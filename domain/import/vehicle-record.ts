import type { Day } from '../calendar.ts'
import { phoneOf } from '../identifiers/phone.ts'
import { isUnplated, plateOf, type PlateColour } from '../identifiers/plate.ts'
import { normalise } from '../identifiers/text.ts'
import { vinOf } from '../identifiers/vin.ts'
import { kilometresCell, priceCell, saysNothing, textOf } from './cells.ts'
import type { ProblemOf, ReadingOf, Row } from './kind.ts'
import type { Field } from './vehicle-columns.ts'

export type VehicleRecord = {
  readonly customer: {
    readonly externalNo: string | null
    readonly name: string
    readonly kind: '个人' | '单位'
    readonly contact: string | null
    readonly phone: string | null
    readonly address: string | null
    readonly memberLevel: string | null
  }
  readonly vehicle: {
    readonly vin: string
    readonly plate: string | null
    readonly plateColour: PlateColour | null
    readonly engineNo: string | null
    readonly brand: string | null
    readonly model: string | null
    readonly colour: string | null
    readonly use: '家用' | '营运' | '单位' | null
    readonly saleDate: Day | null
    readonly deliveryDate: Day | null
    readonly salePriceFen: number | null
    readonly odometerKm: number | null
    readonly lastVisit: Day | null
    readonly nextServiceDate: Day | null
    readonly insuranceExpiry: Day | null
    readonly insurer: string | null
    readonly inspectionExpiry: Day | null
    readonly remark: string | null
  }
}

export type ProblemCode =
  // The row stays out: without these nobody can say whose car, or which car, it is.
  | 'nameMissing'
  | 'vinMissing'
  | 'vinShape'
  | 'vinLetter'
  | 'vinCheckDigit'
  | 'vinRepeated'
  | 'plateOnTwoCars'
  | 'numberOfTwoCustomers'
  // The row comes in, the field stays empty (or, for an odd VIN and a second phone, is to be looked at).
  | 'vinOdd'
  | 'plateMissing'
  | 'plateWrong'
  | 'plateColourWrong'
  | 'phoneMissing'
  | 'phoneWrong'
  | 'phoneMore'
  | 'dateWrong'
  | 'odometerWrong'
  | 'priceWrong'
  | 'kindWrong'
  | 'useWrong'
  | 'textUnreadable'

export type Problem = ProblemOf<Field, ProblemCode>
export type Reading = ReadingOf<Field, VehicleRecord, ProblemCode>
type Desk = Row<Field, ProblemCode>

/** One row of a dealer's list of customers and cars. */
export function readVehicleRow(desk: Desk): { key: string; record: VehicleRecord } {
  const { cell, kept, text, day, inTenThousands: scale } = desk
  const name = readName(desk)
  const kind = readKind(desk, name)
  const customer = {
    externalNo: text('externalNo'),
    name,
    kind,
    contact: text('contact'),
    phone: readPhone(desk),
    address: text('address'),
    memberLevel: text('memberLevel'),
  }
  const vehicle = {
    vin: readVin(desk),
    ...readPlate(desk),
    engineNo: text('engineNo'),
    brand: text('brand'),
    model: text('model'),
    colour: text('colour'),
    use: readUse(desk, kind),
    saleDate: day('saleDate'),
    deliveryDate: day('deliveryDate'),
    salePriceFen: kept('salePrice', priceCell(cell('salePrice'), scale('salePrice')), 'priceWrong'),
    odometerKm: kept('odometer', kilometresCell(cell('odometer'), scale('odometer')), 'odometerWrong'),
    lastVisit: day('lastVisit'),
    nextServiceDate: day('nextServiceDate'),
    insuranceExpiry: day('insuranceExpiry'),
    insurer: text('insurer'),
    inspectionExpiry: day('inspectionExpiry'),
    remark: text('remark'),
  }
  return { key: vehicle.vin, record: { customer, vehicle } }
}

function readName({ cell, reason, text }: Desk): string {
  const name = text('name') ?? ''
  if (/\p{L}/u.test(name) && !saysNothing(name) && !/^(?:不详|未知)$/.test(name)) return name
  reason('nameMissing', 'name', textOf(cell('name')) === '' ? '为空' : `“${textOf(cell('name'))}”不是名称`)
  return ''
}

function readVin({ cell, note, reason }: Desk): string {
  const read = vinOf(textOf(cell('vin')))
  if ('vin' in read) {
    for (const warning of read.warnings) note('vinOdd', 'vin', warning)
    return read.vin
  }
  const codes = { missing: 'vinMissing', letter: 'vinLetter', checkDigit: 'vinCheckDigit' } as const
  reason(read.because in codes ? codes[read.because as keyof typeof codes] : 'vinShape', 'vin', read.wrong)
  return ''
}

const colours: readonly (readonly [RegExp, PlateColour])[] = [
  [/^黄绿/, 'yellowGreen'],
  [/^(?:渐变绿|绿)/, 'green'],
  [/^蓝/, 'blue'],
  [/^黄/, 'yellow'],
  [/^白/, 'white'],
  [/^黑/, 'black'],
]

/** R3.2: without a plate a car is known by its VIN. The file's colour decides where a kind has several. */
function readPlate({ cell, note }: Desk): Pick<VehicleRecord['vehicle'], 'plate' | 'plateColour'> {
  const typed = textOf(cell('plate'))
  if (isUnplated(typed)) {
    note('plateMissing', 'plate', '没有车牌，按车架号建档')
    return { plate: null, plateColour: null }
  }
  const read = plateOf(typed)
  if ('wrong' in read) {
    note('plateWrong', 'plate', `${read.wrong}，留空`)
    return { plate: null, plateColour: null }
  }
  const written = textOf(cell('plateColour'))
  const colour = colours.find(([word]) => word.test(written))?.[1]
  const allowed = read.kind === 'ordinary' ? ['blue', 'yellow', 'black'] : [read.colour]
  if (!saysNothing(written) && (!colour || !allowed.includes(colour)))
    note('plateColourWrong', 'plateColour', `“${written}”与号牌“${read.plate}”不符，按号牌种类填写`)
  return { plate: read.plate, plateColour: colour && allowed.includes(colour) ? colour : read.colour }
}

/** Two numbers in one cell: the first that stands is taken, the rest is told. */
function readPhone({ cell, note }: Desk): string | null {
  const typed = textOf(cell('phone'))
  if (saysNothing(typed)) {
    note('phoneMissing', 'phone', '为空')
    return null
  }
  const whole = phoneOf(typed)
  if ('phone' in whole) return whole.phone
  const several = typed.split(/[/\\、,，;；|\n]/).filter((part) => part.trim() !== '')
  const first = several.map(phoneOf).find((read) => 'phone' in read)
  if (first) note('phoneMore', 'phone', `“${typed}”不止一个号码，只取 ${first.phone}`)
  else note('phoneWrong', 'phone', `${whole.wrong}，留空`)
  return first ? first.phone : null
}

function readKind({ cell, note }: Desk, name: string): '个人' | '单位' {
  const typed = normalise(textOf(cell('kind')))
  if (/^(?:个人|私人|自然人|个人客户|私家|PERSONAL|PRIVATE|INDIVIDUAL)$/.test(typed)) return '个人'
  if (/^(?:单位|公司|企业|对公|法人|集团|单位客户|公司客户|机构|COMPANY|ORGANIZATION)$/.test(typed))
    return '单位'
  const byName = /(?:公司|集团|厂|店|中心|学校|大学|医院|局|委员会|银行|合作社|事务所)$/.test(name)
    ? '单位'
    : '个人'
  if (!saysNothing(typed)) note('kindWrong', 'kind', `“${typed}”不是个人或单位，按名称记为${byName}`)
  return byName
}

/** R1.1 use_type. */
function readUse({ cell, note }: Desk, kind: '个人' | '单位'): VehicleRecord['vehicle']['use'] {
  const typed = normalise(textOf(cell('use')))
  if (saysNothing(typed)) return null
  if (/^非营[运业]$/.test(typed)) return kind === '单位' ? '单位' : '家用'
  if (/^(?:家用|自用|家庭自用|个人自用|私用|私家车?)$/.test(typed)) return '家用'
  if (/^(?:单位|单位自用|公司|公司自用|企业|企业自用|公务|机关)$/.test(typed)) return '单位'
  if (/^(?:营运|运营|营业|出租|出租车|网约车?|租赁|预约出租|客运|货运)$/.test(typed)) return '营运'
  note('useWrong', 'use', `“${typed}”不是家用、单位或营运，留空`)
  return null
}
