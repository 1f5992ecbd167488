import type { missResults, Question } from '../../domain/follow-up/forms.ts'
import { words } from './words.ts'

export const followUpWords = words({
  title: ['回访', 'Calls'],
  note: [
    '交车后第三天回访，一户一表；接车的人不打',
    'On the third day after delivery; never by who received the car',
  ],
  book: ['约下次', 'Book'],
  keyPerson: ['换人', 'next, previous'],
  keyAnswer: ['答题', 'answer'],
  personDown: ['下一位', 'Next customer'],
  personUp: ['上一位', 'Customer before'],
  questionDown: ['下一题', 'Next question'],
  questionUp: ['上一题', 'Question above'],

  state: ['状态', 'State'],
  due: ['待回访', 'To call'],
  planned: ['未到期', 'Not yet due'],
  done: ['已回访', 'Called'],
  find: ['车牌 / 姓名 / 工单号', 'Plate / name / order'],
  count: ['{n} 位', '{n}'],
  by: ['接待 {name}', 'Received by {name}'],
  ownLocked: ['您接待的，不得自访', 'Received by you: not yours to call'],
  notCalled: ['待拨', 'to call'],
  tried: ['拨过 {n} 次', { one: 'tried once', other: 'tried {n} times' }],
  noneDue: ['现在没有要回访的客户', 'Nobody is to be called now'],
  nonePlanned: ['没有未到期的回访', 'No call is planned'],
  noneDone: ['还没有收过回访表', 'No call is complete yet'],
  noneTold: [
    '交车后第三天，客户会自动出现在这里',
    'Customers appear here by themselves on the third day after delivery',
  ],
  choose: ['在左边点一位客户', 'Choose a customer at the left'],
  all: ['全部回访', 'All calls'],

  delivered: ['{at} 交车', 'Delivered {at}'],
  order: ['工单', 'Order'],
  phoneOf: ['{name}的电话', 'Phone of {name}'],
  dial: ['拨打', 'Call'],
  noPhone: ['没有登记电话', 'No phone on file'],
  mayCall: ['接待 {name}，可由您回访', 'Received by {name}: you may call'],
  opening: ['开场', 'Opening'],
  script: [
    '“{customer}您好，我是{store}的{me}。您{day}在我们店取的车，来时反映“{complaint}”。耽误您两分钟，问问修得怎么样、哪里没做好。”',
    '“Hello {customer}, this is {me} of {store}. You brought your car for “{complaint}” and took it home on {day}. Two minutes, please: how was it done, and what was not done well?”',
  ],
  day: ['{month}月{day}日', '{month}/{day}'],

  survey: ['回访表', 'Survey'],
  legend: ['按 1–5 答题：1 很满意 … 5 很不满意', 'Keys 1–5: 1 very satisfied … 5 very dissatisfied'],
  ownWords: ['客户原话（必填）', 'In the customer’s words (required)'],
  ownWordsHint: ['不满意的题，照客户说的记', 'A bad answer is written as the customer said it'],
  suggestion: ['客户建议（原话）', 'The customer’s suggestion'],
  complete: ['收表', 'Complete'],
  completeNext: ['收表，下一位', 'Complete, next'],
  miss: ['未接通', 'Not reached'],
  missTitle: ['这次没有接通', 'Not reached this time'],
  missResult: ['结果', 'Result'],
  missNote: ['备注（选填）', 'Note (optional)'],
  missSend: ['记下这次', 'Record it'],

  doneAt: ['{at} 收表', 'Completed {at}'],
  noSuggestion: ['客户没有提建议', 'No suggestion'],

  work: ['这次做的', 'What was done'],
  noWork: ['这张工单没有施工', 'Nothing was worked on'],
  nobody: ['未派工', 'not dispatched'],
  calls: ['拨打记录', 'Calls made'],
  noCalls: ['还没有拨过', 'Not called yet'],
  reached: ['接通', 'Reached'],
  earlier: ['以前来店', 'Earlier visits'],
  noEarlier: ['以前没有来过', 'First visit'],
  ask: ['这次可以顺带问', 'Worth asking'],
  nextService: ['下次保养', 'Next service'],
  contact: ['联系', 'Contact'],
})

type Pair = readonly [chinese: string, english: string]

export const questionWords: { readonly [Q in Question]: Pair } = {
  reception: ['接待态度与速度', 'Reception: manner and speed'],
  appointment: ['预约时间合适', 'Appointment suited'],
  startedAtOnce: ['到店后马上开工', 'Work began at once'],
  lounge: ['等候环境', 'Waiting area'],
  diagnosis: ['故障判断准确', 'Fault judged right'],
  solved: ['故障解决情况', 'Fault solved'],
  onTime: ['用时与说好的一致', 'Took as long as agreed'],
  price: ['工时、配件价格', 'Price of labour and parts'],
  transparency: ['费用讲得清楚', 'Costs were explained'],
  delivery: ['交车与结算', 'Delivery and settlement'],
}

/** From best to worst, as the keys 1–5 stand. */
export const levelWords: readonly [Pair, Pair, Pair, Pair, Pair] = [
  ['很满意', 'Very good'],
  ['满意', 'Good'],
  ['一般', 'Fair'],
  ['不满意', 'Poor'],
  ['很不满意', 'Very poor'],
]

export const missWords: { readonly [R in (typeof missResults)[number]]: Pair } = {
  noAnswer: ['无人接听', 'No answer'],
  busy: ['占线', 'Busy'],
  off: ['关机', 'Switched off'],
  later: ['客户说改时再打', 'Asked to call later'],
  wrongNumber: ['号码不对', 'Wrong number'],
}
