/**
 * Numbers that the law or a manager may change: dated rows, read as facts. `unit` says how people see the value;
 * in the database it is always a whole number of the unit's smallest part.
 */
type Unit =
  | 'fen'
  | 'fenPerHour'
  | 'basisPoints'
  | 'days'
  | 'hours'
  | 'minutes'
  | 'times'
  | 'rows'
  | 'timeOfDay'
type Key = {
  readonly name: string
  readonly english: string
  readonly group:
    | 'labour'
    | 'tax'
    | 'quotation'
    | 'booking'
    | 'followUp'
    | 'certificate'
    | 'shift'
    | 'session'
    | 'data'
    | 'lounge'
  readonly unit: Unit
  readonly clause: string
  readonly least: number
  readonly most: number
  readonly first: number
}

const rate = (name: string, english: string, first: number): Key => ({
  name,
  english,
  group: 'labour',
  unit: 'fenPerHour',
  clause: 'R2.4',
  least: 1_000,
  most: 100_000,
  first,
})
const tax = (name: string, english: string, first: number): Key => ({
  name,
  english,
  group: 'tax',
  unit: 'basisPoints',
  clause: 'R4.1',
  least: 0,
  most: 2_000,
  first,
})
/** What a duty may give off at once (S65). */
const discount = (name: string, english: string, unit: 'basisPoints' | 'fen', first: number): Key => ({
  name,
  english,
  group: 'quotation',
  unit,
  clause: 'S65',
  least: 0,
  most: unit === 'fen' ? 10_000_000 : 10_000,
  first,
})

