import { formatFen } from '../../money.ts'
import type { ReadingOf, Row } from '../kind.ts'
import { codeOf, isWrittenOut, moneyCell, quantityCell, severalOf, wordsCell } from './figures.ts'
import type { PartField } from './part-columns.ts'

export type PartRecord = {
  readonly code: string
  readonly name: string
  readonly spec: string
  readonly unit: string
  /** How finely the unit may be cut: 升 has three decimals, 个 none. */
  readonly unitDecimals: number
  readonly category: string
  readonly property: '原厂' | '同质' | '修复' | ''
  readonly fits: readonly string[]
  readonly supplier: string | null
  readonly costFen: number | null
  readonly priceFen: number | null
  readonly minMilli: number | null
  readonly maxMilli: number | null
  readonly remark: string
  /** Where it lies, and how much: empty where the file does not say. */
  readonly stock: readonly { readonly bin: string; readonly quantityMilli: number }[]
}

export type PartProblem =
  | 'codeMissing'
  | 'nameMissing'
  | 'unitMissing'
  | 'codeOfTwoParts'
  // It comes in; the field stays empty or is to be looked at.
  | 'unitOfTwoKinds'
  | 'quantityWrong'
  | 'quantityFraction'
  | 'stockNegative'
  | 'stockInOneBin'
  | 'lineRepeated'
  | 'priceWrong'
  | 'priceWritten'
  | 'priceBelowCost'
  | 'priceDiffers'
  | 'propertyWrong'
  | 'textUnreadable'

export type PartReading = ReadingOf<PartField, PartRecord, PartProblem>
type PartRow = Row<PartField, PartProblem>

export function readPartRow(row: PartRow): { key: string; record: PartRecord } {
  const code = codeOf(row.cell('code'))
  if (code === '') row.reason('codeMissing', 'code', '为空')
  const words = (field: PartField) => row.kept(field, wordsCell(row.cell(field)), 'textUnreadable') ?? ''
  const name = words('name')
  if (!/[\p{L}\p{N}]/u.test(name)) row.reason('nameMissing', 'name', '为空')
  const quantityMilli = readStock(row)
  const unit = readUnit(row, words('unit'), quantityMilli)
  const bin = codeOf(row.cell('bin'))
  const figure = (field: PartField) => row.kept(field, quantityCell(row.cell(field)), 'quantityWrong')
  const record: PartRecord = {
    code,
    name,
    spec: words('spec'),
    ...unit,
    category: words('category'),
    property: readProperty(row, words('property')),
    fits: severalOf(words('fits')),
    supplier: words('supplier') || null,
    ...readPrices(row),
    minMilli: figure('minimum'),
    maxMilli: figure('maximum'),
    remark: words('remark'),
    stock: quantityMilli === null ? [] : [{ bin, quantityMilli }],
  }
  return { key: code, record }
}

function readStock(row: PartRow): number | null {
  const milli = row.kept('quantity', quantityCell(row.cell('quantity')), 'quantityWrong')
  if (milli !== null && milli < 0)
    row.note('stockNegative', 'quantity', `为负（${milli / 1000}），照实入账，请盘点`)
  return milli
}

const measured = /^(?:升|毫升|l|ml|千克|公斤|克|kg|g|米|厘米|m|cm|平方米?|㎡|m2|吨|斤|两)$/i

/** A unit that is measured may be cut; one that is counted may not, unless the stock says it was. */
function readUnit(row: PartRow, written: string, quantityMilli: number | null) {
  const unit = written.normalize('NFKC')
  if (unit === '') row.reason('unitMissing', 'unit', '为空，请填写单位')
  if (measured.test(unit)) return { unit, unitDecimals: 3 }
  const decimals = decimalsOf(quantityMilli ?? 0)
  if (decimals > 0 && unit !== '')
    row.note('quantityFraction', 'quantity', `“${unit}”按整数计，库存却有小数，照实入账，请核对单位`)
  return { unit, unitDecimals: decimals }
}

export const decimalsOf = (milli: number): number =>
  milli % 1000 === 0 ? 0 : milli % 100 === 0 ? 1 : milli % 10 === 0 ? 2 : 3

function readPrices(row: PartRow) {
  const price = (field: 'cost' | 'price') => {
    const fen = row.kept(field, moneyCell(row.cell(field), row.inTenThousands(field)), 'priceWrong')
    if (fen !== null && fen < 0) {
      row.note('priceWrong', field, '为负，留空')
      return null
    }
    if (fen !== null && isWrittenOut(row.cell(field)))
      row.note('priceWritten', field, `是文字，按 ${formatFen(fen)} 元读取`)
    return fen
  }
  const costFen = price('cost')
  const priceFen = price('price')
  if (costFen !== null && priceFen !== null && priceFen < costFen)
    row.note('priceBelowCost', 'price', `${formatFen(priceFen)} 低于进价 ${formatFen(costFen)}`)
  return { costFen, priceFen }
}

/** R2.2: 原厂配件, 同质配件, 修复配件 are told apart. */
function readProperty(row: PartRow, written: string): PartRecord['property'] {
  if (written === '') return ''
  if (/原厂|正厂|纯正|原装|^oem?$|genuine|original/i.test(written)) return '原厂'
  if (/同质|副厂|品牌|配套|售后|aftermarket/i.test(written)) return '同质'
  if (/修复|再制造|翻新|拆车|旧件|reman|used/i.test(written)) return '修复'
  row.note('propertyWrong', 'property', `“${written}”不是原厂、同质或修复，留空`)
  return ''
}
