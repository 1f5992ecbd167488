import type { Day } from '../../calendar.ts'
import { phoneOf } from '../../identifiers/phone.ts'
import { isUnplated, plateOf, type PlateColour } from '../../identifiers/plate.ts'
import { normalise } from '../../identifiers/text.ts'
import { vinOf } from '../../identifiers/vin.ts'
import { lineAmount } from '../../money.ts'
import { dayCell, kilometresCell, saysNothing, textOf } from '../cells.ts'
import type { ReadingOf, Row } from '../kind.ts'
import { codeOf, moneyCell, quantityCell, wordsCell } from './figures.ts'
import type { HistoryField } from './history-columns.ts'
import { lineKindOf, orderKindOf, payerOf, type LineKind, type OrderKind, type Payer } from './order-words.ts'

/** An order of another system, as it was told: what it does not say is null or empty. */
export type OrderRecord = {
  readonly number: string
  readonly entered: Day
  readonly settled: Day | null
  readonly delivered: Day | null
  readonly vin: string | null
  readonly plate: string | null
  readonly plateColour: PlateColour | null
  readonly odometerKm: number | null
  readonly kind: OrderKind | null
  readonly kindSaid: string
  readonly customerNo: string | null
  readonly customer: string
  readonly phone: string | null
  readonly broughtBy: string
  readonly advisor: string
  readonly technician: string
  readonly complaint: string
  readonly finding: string
  readonly remark: string
  readonly lines: readonly OrderLine[]
}
export type OrderLine = {
  readonly kind: LineKind
  readonly code: string
  readonly name: string
  readonly unit: string
  /** Thousandths of a unit, or of an hour. */
  readonly quantityMilli: number | null
  readonly unitPriceFen: number | null
  readonly amountFen: number | null
  readonly payer: Payer | null
  readonly payerSaid: string
}

export type OrderProblem =
  | 'numberMissing'
  | 'dayMissing'
  | 'dayWrong'
  | 'daysReversed'
  | 'carMissing'
  | 'twoCars'
  // It comes in; the field stays empty or is to be looked at.
  | 'vinWrong'
  | 'plateWrong'
  | 'odometerWrong'
  | 'phoneWrong'
  | 'kindUnknown'
  | 'payerUnknown'
  | 'lineKindUnknown'
  | 'quantityWrong'
  | 'priceWrong'
  | 'amountWrong'
  | 'amountOff'
  | 'lineRepeated'
  | 'told'
  | 'textUnreadable'

export type OrderReading = ReadingOf<HistoryField, OrderRecord, OrderProblem>
type OrderRow = Row<HistoryField, OrderProblem>

export function readOrderRow(row: OrderRow): { key: string; record: OrderRecord } {
  const number = normalise(textOf(row.cell('number')))
  if (saysNothing(number)) row.reason('numberMissing', 'number', '为空')
  const words = (field: HistoryField) => row.kept(field, wordsCell(row.cell(field)), 'textUnreadable') ?? ''
  const kindSaid = words('kind')
  const record: OrderRecord = {
    number,
    ...readDays(row),
    ...readCar(row),
    odometerKm: row.kept(
      'odometer',
      kilometresCell(row.cell('odometer'), row.inTenThousands('odometer')),
      'odometerWrong',
    ),
    kind: readKind(row, kindSaid),
    kindSaid,
    customerNo: words('customerNo') || null,
    customer: words('customer'),
    phone: readPhone(row),
    broughtBy: words('broughtBy'),
    advisor: words('advisor'),
    technician: words('technician'),
    complaint: words('complaint'),
    finding: words('finding'),
    remark: words('remark'),
    lines: readLine(row, words),
  }
  return { key: saysNothing(number) ? '' : number, record }
}

/** Without its days an order is nowhere in the history: it goes back. */
function readDays(row: OrderRow): Pick<OrderRecord, 'entered' | 'settled' | 'delivered'> {
  const read = (field: 'entered' | 'settled' | 'delivered') => {
    const day = dayCell(row.cell(field))
    if ('wrong' in day) row.reason('dayWrong', field, day.wrong)
    return 'value' in day ? day.value : null
  }
  const entered = read('entered')
  const settled = read('settled')
  const delivered = read('delivered')
  if (saysNothing(textOf(row.cell('entered')))) row.reason('dayMissing', 'entered', '为空')
  // A file without either column speaks of days of work; in one that has them, an empty cell is an open order.
  const ends = (['settled', 'delivered'] as const).filter(row.has)
  if (ends.length > 0 && ends.every((field) => saysNothing(textOf(row.cell(field)))))
    row.reason('dayMissing', ends[0]!, '为空：未完工的工单不能作为旧档接入')
  for (const [field, day] of [
    ['settled', settled],
    ['delivered', delivered],
  ] as const)
    if (entered !== null && day !== null && day < entered)
      row.reason('daysReversed', field, `${day} 早于进厂日期 ${entered}`)
  return { entered: entered ?? '', settled, delivered }
}

