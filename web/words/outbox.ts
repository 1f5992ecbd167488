import { words } from './words.ts'

export const outboxWords = words({
  title: ['待发消息', 'Outbox'],
  notConnected: [
    '没有接通短信、微信通道：消息留在这里，请复制发送后点“已人工发送”。',
    'No SMS or WeChat channel is connected: messages stay here. Copy and send them, then press “Sent by hand”.',
  ],
  keys: ['复制', 'copy'],
  marks: ['已发', 'sent'],
  upDown: ['上下', 'move'],
  filter: ['发送', 'Sending'],
  waiting: ['待发送', 'Waiting'],
  sent: ['已人工发送', 'Sent by hand'],
  list: ['消息', 'Messages'],

  quotation: ['报价', 'Quotation'],
  ready: ['取车通知', 'Ready to collect'],
  readyLate: ['取车通知（致歉）', 'Ready, with an apology'],
  delivered: ['交车致谢', 'After delivery'],
  booked: ['预约确认', 'Booking'],
  bookingMoved: ['预约改期', 'Booking moved'],
  bookingReminder: ['预约提醒', 'Reminder'],
  addOn: ['增项报价', 'Add-on'],
  bookingApology: ['致歉', 'Apology'],
  to: ['收信人', 'To'],
  noPhone: ['档案里没有电话', 'No phone on file'],
  written: ['写于', 'Written'],
  sentAt: ['发于', 'Sent'],
  result: ['结果', 'Result'],
  not_connected: ['通道未接通，没有发出', 'No channel connected: not sent'],
  afterTheNight: ['夜间不发，{at} 后发送', 'Not at night: to be sent after {at}'],
  notTried: ['还没有试发', 'Not tried yet'],
  triedSome: [
    '试发 {n} 次没有成功：{result}',
    { one: '{n} try failed: {result}', other: '{n} tries failed: {result}' },
  ],
  otherResult: ['通道答复：{result}', 'The channel answered: {result}'],
  byHand: ['由人工发出', 'Sent by a person'],

  copyWords: ['复制内容', 'Copy words'],
  phoneOf: ['{name}的电话', 'Phone of {name}'],
  copyPhone: ['复制电话 {phone}', 'Copy phone {phone}'],
  copied: ['已复制', 'Copied'],
  selected: [
    '浏览器不让复制，已选中，请按 Ctrl+C',
    'The browser forbids copying. It is marked: press Ctrl+C',
  ],

  nothingWaits: ['没有等着发的消息', 'No message waits'],
  nothingWaitsTold: [
    '登记预约、送出报价、检验合格、交车时，程序会把要告诉客户的话写在这里',
    'When a booking is made, a quotation is sent, a car passes its check or is delivered, the words for the customer appear here',
  ],
  nothingSent: ['还没有人工发送过的消息', 'No message has been sent by hand yet'],
})
