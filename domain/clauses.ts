/** Where a clause stands: the printed procedure's sections, its traps, and the regulations. */
const printed: readonly (readonly [last: number, chinese: string, english: string])[] = [
  [15, '人员编制', 'Establishment'],
  [45, '一 预约', '1 Appointment'],
  [49, '二 客户接待', '2 Reception'],
  [63, '三 预检问诊', '3 Diagnosis'],
  [73, '四 商务报价', '4 Quotation'],
  [80, '五 维修项目确认', '5 Confirmation and dispatch'],
  [85, '六 维修作业', '6 Repair'],
]
const regulations: { readonly [chapter: string]: readonly [chinese: string, english: string] } = {
  R1: ['三包规定', 'Three guarantees'],
  R2: ['维修管理规定', 'Repair trade rules'],
  R3: ['标识', 'Identifiers'],
  R4: ['价税', 'Money and tax'],
  R5: ['个人信息与安全', 'Personal information and security'],
  R6: ['到期提醒', 'Reminders'],
}
const trap = ['程序的要点', 'Traps of the procedure'] as const

/** The heading over a clause, in Chinese and English; of one that is not known, the clause itself. */
export function sectionOf(clause: string): readonly [chinese: string, english: string] {
  const [kind, number] = [clause[0], Number(clause.slice(1).split('.')[0])]
  if (kind === 'T') return trap
  const section = kind === 'S' ? printed.find(([last]) => number <= last) : undefined
  if (section) return [section[1], section[2]]
  return regulations[`${kind}${number}`] ?? [clause, clause]
}
