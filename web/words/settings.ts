import { words } from './words.ts'

export const settingWords = words({
  title: ['设置', 'Settings'],
  note: [
    '每个数都有生效日；改过的旧值照样留着',
    'Every figure has its day; what was in force before is kept',
  ],
  labour: ['工时单价', 'Labour rates'],
  tax: ['增值税率', 'VAT rates'],
  followUp: ['回访', 'Follow-up'],
  certificate: ['证书', 'Certificates'],
  session: ['登录安全', 'Sign-in'],
  labourTold: [
    '报价时带入，单子写定后不随它变',
    'Taken into a quotation; what is written does not change with it',
  ],
  taxTold: ['结算时按行拆出税额', 'Split out of each line at settlement'],
  followUpTold: [
    '交车当天起算，上午九点落到客服的工作台',
    'From the day of delivery, at nine on the desk of customer service',
  ],
  certificateTold: [
    '到期前落到经理的工作台，登记新证即办结',
    'On the manager’s desk before it expires; done by entering the renewed one',
  ],
  sessionTold: ['对所有人一样', 'The same for everyone'],

  item: ['项目', 'Item'],
  inForce: ['现行', 'In force'],
  since: ['{day} 起', 'from {day}'],
  sinceFirst: ['建店初值', 'first value'],
  coming: ['{day} 起 {value}', 'from {day} {value}'],
  clause: ['依据', 'Clause'],
  change: ['登记新值', 'New value'],
  look: ['看沿革', 'History'],
  changeOf: ['登记新值：{name}', 'New value: {name}'],
  lookAt: ['看沿革：{name}', 'History: {name}'],

  unit_fenPerHour: ['元/小时', 'yuan/h'],
  unit_basisPoints: ['%', '%'],
  unit_days: ['天', 'days'],
  unit_minutes: ['分钟', 'minutes'],
  unit_times: ['次', 'times'],

  value: ['新值（{unit}）', 'New value ({unit})'],
  bounds: ['{least} 至 {most}', '{least} to {most}'],
  boundsTwo: ['{least} 至 {most}，最多两位小数', '{least} to {most}, at most two decimals'],
  fromDay: ['生效日', 'From'],
  fromDayTold: ['当天零点起算，不能早于今天', 'From midnight; not before today'],
  history: ['沿革', 'History'],
  isComing: ['将生效', 'coming'],
  isInForce: ['现行', 'in force'],
  isPast: ['已过', 'past'],
  first: ['建店初值', 'First value'],
  onlyBy: ['新值由{duties}登记。{why}', 'New values are recorded by the {duties}. {why}'],
})
