import { firstRuleSets, type RuleSet } from '../warranty/rule-sets.ts'

/** Chinese and English of the few words that a file chooses among. The key is what is stored. */
type Choice = { readonly [key: string]: readonly [chinese: string, english: string] }

/** R1.1: which 三包 rules apply is asked of the use and the class. Files have always held the use in Chinese. */
export const uses = {
  家庭自用: ['家庭自用', 'Private'],
  单位自用: ['单位自用', 'Company'],
  营运: ['营运', 'Commercial'],
} as const satisfies Choice

export const vehicleClasses = {
  passenger: ['乘用车', 'Passenger car'],
  pickup: ['皮卡', 'Pick-up'],
  special: ['专用乘用车', 'Special passenger car'],
  bus: ['客车', 'Bus'],
  truck: ['货车', 'Lorry'],
  other: ['其他', 'Other'],
} as const satisfies Choice

export const energies = {
  petrol: ['汽油', 'Petrol'],
  diesel: ['柴油', 'Diesel'],
  hybrid: ['油电混动', 'Hybrid'],
  plugIn: ['插电混动', 'Plug-in hybrid'],
  electric: ['纯电', 'Electric'],
  other: ['其他', 'Other'],
} as const satisfies Choice

/** R1.2: by the day of sale; a maker may have promised otherwise. */
export const ruleSets = {
  CN_43: ['新三包（43 号令）', 'Order 43'],
  CN_150: ['原三包（150 号令）', 'Order 150'],
  OUT: ['不适用三包', 'Not covered'],
  NONE: ['三包实施前', 'Before the rules'],
} as const satisfies Choice

/** The two orders of the law: their limits stand there and nowhere else (T1). */
export const [order43, order150] = (['CN_43', 'CN_150'] as const).map(
  (code) => firstRuleSets.find((set) => set.code === code)!,
) as [RuleSet, RuleSet]

/** R1.3: the law's least; a maker may promise more, never less. */
export const legalLeast = {
  repairMonths: order43.repair.months,
  repairKm: order43.repair.km,
  sanbaoMonths: order43.exchange.months,
  sanbaoKm: order43.exchange.km,
}

export const roles = {
  owner: ['车主', 'Owner'],
  driver: ['驾驶人', 'Driver'],
  payer: ['付款方', 'Payer'],
} as const satisfies Choice
export type Role = keyof typeof roles

export const odometerSources = {
  told: ['客户告知', 'Told by the customer'],
  seen: ['现场读表', 'Read on the car'],
  telematics: ['车联网上传', 'Sent by the car'],
} as const satisfies Choice

export const odometerReasons = {
  '': ['没有', 'None'],
  meterReplaced: ['换表', 'Instrument replaced'],
  wrongBefore: ['原登记有误', 'Earlier figure was wrong'],
  other: ['其他', 'Other'],
} as const satisfies Choice

export const fileKinds = {
  photo: ['照片', 'Photo'],
  licence: ['行驶证', 'Vehicle licence'],
  insurance: ['保单', 'Insurance policy'],
  sale: ['购车发票、三包凭证', 'Invoice, 三包 certificate'],
  other: ['其他', 'Other'],
} as const satisfies Choice

/** R5.2: why a full value is wanted. `dealing`: the person deals with this customer now, and need not say. */
export const shownReasons = {
  contact: ['联系客户', 'To reach the customer'],
  identity: ['核对身份', 'To check who it is'],
  request: ['客户要求', 'The customer asks'],
  other: ['其他', 'Other'],
  dealing: ['正在接待', 'Dealing with the customer'],
} as const satisfies Choice
export type ShownReason = keyof typeof shownReasons

export const shownFields = {
  name: ['姓名', 'Name'],
  phone: ['电话', 'Phone'],
  contact: ['联系人', 'Contact'],
  address: ['地址', 'Address'],
  residentId: ['身份证号', 'Resident ID'],
} as const satisfies Choice
export type ShownField = keyof typeof shownFields

/** What the resident ID may be kept for; otherwise it is not asked (R5.2). */
export const residentIdFor = {
  return: ['三包退换', '三包 return'],
  insurance: ['保险理赔', 'Insurance'],
  invoice: ['给个人开发票', 'Invoice to a person'],
} as const satisfies Choice

export const keysOf = <C extends Choice>(choice: C) =>
  Object.keys(choice) as [keyof C & string, ...(keyof C & string)[]]
