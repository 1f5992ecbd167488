import { words } from './words.ts'

/** The owner's links of an order, as who works with him sees them. */
export const ownerLinkWords = words({
  title: ['车主链接', 'Owner’s links'],
  none: ['还没有链接；报价送客户时自动附在消息里', 'None yet: one goes out with the quotation by itself'],
  make: ['生成链接', 'Make a link'],
  withMessage: ['随消息发出', 'with a message'],
  byHand: ['{who}生成', 'made by {who}'],
  unopened: ['没有打开过', 'not opened'],
  opened: ['打开 {n} 次', { one: 'opened once', other: 'opened {n} times' }],
  openedFirst: ['初次 {first}', 'first {first}'],
  openedLast: ['最近 {last}', 'last {last}'],
  expires: ['{at} 失效', 'ends {at}'],
  over: ['已过期', 'Expired'],
  revoke: ['停用', 'Shut'],
  fresh: ['地址只显示这一次', 'The address is shown this once'],
  freshTold: [
    '发给车主本人。关掉后再也看不到，需要时另生成一个。',
    'For the owner himself. Once closed it cannot be seen again: make another.',
  ],
  copy: ['复制地址', 'Copy the address'],
  close: ['收起', 'Close'],
  scan: ['车主可以直接扫码', 'The owner may scan it'],
  wantsCall: ['客户要求回电', 'The owner wants a call'],
  soon: ['尽快', 'soon'],
  wantedAt: ['{at} 前后', 'about {at}'],
  askedAt: ['{at} 提出', 'asked {at}'],
  call: ['已回电', 'Called'],
  called: ['{who} {at} 已回电', '{who} called {at}'],
})
