import { words } from './words.ts'

/** Figures of bookings: each with what it is counted from. */
export const bookingFigureWords = words({
  title: ['预约指标', 'Booking figures'],
  note: ['按预约的钟点统计，每个数都打开背后的预约', 'By the hour booked; each figure opens its bookings'],
  period: ['期间', 'Period'],
  from: ['从', 'From'],
  until: ['到', 'Until'],
  thisMonth: ['本月', 'This month'],
  lastMonth: ['上月', 'Last month'],
  week: ['近 7 天', '7 days'],
  empty: ['{from} 至 {until} 没有预约，也没有接车', 'No booking and no car from {from} to {until}'],
  emptyTold: ['换一段时间，或先登记预约', 'Choose another period, or make a booking'],
  toBoard: ['去预约看板', 'To the board'],
  unsettled: [
    '{n} 个预约的时间已过，还没记到店、失约或取消，不计入各率',
    {
      one: '{n} booking is over without an outcome: counted in no rate',
      other: '{n} bookings are over without an outcome: counted in no rate',
    },
  ],
  seeThem: ['去看', 'See them'],
  open: ['看这 {n} 个预约', { one: 'See the booking', other: 'See the {n} bookings' }],
  openAll: ['看期间的预约', 'See the bookings of the period'],
  nothing: ['没有可统计的', 'Nothing to count'],

  bookingRate: ['预约率', 'Booked'],
  bookingRateOf: ['按预约到店 {part} / 接车 {whole} 台', 'Came by booking {part} / cars received {whole}'],
  bookingRateTold: ['期间接的车里，先预约再来的占多少', 'Of the cars received, how many had booked'],
  kept: ['到店率', 'Came'],
  keptOf: ['到店 {part} / 应到 {whole}', 'Came {part} / expected {whole}'],
  keptTold: [
    '应到 = 到店 + 客户失约 + 店方失约；改约和取消的不算',
    'Expected: came, did not come, failed by the store; changed and cancelled ones are left out',
  ],
  punctual: ['准时率', 'In time'],
  punctualOf: ['准时 {part} / 到店 {whole}', 'In time {part} / came {whole}'],
  punctualTold: ['早到的、迟到仍按预约接待的都算准时', 'Early, or late and still received as booked'],
  called: ['提前确认率', 'Confirmed by phone'],
  calledOf: ['已打 {part} / 应打 {whole}', 'Made {part} / due {whole}'],
  calledTold: [
    '到店前一小时的确认电话，没接通的也算打过',
    'The call one hour before; unanswered ones count as made',
  ],
  noShow: ['客户失约', 'Did not come'],
  noShowOf: ['失约 {part} / 应到 {whole}', 'Did not come {part} / expected {whole}'],
  noShowTold: ['过了预约时间没有来，也没有改约', 'The hour passed, and it was not changed'],
  storeFailed: ['店方失约', 'Failed by the store'],
  storeFailedOf: ['已致歉 {part} / 应到 {whole}', 'Apologised {part} / expected {whole}'],
  storeFailedTold: [
    '店方不能兑现并已致歉的；来得及恢复的不算',
    'What could not be kept and was apologised for',
  ],

  byCause: ['店方失约的原因', 'Why the store failed'],
  byCauseTold: ['先治多的', 'Mend the most frequent first'],
  noCause: ['这段时间店方没有失约', 'The store failed nobody'],
  bySource: ['预约从哪里来', 'Where bookings come from'],
  bySourceTold: ['期间的全部预约', 'All bookings of the period'],
  noSource: ['这段时间没有预约', 'No booking in this period'],
  count: ['{n} 个', { one: '{n}', other: '{n}' }],
})

export const causeWords: { readonly [cause: string]: readonly [chinese: string, english: string] } = {
  bay: ['工位停用', 'Bay closed'],
  person: ['人员不在', 'Person absent'],
  tool: ['工具停用', 'Tool not to be had'],
  parts: ['配件晚到', 'Parts late'],
  overrun: ['前车超时', 'The car before took longer'],
  power: ['停电停水', 'No power or water'],
  other: ['其他', 'Other'],
}

export const sourceWords: { readonly [source: string]: readonly [chinese: string, english: string] } = {
  hotline: ['来电', 'Hotline'],
  visit: ['到店', 'At the counter'],
  followUp: ['回访', 'Follow-up'],
  promise: ['上次约定', 'Promised last time'],
  active: ['主动招揽', 'We called'],
  maker: ['厂家', 'Manufacturer'],
  online: ['网络', 'Online'],
}