// biome-ignore format: a table
export const settings = {
  'labour.mechanical': rate('机电工时单价', 'Mechanical, per hour', 15_000),
  'labour.electrical': rate('电气诊断工时单价', 'Electrical and diagnosis, per hour', 18_000),
  'labour.highVoltage': rate('新能源高压工时单价', 'High voltage, per hour', 20_000),
  'labour.airConditioning': rate('空调工时单价', 'Air conditioning, per hour', 15_000),
  'labour.tyre': rate('轮胎定位工时单价', 'Tyres and alignment, per hour', 15_000),
  'labour.body': rate('钣金工时单价', 'Body, per hour', 15_000),
  'labour.paint': rate('喷漆工时单价', 'Paint, per hour', 10_000),
  'labour.wash': rate('美容洗车工时单价', 'Washing and detailing, per hour', 10_000),
  'labour.inspection': rate('检测工时单价', 'Inspection, per hour', 15_000),
  'tax.repair': tax('修理修配增值税率', 'VAT on repair and parts', 1_300),
  'tax.testing': tax('检测增值税率', 'VAT on testing', 600),
  'tax.wash': tax('洗车增值税率', 'VAT on washing', 600),
  'tax.tow': tax('拖车增值税率', 'VAT on towing', 900),
  'quotation.validDays': { name: '报价有效天数', english: 'A quotation is good for', group: 'quotation', unit: 'days', clause: 'S65', least: 1, most: 90, first: 7 },
  'discount.advisor.labour': discount('服务顾问工时折扣', 'Advisor: off labour', 'basisPoints', 500),
  'discount.advisor.parts': discount('服务顾问配件折扣', 'Advisor: off parts', 'basisPoints', 0),
  'discount.advisor.order': discount('服务顾问整单折扣', 'Advisor: off an order', 'fen', 10_000),
  'discount.frontDesk.labour': discount('前台主管工时折扣', 'Front desk: off labour', 'basisPoints', 1_000),
  'discount.frontDesk.parts': discount('前台主管配件折扣', 'Front desk: off parts', 'basisPoints', 300),
  'discount.frontDesk.order': discount('前台主管整单折扣', 'Front desk: off an order', 'fen', 50_000),
  'discount.partsManager.labour': discount('配件经理工时折扣', 'Parts manager: off labour', 'basisPoints', 0),
  'discount.partsManager.parts': discount('配件经理配件折扣', 'Parts manager: off parts', 'basisPoints', 500),
  'discount.partsManager.order': discount('配件经理整单折扣', 'Parts manager: off an order', 'fen', 50_000),
  'discount.manager.labour': discount('经理工时折扣', 'Manager: off labour', 'basisPoints', 2_000),
  'discount.manager.parts': discount('经理配件折扣', 'Manager: off parts', 'basisPoints', 1_000),
  'discount.manager.order': discount('经理整单折扣', 'Manager: off an order', 'fen', 300_000),
  'booking.open': { name: '开门', english: 'Opens at', group: 'booking', unit: 'timeOfDay', clause: 'S38', least: 0, most: 1_439, first: 495 },
  'booking.close': { name: '关门', english: 'Closes at', group: 'booking', unit: 'timeOfDay', clause: 'S38', least: 0, most: 1_439, first: 1_095 },
  'booking.step': { name: '预约时间间隔', english: 'Bookings begin every', group: 'booking', unit: 'minutes', clause: 'S38', least: 10, most: 60, first: 30 },
  'booking.lead': { name: '准备时间', english: 'Time to prepare', group: 'booking', unit: 'minutes', clause: 'S38', least: 0, most: 480, first: 40 },
  'booking.finish': { name: '完工后检验洗车', english: 'Check and wash after the work', group: 'booking', unit: 'minutes', clause: 'S38', least: 0, most: 240, first: 40 },
  'booking.diagnosis': { name: '故障预检', english: 'To look at a symptom', group: 'booking', unit: 'minutes', clause: 'S38', least: 10, most: 240, first: 30 },
  'booking.confirm': { name: '提前多久来电确认', english: 'Call to confirm before', group: 'booking', unit: 'minutes', clause: 'S45', least: 15, most: 1_440, first: 60 },
  'booking.late': { name: '迟到多久以内仍按预约接待', english: 'Received as booked when late by', group: 'booking', unit: 'minutes', clause: 'S45', least: 0, most: 120, first: 30 },
  'booking.early': { name: '早到多久以内直接接待', english: 'Received at once when early by', group: 'booking', unit: 'minutes', clause: 'S45', least: 0, most: 120, first: 30 },
  'booking.apologise': { name: '最晚提前多久致歉', english: 'Apologise before the hour by', group: 'booking', unit: 'minutes', clause: 'S44', least: 15, most: 1_440, first: 120 },
  'promise.check': { name: '其中检验', english: 'Of which to check', group: 'booking', unit: 'minutes', clause: 'S65', least: 0, most: 120, first: 15 },
  'promise.lead': { name: '承诺将超时提前多久提醒', english: 'Warn before a promise no longer fits by', group: 'booking', unit: 'minutes', clause: 'S68', least: 0, most: 240, first: 0 },
  'reception.wait': { name: '到店多久没有预检算接待超时', english: 'Waits too long when not inspected after', group: 'booking', unit: 'minutes', clause: 'S46', least: 3, most: 120, first: 15 },
  'reception.inspect': { name: '预检用时目标', english: 'Pre-inspection should take', group: 'booking', unit: 'minutes', clause: 'S51', least: 5, most: 60, first: 15 },
  'message.remind': { name: '预约前一天几点提醒', english: 'Reminder the day before, at', group: 'booking', unit: 'timeOfDay', clause: 'S39', least: 480, most: 1_260, first: 1_020 },
  'message.quietFrom': { name: '夜间不发消息，从', english: 'No messages at night, from', group: 'booking', unit: 'timeOfDay', clause: 'R5.1', least: 0, most: 1_439, first: 1_260 },
  'message.quietUntil': { name: '夜间不发消息，到', english: 'No messages at night, until', group: 'booking', unit: 'timeOfDay', clause: 'R5.1', least: 0, most: 1_439, first: 480 },
  'link.days': { name: '车主链接在交车后几天内有效', english: 'Owner’s link good after delivery for', group: 'followUp', unit: 'days', clause: 'S78', least: 1, most: 90, first: 30 },
  'followUp.day': { name: '交车后第几天回访', english: 'Follow up on day', group: 'followUp', unit: 'days', clause: 'T5', least: 1, most: 30, first: 3 },
  'certificate.remind': { name: '证书到期前几天提醒', english: 'Remind of a certificate, days before', group: 'certificate', unit: 'days', clause: 'S15', least: 7, most: 365, first: 60 },
  'certificate.press': { name: '证书到期前几天催办', english: 'Press for a certificate, days before', group: 'certificate', unit: 'days', clause: 'S15', least: 1, most: 180, first: 30 },
  'shift.day': { name: '一天工时', english: 'Hours a day', group: 'shift', unit: 'hours', clause: 'L36', least: 4, most: 8, first: 8 },
  'shift.week': { name: '平均每周工时', english: 'Hours a week on average', group: 'shift', unit: 'hours', clause: 'L36', least: 20, most: 44, first: 44 },
  'shift.extra': { name: '一天加班（一般）', english: 'Overtime a day, as a rule', group: 'shift', unit: 'hours', clause: 'L41', least: 0, most: 1, first: 1 },
  'shift.extraMost': { name: '一天加班（特殊原因）', english: 'Overtime a day, at most', group: 'shift', unit: 'hours', clause: 'L41', least: 0, most: 3, first: 3 },
  'shift.extraMonth': { name: '一月加班', english: 'Overtime a month', group: 'shift', unit: 'hours', clause: 'L41', least: 0, most: 36, first: 36 },
  'shift.rest': { name: '每周休息日', english: 'Days of rest a week', group: 'shift', unit: 'days', clause: 'L38', least: 1, most: 3, first: 1 },
  'session.idle': { name: '无操作自动退出', english: 'Idle sign-out', group: 'session', unit: 'minutes', clause: 'R5.3', least: 5, most: 30, first: 15 },
  'session.failures': { name: '连续输错几次锁定', english: 'Failures before lock-out', group: 'session', unit: 'times', clause: 'R5.3', least: 3, most: 10, first: 5 },
  'session.lock': { name: '锁定时长', english: 'Lock-out', group: 'session', unit: 'minutes', clause: 'R5.3', least: 15, most: 60, first: 15 },
  'session.passwordDays': { name: '密码最长使用', english: 'Password good for', group: 'session', unit: 'days', clause: 'R5.3', least: 30, most: 90, first: 90 },
  'session.unusedDays': { name: '账号多久不用停用', english: 'Account disabled when unused for', group: 'session', unit: 'days', clause: 'R5.3', least: 30, most: 90, first: 90 },
  'export.rows': { name: '导出多少行以上要另一人同意', english: 'Rows of an export that nobody else need agree to', group: 'data', unit: 'rows', clause: 'R5.2', least: 0, most: 100_000, first: 500 },
  'care.tell': { name: '在店客户多久告知一次进度', english: 'Tell a waiting customer every', group: 'lounge', unit: 'minutes', clause: 'S77', least: 15, most: 240, first: 60 },
} as const satisfies { readonly [key: string]: Key }

export type SettingKey = keyof typeof settings
export const settingKeys = Object.keys(settings) as readonly SettingKey[]

/** Whose a number is: the security of signing in stands apart from the trade (R5.3). */
export const isOfSecurity = (key: SettingKey) => settings[key].group === 'session'

/** The key of a trade's labour rate, by the word of the labour catalogue. */
export const labourRateOf = (trade: string): SettingKey => rates[trade] ?? 'labour.mechanical'

/** Trades as the labour catalogue has them. */
const rates: { readonly [trade: string]: SettingKey } = {
  机电: 'labour.mechanical',
  '电气/诊断': 'labour.electrical',
  '新能源（高压）': 'labour.highVoltage',
  空调: 'labour.airConditioning',
  '轮胎/四轮定位': 'labour.tyre',
  钣金: 'labour.body',
  喷漆: 'labour.paint',
  '美容/洗车': 'labour.wash',
  检测: 'labour.inspection',
}
export const trades: readonly string[] = Object.keys(rates)
