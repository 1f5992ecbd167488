import { words } from './words.ts'

export const searchWords = words({
  label: ['全店查找', 'Search the store'],
  hint: [
    '车牌 / 手机尾号 / VIN 尾号 / 工单号 / 姓名首字母',
    'Plate / phone tail / VIN tail / order / initials',
  ],
  short: ['车牌 / 手机 / 工单号', 'Plate / phone / order'],
  cars: ['车辆', 'Cars'],
  customers: ['客户', 'Customers'],
  orders: ['工单', 'Orders'],
  carCount: ['{n} 台车', { one: '{n} car', other: '{n} cars' }],
  nothing: ['没有找到“{q}”', 'Nothing found for “{q}”'],
  tryOther: [
    '车牌可不输点；手机、VIN 输后四位即可',
    'The dot may be left out; four last digits of phone or VIN are enough',
  ],
  looking: ['正在找…', 'Looking…'],
  failed: ['这次没有查到，请再试', 'The search did not answer; try again'],
})
