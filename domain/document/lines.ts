import { formatFen } from '../money.ts'
import { asksConsent, isOwnPart } from '../part/property.ts'
import { amountOf } from '../quotation/amount.ts'
import type { Block, Column } from './sheet.ts'

/** A line as it stands on a paper. Fen, hundredths of an hour, thousandths of a unit. */
export type PaperLine = {
  readonly kind: string
  readonly code: string
  readonly name: string
  readonly spec: string
  readonly property: string
  readonly unit: string
  readonly quantityMilli: number
  readonly hoursHundredths: number | null
  readonly unitPriceFen: number
  readonly amountFen: number
  readonly payer: string
  readonly answer: string | null
  /** R2.5: what shows that his own part is sound; null where no written consent was given. */
  readonly certificate?: string | null
}

/** R2.5: labour and material apart (T7), each with its payer. */
export function linesOf(lines: readonly PaperLine[]): Block[] {
  const labour = lines.filter(({ kind }) => kind === 'labour')
  const goods = lines.filter(({ kind }) => kind !== 'labour')
  return [
    ...(labour.length === 0 ? [] : [labourTable(labour)]),
    ...(goods.length === 0 ? [] : [goodsTable(goods)]),
    totals(lines),
  ]
}

const no: Column = { title: '序', width: 8, at: 'center' }
const price: Column = { title: '单价', width: 18, at: 'right' }
const amount: Column = { title: '金额（元）', width: 22, at: 'right' }
const off: Column = { title: '优惠', width: 16, at: 'right' }
const payer: Column = { title: '付费', width: 14, at: 'center' }

/** R2.4: quantity × price less what is given off is the amount. A paper that gives nothing off has no column for it. */
export const offOf = (line: PaperLine): number => (amountOf(line) ?? line.amountFen) - line.amountFen
const givesOff = (lines: readonly PaperLine[]) => lines.some((line) => offOf(line) !== 0)
const offSays = (line: PaperLine) => (offOf(line) === 0 ? '' : `−${formatFen(offOf(line))}`)
const costColumns = (lines: readonly PaperLine[]): Column[] => [
  price,
  ...(givesOff(lines) ? [off] : []),
  amount,
  payer,
]
const costOf = (line: PaperLine, lines: readonly PaperLine[]): string[] => [
  formatFen(line.unitPriceFen),
  ...(givesOff(lines) ? [offSays(line)] : []),
  formatFen(line.amountFen),
  payerWord(line.payer),
]

const labourTable = (lines: readonly PaperLine[]): Block => ({
  is: 'table',
  caption: '维修项目',
  note: '工时单价按前台公示',
  columns: [
    no,
    { title: '代码', width: 22, at: 'left' },
    { title: '项目', width: null, at: 'left' },
    { title: '工时', width: 14, at: 'right' },
    ...costColumns(lines),
  ],
  rows: lines.map((line, n) => [String(n + 1), line.code, line.name, countOf(line), ...costOf(line, lines)]),
})

const goodsTable = (lines: readonly PaperLine[]): Block => ({
  is: 'table',
  caption: '配件、辅料与其他',
  note: '属性由客户选定',
  columns: [
    no,
    { title: '编码', width: 28, at: 'left' },
    { title: '名称', width: null, at: 'left' },
    { title: '属性', width: 14, at: 'center' },
    { title: '单位', width: 10, at: 'center' },
    { title: '数量', width: 12, at: 'right' },
    ...costColumns(lines),
  ],
  rows: lines.map((line, n) => [
    String(n + 1),
    line.code,
    line.spec === '' ? line.name : `${line.name}　${line.spec}`,
    line.property,
    line.unit,
    countOf(line),
    ...costOf(line, lines),
  ]),
})

/** R2.5: the parts that went in with his written consent, each named; none: nothing. */
export function consentedParts(lines: readonly PaperLine[]): Block[] {
  const asked = lines.filter(asksConsent)
  if (asked.length === 0) return []
  return [
    {
      is: 'table',
      caption: '旧件、修复件、客户自备件书面同意',
      note: '逐件勾选，与本单一并签字',
      columns: [
        no,
        { title: '属性', width: 14, at: 'center' },
        { title: '名称', width: null, at: 'left' },
        { title: '客户书面同意', width: 60, at: 'left' },
      ],
      rows: asked.map((line, n) => [String(n + 1), line.property, line.name, consentSays(line)]),
    },
  ]
}

/** What he agreed to, as it stands on the paper; the pen’s place where nothing is signed. */
export const consentSays = (line: Pick<PaperLine, 'property' | 'certificate'>): string => {
  if (line.certificate == null) return '□ 同意使用'
  return isOwnPart(line) ? `☑ 同意使用，合格证明 ${line.certificate}` : '☑ 同意使用'
}

const groups = [
  ['labour', '工时费'],
  ['part', '配件费'],
  ['material', '辅料费'],
  ['other', '其他'],
] as const

/** What the owner pays; the shares of others are said, and never added. */
function totals(lines: readonly PaperLine[]): Block {
  const own = lines.filter((line) => line.payer === 'customer')
  return {
    is: 'table',
    caption: '预计费用（客户，含税）',
    note: othersSay(lines),
    columns: [
      ...groups.map(([, title]): Column => ({ title, width: null, at: 'right' })),
      { title: '合计', width: null, at: 'right' },
    ],
    rows: [
      [
        ...groups.map(([kind]) => formatFen(sumOf(own.filter((line) => line.kind === kind)))),
        `¥ ${formatFen(sumOf(own))}`,
      ],
    ],
  }
}

function othersSay(lines: readonly PaperLine[]): string {
  const others = sumOf(lines.filter((line) => line.payer !== 'customer'))
  return others > 0 ? `他方付费 ${formatFen(others)} 元，客户不付，不计入合计` : ''
}

const sumOf = (lines: readonly PaperLine[]) => lines.reduce((sum, { amountFen }) => sum + amountFen, 0)

/** What the owner pays of these lines, fen. */
export const ownersFen = (lines: readonly PaperLine[]) =>
  sumOf(lines.filter((line) => line.payer === 'customer'))

const payers: { readonly [payer: string]: string } = {
  customer: '客户',
  claim: '索赔',
  insurance: '保险',
  internal: '内部',
}
const payerWord = (payer: string) => payers[payer] ?? payer

/** `0.20` of hours, `4.5` of a quantity: exact, never rounded. */
const countOf = ({ hoursHundredths, quantityMilli }: PaperLine) =>
  hoursHundredths === null ? String(quantityMilli / 1000) : (hoursHundredths / 100).toFixed(2)
