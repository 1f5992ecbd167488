import { words } from './words.ts'

/** Beside the call: the car, where it stands under 三包, what was refused, what falls due. */
export const sideWords = words({
  side: ['这辆车', 'This car'],
  noCar: ['还没有选车', 'No car yet'],
  noCarTold: ['报出车牌后，历史、三包、到期都在这里', 'History, 三包 and due days appear here'],
  newCar: ['新车建档', 'A new car'],
  newCarTold: ['没有历史；三包要素到店时补全', 'No history; what 三包 asks is filled in at reception'],
  openFile: ['打开车辆档案', 'Open the car’s file'],
  noOwner: ['没有车主', 'no owner'],
  nthVisit: ['第 {n} 次来厂', 'visit no. {n}'],
  hereNow: ['这辆车在店内：{number}', 'This car is in the store: {number}'],
  sold: ['购车', 'Sold'],
  last: ['上次', 'Last'],
  neverHere: ['没有来过', 'never here'],
  unknown: ['不详', 'unknown'],
  km: ['{km} 公里', '{km} km'],
  receivedBy: ['{name}接待', 'received by {name}'],

  sanbao: ['三包', '三包'],
  unchecked: [
    '这次没有查成，登记时会再查一次并如实记下',
    'Not checked: it is asked again when saved, and recorded as it is',
  ],
  lacks: ['缺购车日期或用途，判断不了；请问客户', 'Sale day or use is missing: ask the customer'],
  notWarned: ['在包修期内，未达预警', 'Under warranty, no warning'],
  outOfWarranty: ['已过包修期', 'The warranty has ended'],
  warned_yellow: [
    '按预警流程：登记“有预警”，索赔员接待，保存即告知索赔',
    'Warned: received by claims, who are told at once',
  ],
  warned_orange: [
    '按预警流程：登记“有预警”，索赔员接待，保存即告知索赔和技术总监，配件优先',
    'Warned: received by claims; claims and the technical director are told, parts come first',
  ],
  warned_red: [
    '按预警流程：登记“有预警”，索赔员接待，保存即告知索赔、技术总监和经理，配件优先',
    'Warned: received by claims; claims, technical director and manager are told, parts come first',
  ],
  openSanbao: ['看推导', 'How it is reckoned'],

  refused: ['上次未采纳 {n} 项', { one: '{n} item refused before', other: '{n} items refused before' }],
  add: ['加入', 'Add'],
  addThis: ['加入{name}', 'Add {name}'],
  added: ['已加入', 'added'],

  due: ['到期', 'Due'],
  nothingDue: ['没有登记到期日', 'Nothing on file'],
  serviceAt: ['保养', 'Service at'],
  kmOver: ['超 {km} 公里', '{km} km over'],
  kmLeft: ['还有 {km} 公里', '{km} km to go'],
  fileLacks: ['档案不全，可顺口问', 'The file is not complete: ask by the way'],

  draft: ['登记单', 'The form'],
  by: ['登记', 'By'],
  state: ['状态', 'State'],
  draftKept: ['草稿 {at} 已存，保存后 已登记', 'draft kept {at}'],
  notBegun: ['还没填', 'not begun'],
  steps: ['进度', 'Steps'],
  nOf5: ['{n} / 5 格', '{n} of 5'],
  insteadOf: ['改约自', 'Instead of'],
  firstBooking: ['首次预约', 'a first booking'],
  anotherBooking: ['原预约，保存后改约', 'the old booking, which ends'],
})
