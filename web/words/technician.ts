import type { FinishForm } from '../../domain/workshop/forms.ts'
import { pauseWords } from './pause.ts'
import { words } from './words.ts'

export const technicianWords = words({
  me: ['个人', 'Me'],
  toDesk: ['工作台', 'Desk'],
  signOut: ['退出登录', 'Sign out'],
  noShift: ['今天无班次', 'Not on shift'],
  shift: ['{name} {from}–{until}', '{name} {from}–{until}'],

  now: ['手上的作业', 'Job in hand'],
  promised: ['{at} 交车', 'Promised {at}'],
  noPromise: ['还没有承诺交车时间', 'No promised time'],
  waits: ['车主在店等', 'Owner is waiting'],
  km: ['{km} km', '{km} km'],
  clock: ['已做时间', 'Time worked'],
  standard: ['标准 {hours}', 'Standard {hours}'],
  hours: ['{n} h', '{n} h'],
  left: ['还有 {n}', '{n} left'],
  over: ['超出 {n}', '{n} over'],
  minutes: ['{n} 分', '{n} min'],
  used: ['已用时间占标准工时', 'Share of the standard time used'],

  explanation: ['施工前说明', 'Explanation'],
  heard: ['{at} 已听取', 'Heard {at}'],
  unheard: ['还没有听取', 'Not heard yet'],
  complaint: ['客户原话', 'In the customer’s words'],
  log: ['计时记录', 'Clock'],
  running: ['计时中', 'running'],

  elsewhere: ['正在计时：{title}', 'Clock running: {title}'],
  back: ['回去', 'Back to it'],
  next: ['接着做', 'Next'],
  nextSum: ['{n} 项，共 {hours}', { one: '{n} job, {hours}', other: '{n} jobs, {hours}' }],
  toHear: ['说明未听取', 'Explanation not heard'],
  sameCar: ['同车', 'same car'],
  noJobs: ['现在没有派给您的作业', 'No job is given to you now'],
  noJobsTold: ['派工后会自动出现在这里', 'Jobs appear here by themselves once dispatched'],
  nothingAfter: ['后面没有排给您的作业', 'Nothing is planned after this'],

  hearFirst: ['听完再点', 'Tap once heard'],
  startFirst: ['开始计时', 'Start the clock'],
  startAgain: ['接着做，已做 {worked}', 'Go on, {worked} worked'],
  pauseWhy: ['写原因', 'Say why'],
  finishHow: ['自检后停表', 'Self-check, then stop'],

  pauseTitle: ['为什么暂停', 'Why pause'],
  pauseFirst: ['先点一个原因', 'Choose a reason first'],
  pauseNote: ['补充说明（选填）', 'Note (optional)'],
  pauseSend: ['暂停', 'Pause'],
  pauseSendFor: ['暂停 · {reason}', 'Pause · {reason}'],
  finishTitle: ['完工自检', 'Self-check'],
  pointsOpen: ['还有 {n} 项没有确认', { one: '{n} point open', other: '{n} points open' }],
  finishNote: ['自检记录（选填）', 'Record (optional)'],
  finishSend: ['签字完工', 'Sign and finish'],
})

/** The English of one's own steps on the dock; the Chinese comes with the answer, as printed. */
export const stepWords = {
  acknowledge: 'Heard it',
  start: 'Start',
  pause: 'Pause',
  finish: 'Finish',
} as const

type Pair = readonly [chinese: string, english: string]
type Point = FinishForm['points'][number]

/** The points of the self-check, in the order they are gone through. */
export const pointWords: { readonly [P in Point]: Pair } = {
  worksNormally: ['工作正常', 'Works normally'],
  toStandard: ['合技术规范', 'To the standard'],
  asOrdered: ['与工单一致', 'As ordered'],
  nothingOmitted: ['没有遗漏', 'Nothing omitted'],
}

/** A pause as it was written: the reason's key, and what was added by hand. */
export function pauseSays(kept: string, language: 'zh-CN' | 'en'): string {
  const [reason, ...note] = kept.split(' ')
  const known = (pauseWords as { readonly [reason: string]: Pair })[reason ?? '']
  const word = known?.[language === 'en' ? 1 : 0] ?? reason ?? ''
  return note.length > 0 ? `${word}，${note.join(' ')}` : word
}
