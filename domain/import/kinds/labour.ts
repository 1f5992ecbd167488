import { formatFen } from '../../money.ts'
import type { Agreement, Column, Kind, Row } from '../kind.ts'
import { codeOf, hoursCell, moneyCell, wordsCell } from './figures.ts'
import { said } from './told.ts'

/** What a list of labour items may hold, under the names that it has elsewhere. */
export const labourColumns = {
  code: {
    title: '项目编号',
    titleEn: 'Labour code',
    alsoCalled: `项目编码 项目代码 工时代码 工时编码 工时编号 维修项目编号 维修项目编码 维修项目代码 作业代码 作业编码
      作业编号 操作代码 操作编号 工位代码 labourCode laborCode operationCode opCode jobCode operationNo code`,
    never: /配件|零件|备件|套餐/,
    required: true,
  },
  name: {
    title: '项目名称',
    titleEn: 'Labour item',
    alsoCalled: `维修项目 维修项目名称 工时名称 作业名称 作业项目 作业内容 操作名称 服务项目 名称 labourName laborName
      operation operationName jobName description name`,
    never: /配件|零件|备件|套餐|客户|供应商|工种|代码|编码|编号/,
    required: true,
  },
  trade: {
    title: '项目工种',
    titleEn: 'Trade',
    alsoCalled: '工种 工种名称 维修工种 班组 作业类型 项目类别 项目分类 工种类别 trade skill department',
  },
  hours: {
    title: '标准工时',
    titleEn: 'Hours',
    alsoCalled: `工时 工时数 定额工时 工时定额 标准定额 额定工时 厂家工时 派工工时 hours hoursSedan standardHours stdHours labourHours
      laborHours flatRate`,
    never: /单价|费|价|金额|代码|编码|编号|名称/,
  },
  rate: {
    title: '工时单价',
    titleEn: 'Rate',
    alsoCalled: '工时费率 工时费单价 工时价 单价 小时单价 hourlyRate labourRate laborRate rate',
    never: /配件|材料|成本/,
  },
  remark: { title: '备注', titleEn: 'Remark', alsoCalled: '说明 项目说明 remark remarks note notes' },
} satisfies Readonly<Record<string, Column>>

export type LabourField = keyof typeof labourColumns
export type LabourRecord = {
  readonly code: string
  readonly name: string
  readonly trade: string
  readonly hoursHundredths: number | null
  /** Fen an hour; null: the rate of its trade. */
  readonly rateFen: number | null
  readonly remark: string
}
export type LabourProblem =
  | 'codeMissing'
  | 'nameMissing'
  | 'codeRepeated'
  | 'tradeMissing'
  | 'hoursWrong'
  | 'rateWrong'
  | 'textUnreadable'

function readRow(row: Row<LabourField, LabourProblem>): { key: string; record: LabourRecord } {
  const code = codeOf(row.cell('code'))
  if (code === '') row.reason('codeMissing', 'code', '为空')
  const words = (field: LabourField) => row.kept(field, wordsCell(row.cell(field)), 'textUnreadable') ?? ''
  const name = words('name')
  if (!/[\p{L}\p{N}]/u.test(name)) row.reason('nameMissing', 'name', '为空')
  const trade = tradeOf(words('trade'))
  if (trade === '') row.note('tradeMissing', 'trade', '为空，按机电登记')
  const rateFen = row.kept('rate', moneyCell(row.cell('rate'), row.inTenThousands('rate')), 'rateWrong')
  if (rateFen !== null && rateFen < 0) row.note('rateWrong', 'rate', '为负，留空')
  const record = {
    code,
    name,
    trade: trade || '机电',
    hoursHundredths: row.kept('hours', hoursCell(row.cell('hours')), 'hoursWrong'),
    rateFen: rateFen !== null && rateFen >= 0 ? rateFen : null,
    remark: words('remark'),
  }
  return { key: code, record }
}

/** The trades that have a rate of their own here (R2.4), under the names of other systems; others stay as they are. */
const trades: readonly (readonly [RegExp, string])[] = [
  [/新能源|高压|三电|电池|ev/i, '新能源（高压）'],
  [/钣金|钣/, '钣金'],
  [/喷漆|油漆|漆/, '喷漆'],
  [/空调/, '空调'],
  [/轮胎|四轮/, '轮胎/四轮定位'],
  [/美容|精品|装潢|清洗|洗车/, '美容/洗车'],
  [/检测|检验|年检/, '检测'],
  [/机电|机修|机械|维修|保养|普通/, '机电'],
  [/电气|诊断|电工/, '电气/诊断'],
]
const tradeOf = (written: string) => trades.find(([word]) => word.test(written))?.[1] ?? written

const codeRepeated: Agreement<LabourField, LabourRecord, LabourProblem> = {
  common: ({ key, reasons }) => (reasons.length > 0 ? null : key),
  agreed: ({ record }) => JSON.stringify(record),
  problem: (code, lines) => ({
    code: 'codeRepeated',
    field: 'code',
    found: code,
    says: `项目编号：${lines}的编号“${code}”相同而内容不同，请保留一行`,
  }),
}

/** What is done at what price: hours and the price of an hour. */
export const labour: Kind<LabourField, LabourRecord, LabourProblem> = {
  name: 'labour',
  title: ['维修项目', 'Labour items'],
  columns: labourColumns,
  by: ['technicalDirector', 'manager'],
  needs: '“项目编号”（或工时代码）和“项目名称”，以及标准工时、工时单价、工种之一',
  recognise(found) {
    if (!found.code || !found.name || !(found.hours || found.rate || found.trade)) return 0
    return Object.keys(found).length + (found.hours ? 3 : 1)
  },
  readRow,
  agreements: [codeRepeated],
  facts: (item) =>
    said(labourColumns, [
      ['code', item.code],
      ['name', item.name],
      ['trade', item.trade],
      ['hours', item.hoursHundredths === null ? '' : String(item.hoursHundredths / 100)],
      ['rate', item.rateFen === null ? '' : formatFen(item.rateFen)],
    ]),
}
