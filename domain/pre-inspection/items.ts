/** What drives the car: some points are asked of one kind only. */
export const drives = {
  petrol: ['汽油', 'Petrol'],
  plugIn: ['插混', 'Plug-in hybrid'],
  electric: ['纯电', 'Electric'],
} as const satisfies { readonly [drive: string]: readonly [chinese: string, english: string] }
export type Drive = keyof typeof drives

/** The words of the car's file, or else of its model. Undefined: the file does not say. */
export function driveOf(energy: string): Drive | undefined {
  if (energy === '') return undefined
  if (['electric', '纯电'].includes(energy)) return 'electric'
  if (['plugIn', '插混'].includes(energy)) return 'plugIn'
  return 'petrol'
}

export type StepNo = 1 | 2 | 3 | 4 | 5 | 6 | 7
/** S51–S57, in the printed order. */
export const walk = [
  { no: 1, clause: 'S51', title: ['打开引擎盖', 'Open the bonnet'] },
  { no: 2, clause: 'S52', title: ['车牌 / VIN', 'Plate and VIN'] },
  { no: 3, clause: 'S53', title: ['引擎室油水', 'Engine room: oil, water'] },
  { no: 4, clause: 'S54', title: ['车身一圈', 'Once around the body'] },
  { no: 5, clause: 'S55', title: ['备胎', 'Spare wheel'] },
  { no: 6, clause: 'S56', title: ['油表 里程 内饰 电器', 'Fuel, odometer, interior, electrics'] },
  { no: 7, clause: 'S57', title: ['贵重物品', 'Valuables'] },
] as const satisfies readonly { no: StepNo; clause: string; title: readonly [string, string] }[]

export type Verdict = 'ok' | 'attention' | 'urgent'
export type Option = readonly [code: string, verdict: Verdict, chinese: string, english: string]

const level: readonly Option[] = [
  ['o1', 'ok', '正常', 'Normal'],
  ['a1', 'attention', '偏低', 'Low'],
  ['u1', 'urgent', '低于下限', 'Below minimum'],
]
const works: readonly Option[] = [
  ['o1', 'ok', '正常', 'OK'],
  ['a1', 'attention', '异常', 'Faulty'],
]
const complete: readonly Option[] = [
  ['o1', 'ok', '齐全', 'Complete'],
  ['a1', 'attention', '缺失', 'Missing'],
]
const ticked: readonly Option[] = [['o1', 'ok', '已做', 'Done']]
const sound: readonly Option[] = [
  ['o1', 'ok', '完好', 'Sound'],
  ['a1', 'attention', '有损伤', 'Damaged'],
]

const burns: readonly Drive[] = ['petrol', 'plugIn']
const plugs: readonly Drive[] = ['plugIn', 'electric']

export type Item = {
  readonly code: string
  readonly step: StepNo
  readonly name: readonly [chinese: string, english: string]
  readonly options: readonly Option[]
  /** Left out: asked of every car. */
  readonly drives?: readonly Drive[]
  /** May be left open. */
  readonly optional?: true
}

/** The points answered by a choice; what is read, marked or told has fields of its own in the form. */
// biome-ignore format: a table
export const items: readonly Item[] = [
  { code: 'YJ101', step: 1, name: ['打开引擎盖并支好', 'Bonnet open and supported'], options: ticked, drives: burns },
  { code: 'YJ102', step: 1, name: ['打开前舱盖，确认整车已下电', 'Front compartment open, car powered off'], options: ticked, drives: ['electric'] },
  { code: 'YJ203', step: 2, name: ['行驶证与车辆一致（首次到店）', 'Licence agrees with the car (first visit)'], options: ticked, optional: true },
  { code: 'YJ301', step: 3, name: ['机油液位', 'Engine oil level'], options: level, drives: burns },
  { code: 'YJ302', step: 3, name: ['冷却液液位', 'Coolant level'], options: level },
  { code: 'YJ303', step: 3, name: ['制动液液位', 'Brake fluid level'], options: level },
  { code: 'YJ304', step: 3, name: ['玻璃水液位', 'Washer fluid level'], options: level },
  { code: 'YJ305', step: 3, name: ['蓄电池外观与极柱', 'Battery and poles'], options: [['o1', 'ok', '正常', 'OK'], ['a1', 'attention', '需关注', 'Needs attention'], ['u1', 'urgent', '需立即处理', 'Urgent']] },
  { code: 'YJ306', step: 3, name: ['机舱渗漏与异物', 'Leaks and foreign objects'], options: [['o1', 'ok', '无渗漏', 'Dry'], ['a1', 'attention', '渗油（无滴落）', 'Seeping'], ['u1', 'urgent', '滴漏', 'Dripping']] },
  { code: 'YJ307', step: 3, name: ['高压线束与插接件（只看不碰）', 'High-voltage cables (look only)'], options: [['o1', 'ok', '完好', 'Sound'], ['a1', 'attention', '有磨损', 'Worn'], ['u1', 'urgent', '破损', 'Damaged']], drives: plugs },
  { code: 'YJ308', step: 3, name: ['电池回路冷却液液位', 'Battery coolant level'], options: level, drives: plugs },
  { code: 'YJ412', step: 4, name: ['充电口盖与针脚', 'Charging flap and pins'], options: sound, drives: plugs },
  { code: 'YJ501', step: 5, name: ['备胎与胎压', 'Spare wheel and pressure'], options: [['o1', 'ok', '有，正常', 'Present, sound'], ['a1', 'attention', '有，缺气或磨损', 'Present, low or worn'], ['a2', 'attention', '无', 'None']], drives: ['petrol'] },
  { code: 'YJ502', step: 5, name: ['补胎工具或充气泵', 'Puncture kit or pump'], options: complete, drives: plugs },
  { code: 'YJ503', step: 5, name: ['随车工具、千斤顶、警示牌', 'Tools, jack, warning triangle'], options: complete },
  { code: 'YJ504', step: 5, name: ['行李箱内积水、异物', 'Water or foreign objects in the boot'], options: [['o1', 'ok', '无', 'None'], ['a1', 'attention', '有', 'Found']] },
  { code: 'YJ604', step: 6, name: ['仪表警告灯', 'Warning lamps'], options: [['o1', 'ok', '无', 'None'], ['a1', 'attention', '黄灯', 'Amber'], ['u1', 'urgent', '红灯', 'Red']] },
  { code: 'YJ605', step: 6, name: ['内饰（座椅、顶棚、饰板）', 'Interior (seats, roof lining, trim)'], options: sound },
  { code: 'YJ606', step: 6, name: ['空调', 'Air conditioning'], options: [['o1', 'ok', '正常', 'OK'], ['a1', 'attention', '减弱', 'Weak'], ['u1', 'urgent', '失效', 'Failed']] },
  { code: 'YJ607', step: 6, name: ['音响与中控屏', 'Audio and screen'], options: works },
  { code: 'YJ608', step: 6, name: ['车窗、天窗、后视镜', 'Windows, sunroof, mirrors'], options: works },
  { code: 'YJ609', step: 6, name: ['灯光与喇叭', 'Lamps and horn'], options: works },
  { code: 'YJ610', step: 6, name: ['雨刮', 'Wipers'], options: works },
  { code: 'YJ611', step: 6, name: ['点烟器、充电接口', 'Power sockets'], options: works },
]

export const itemsOf = (step: StepNo, drive: Drive): readonly Item[] =>
  items.filter((item) => item.step === step && (item.drives?.includes(drive) ?? true))

export const optionOf = (item: Item, code: string): Option | undefined =>
  item.options.find(([own]) => own === code)
