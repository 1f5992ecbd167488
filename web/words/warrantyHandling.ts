import { words } from './words.ts'

/** How a car warned of under 三包 is to be handled before work on it is given out. */
export const handlingWords = words({
  title: ['三包预警处理', 'Handling of the warning'],
  mustBe: ['批准后才能派工', 'To be approved before dispatch'],
  mayBe: ['可以写处理意见，不影响派工', 'May be written; dispatch does not wait for it'],
  none: ['还没有处理意见', 'Nothing written yet'],
  propose: ['填写处理意见', 'Write what is to be done'],
  opinion: ['处理意见', 'Opinion'],
  opinionHint: [
    '第几次、累计几天、判断是什么问题',
    'Which repair it is, how many days, what it is taken for',
  ],
  measures: ['采取的措施', 'Measures'],
  measuresHint: [
    '例：技术总监到场、备件优先、备代步车、每小时报进度',
    'For example: the technical director attends, parts first, a loan car, progress by the hour',
  ],
  makerTold: ['已报厂家', 'The maker has been told'],
  makerReference: ['厂家回复编号', 'Reference of the maker'],
  ofBooking: ['预约时写的', 'written for the booking'],
  wroteIt: ['{who}填写', 'written by {who}'],
  decided: ['{who}：{note}', '{who}: {note}'],
  approve: ['批准', 'Approve'],
  approveNote: ['批示', 'Note'],
  refuse: ['退回', 'Send back'],
  refuseNote: ['退回原因', 'Why it is sent back'],
  withdraw: ['撤回', 'Withdraw'],
})