/** A car is known by either; a wrong VIN beside a plate that stands is told and left out. */
function readCar(row: OrderRow): Pick<OrderRecord, 'vin' | 'plate' | 'plateColour'> {
  const vinSaid = textOf(row.cell('vin'))
  const plateSaid = textOf(row.cell('plate'))
  const vin = saysNothing(vinSaid) ? undefined : vinOf(vinSaid)
  const plate = saysNothing(plateSaid) || isUnplated(plateSaid) ? undefined : plateOf(plateSaid)
  const wrong = [
    ...(vin && 'wrong' in vin ? [['vin', vin.wrong] as const] : []),
    ...(plate && 'wrong' in plate ? [['plate', plate.wrong] as const] : []),
  ]
  const stands = (vin && 'vin' in vin) || (plate && 'plate' in plate)
  if (!stands && wrong.length === 0) row.reason('carMissing', 'plate', '车牌号和车架号都为空，不知道是哪辆车')
  for (const [field, says] of wrong)
    if (stands) row.note(field === 'vin' ? 'vinWrong' : 'plateWrong', field, `${says}，留空`)
    else row.reason(field === 'vin' ? 'vinWrong' : 'plateWrong', field, says)
  return {
    vin: vin && 'vin' in vin ? vin.vin : null,
    plate: plate && 'plate' in plate ? plate.plate : null,
    plateColour: plate && 'plate' in plate ? plate.colour : null,
  }
}

function readKind(row: OrderRow, written: string): OrderKind | null {
  if (written === '') return null
  const kind = orderKindOf(written)
  if (!kind) row.note('kindUnknown', 'kind', `“${written}”不是已知的类别，记为其他`)
  return kind ?? 'other'
}

function readPhone(row: OrderRow): string | null {
  const typed = textOf(row.cell('phone'))
  if (saysNothing(typed)) return null
  const read = phoneOf(typed)
  if ('phone' in read) return read.phone
  row.note('phoneWrong', 'phone', `${read.wrong}，不据此认客户`)
  return null
}

/** None, where the row speaks of the order alone. */
function readLine(row: OrderRow, words: (field: HistoryField) => string): OrderLine[] {
  const code = codeOf(row.cell('code'))
  const name = words('name')
  if (code === '' && name === '') return []
  const quantityMilli = row.kept('quantity', quantityCell(row.cell('quantity')), 'quantityWrong')
  const money = (field: 'price' | 'amount', problem: OrderProblem) =>
    row.kept(field, moneyCell(row.cell(field), row.inTenThousands(field)), problem)
  const unitPriceFen = money('price', 'priceWrong')
  const amountFen = money('amount', 'amountWrong')
  tellAmount(row, { quantityMilli, unitPriceFen, amountFen })
  const kindSaid = words('lineKind')
  const kind = lineKindOf(kindSaid)
  if (!kind && kindSaid !== '')
    row.note('lineKindUnknown', 'lineKind', `“${kindSaid}”不是工时或配件，记为其他`)
  const payerSaid = words('payer')
  const payer = payerSaid === '' ? null : payerOf(payerSaid)
  if (payer === undefined) row.note('payerUnknown', 'payer', `“${payerSaid}”不是已知的付费方，照原样保留`)
  return [
    {
      kind: kind ?? 'other',
      code,
      name: name || code,
      unit: words('unit'),
      quantityMilli,
      unitPriceFen,
      amountFen,
      payer: payer ?? null,
      payerSaid,
    },
  ]
}

/** R4.2: 金额 = 数量 × 单价 ± 0.01. Another system's discount may explain it: it stands as it was told. */
function tellAmount(
  row: OrderRow,
  { quantityMilli, unitPriceFen, amountFen }: Pick<OrderLine, 'quantityMilli' | 'unitPriceFen' | 'amountFen'>,
) {
  if (quantityMilli === null || unitPriceFen === null || amountFen === null) return
  const product = lineAmount(unitPriceFen, quantityMilli)
  if (Math.abs(product - amountFen) > 1)
    row.note('amountOff', 'amount', `${amountFen / 100} 不等于数量×单价 ${product / 100}，照原样保留`)
}
