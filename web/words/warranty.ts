import { words } from './words.ts'

export const warrantyWords = words({
  statement: ['三包情况说明', 'Statement under the 三包 rules'],
  back: ['车辆档案', 'The car’s file'],
  print: ['打印说明', 'Print the statement'],
  asOf: ['按 {at}、里程 {km} 判断', 'As of {at}, at {km}'],
  kmUnknown: ['未知', 'unknown'],
  kilometres: ['{n} 公里', '{n} km'],
  at: ['判断的时刻', 'Moment'],
  km: ['里程（公里）', 'Odometer (km)'],
  now: ['现在', 'Now'],
  ask: ['按此判断', 'Judge by these'],
  kmWrong: ['里程应是 0 至 5,000,000 的整数', 'A whole number from 0 to 5,000,000'],
  problems: ['资料不全或互相矛盾', 'Missing or contradictory'],
  problemsNote: ['补齐后结果可能改变，不作默认推断', 'Nothing is assumed; the result may change'],
  elsewhere: ['下列修理来自旧档或客户申报：{ids}', 'These repairs were imported or declared: {ids}'],
  unlinked: [
    '{n} 次三包修理还没有关联质量问题：同一质量问题、总成更换和严重安全各项无从判断，只有时间是算准的',
    '{n} repairs are not linked to a quality problem yet: only the time is reckoned, what hangs on the problem cannot be told',
  ],
  none: ['档案中没有三包修理', 'No repair under 三包 is on file'],
  openAll: ['展开依据', 'Open all'],
  closeAll: ['收起依据', 'Close all'],
  what: ['事项', 'Item'],
  result: ['结果', 'Result'],
  how: ['依据和算式', 'Reason and arithmetic'],
  clause: ['条款', 'Clause'],
  printedBy: ['{store} · 打印于 {at}', '{store} · printed {at}'],
  signs: [
    '经办：　　　　　　　　客户：　　　　　　　　日期：',
    'For the store:　　　　　　Customer:　　　　　　Date:',
  ],
})
