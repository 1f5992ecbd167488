import { words } from './words.ts'

/** The list of cars that a warning, a question or a missing link is about. */
export const warnedWords = words({
  title: ['预警车辆', 'Warned cars'],
  note: ['有变化即重算，每晚全部重算一次', 'Reckoned when something happens, and all of them every night'],
  find: ['车牌、车架号尾号', 'Plate, VIN tail'],
  level: ['档', 'Level'],
  undecided: ['待人认定', 'To be decided'],
  unlinked: ['未关联质量问题', 'Not linked'],
  here: ['在店', 'Here'],
  isHere: ['在店', 'here'],
  car: ['车辆', 'Car'],
  raisedBy: ['由何引起', 'Raised by'],
  days: ['累计天数', 'Total days'],
  open: ['待办', 'Open'],
  decide: ['认定 {what}', 'Decide {what}'],
  link: ['{n} 次修理待关联', { one: '{n} repair to be linked', other: '{n} repairs to be linked' }],
  next: ['如继续在店', 'If it stays'],
  nextAt: ['{at} 达{level}', '{level} at {at}'],
  reckoned: ['重算于', 'Reckoned'],
  none: ['没有预警车辆', 'No warned car'],
  noneTold: [
    '有三包修理的车达到预警档、有条件待认定或修理未关联质量问题时，出现在这里',
    'A car with repairs under 三包 appears when it reaches a level, when a person is to decide, or when a repair is not linked',
  ],
  toCars: ['看车辆档案', 'See the car files'],
})
