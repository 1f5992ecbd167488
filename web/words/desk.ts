import { duties, type Duty } from '../../domain/staff/duties.ts'
import type { tasks } from '../../domain/desk/tasks.ts'
import { words } from './words.ts'

export const deskWords = words({
  night: ['夜里好，{name}', 'Good evening, {name}'],
  morning: ['早上好，{name}', 'Good morning, {name}'],
  forenoon: ['上午好，{name}', 'Good morning, {name}'],
  noon: ['中午好，{name}', 'Good day, {name}'],
  afternoon: ['下午好，{name}', 'Good afternoon, {name}'],
  evening: ['晚上好，{name}', 'Good evening, {name}'],
  carsHere: ['在厂 {n} 台', { one: '{n} car in the shop', other: '{n} cars in the shop' }],
  dutyCount: ['该您办的 {n} 件', { one: '{n} duty', other: '{n} duties' }],
  lateCount: ['{n} 件超时', '{n} late'],
  receive: ['接车', 'Receive a car'],

  duties: ['该您办的', 'Yours to do'],
  byDue: ['按时限排序', 'By due time'],
  upDown: ['上下', 'move'],
  doIt: ['办理', 'do'],
  today: ['今天', 'today'],
  tomorrow: ['明天', 'tomorrow'],
  withinDay: ['当天内', 'by tonight'],
  waited: ['起等候', 'waiting'],
  actingFor: ['代：{duty}空缺', 'For the vacant {duty}'],
  vacancies: [
    '{duties}有空缺，其职责由您代行；落到您这里的事会写明“代”。',
    'Vacant: {duties}. These duties fall to you; what comes by them says so.',
  ],
  quoted: ['“{words}”', '“{words}”'],
  others: ['等 {n} 台车', { one: '{n} car', other: '{n} cars' }],
  messages: [
    '{n} 条没有发出。通道未接通，请复制发送',
    '{n} not sent. No channel is connected: copy and send',
  ],
  incomplete: [
    '{n} 份车辆档案缺必填内容',
    { one: '{n} car file lacks what must be known', other: '{n} car files lack what must be known' },
  ],
  nothing: ['现在没有等您办的事', 'Nothing waits for you now'],
  nothingReception: [
    '有车来就按 N 接车；轮到您的事会自己出现在这里',
    'Press N when a car comes; what falls to you appears here by itself',
  ],
  nothingElse: ['轮到您的事会自己出现在这里', 'What falls to you appears here by itself'],

  inShop: ['在厂的车', 'Cars in the shop'],
  allOrders: ['全部工单', 'All orders'],
  mine: ['我接待的 {n}', 'Received by me {n}'],
  notMine: ['同事接待的 {n}', 'By colleagues {n}'],
  done: ['已完成 {n}%', '{n}% done'],
  noJobs: ['还没有作业', 'No jobs yet'],
  promised: ['承诺', 'Promised'],
  noPromise: ['还没承诺时间', 'No promise yet'],
  there: ['在店 {n} 人', { one: '{n} here', other: '{n} here' }],
  toShifts: ['班表', 'Week plan'],
  nobodyThere: ['现在没有人当班', 'Nobody is on shift now'],
  backAt: ['{name} 离岗至 {at}', '{name} is away until {at}'],
  shopEmpty: ['厂里没有车', 'No car in the shop'],
})

type Told = (typeof tasks)[number]

/** Chinese stands in domain/desk/tasks.ts; here the English of each act. */
type OfOwn = { record: 'exchangeDemand' | 'appointment' | 'finding' }
const actEnglish: { readonly [State in Exclude<Told, OfOwn>['state']]: string } = {
  received: 'Write quotation',
  sent: 'Get consent',
  quoted: 'Get consent',
  signed: 'Dispatch',
  checking: 'Final check',
  settling: 'Settle',
  settled: 'Pay and deliver',
  dispatched: 'Start',
  paused: 'Resume',
  working: 'Finish',
  due: 'Call',
  waiting: 'Copy and send',
  planned: 'Dispatch',
  proposed: 'Approve',
  inForce: 'Renew',
  inUse: 'Complete',
}
const demandActEnglish: { readonly [State in Extract<Told, { record: 'exchangeDemand' }>['state']]: string } =
  {
    received: 'Answer',
    accepted: 'Settle',
  }

const findingActEnglish: { readonly [State in Extract<Told, { record: 'finding' }>['state']]: string } = {
  reported: 'Decide',
  proposed: 'Write add-on',
}

/** A registered booking asks several things. */
const bookingActEnglish: { readonly [task: string]: string } = {
  confirm: 'Call',
  notice: 'Read',
  picking: 'Pick',
  apology: 'Apologise',
  place: 'Set a time',
}

/** An order and a demand are both received: what is to be done differs. */
export const actEnglishOf = ({
  record,
  state,
  task,
}: Pick<Told, 'record' | 'state'> & { task?: string }): string =>
  bookingActEnglish[record === 'appointment' ? (task ?? '') : ''] ??
  (record === 'exchangeDemand'
    ? demandActEnglish[state as keyof typeof demandActEnglish]
    : record === 'finding'
      ? findingActEnglish[state as keyof typeof findingActEnglish]
      : actEnglish[state as keyof typeof actEnglish]) ??
  state

const dutyEnglish: { readonly [D in Duty]: string } = {
  manager: 'manager',
  technicalDirector: 'technical director',
  workshopManager: 'workshop manager',
  frontDesk: 'front-desk supervisor',
  advisor: 'service advisor',
  care: 'customer service',
  claims: 'claims',
  partsManager: 'parts manager',
  partsClerk: 'parts clerk',
  technician: 'technician',
  bodyAndPaint: 'body and paint',
  inspector: 'inspector',
  cashier: 'cashier',
  systemAdmin: 'system administrator',
  securityAdmin: 'security administrator',
  auditor: 'auditor',
}

export const dutyName = (duty: Duty, language: 'zh-CN' | 'en'): string =>
  language === 'en' ? dutyEnglish[duty] : duties[duty]
