/**
 * What the program knows of a person: duties. Posts are the store's own rows (13 in the printed establishment, more
 * in a larger store); each post carries duties, and a vacant post's duties fall to the next in line.
 */
export const duties = {
  manager: '经理',
  technicalDirector: '技术总监',
  workshopManager: '车间主任',
  frontDesk: '前台主管',
  advisor: '服务顾问',
  care: '客服',
  claims: '索赔',
  partsManager: '配件经理',
  partsClerk: '配件',
  technician: '维修',
  bodyAndPaint: '钣喷',
  inspector: '质检',
  cashier: '收银',
  systemAdmin: '系统管理员',
  securityAdmin: '安全管理员',
  auditor: '审计员',
} as const
export type Duty = keyof typeof duties

/** Administration apart (R5.3): granted to a person, carried by no post, and no two of them in one hand. */
export const administrations = ['systemAdmin', 'securityAdmin', 'auditor'] as const satisfies readonly Duty[]
export type Administration = (typeof administrations)[number]

/** What a post may carry. */
export type PostDuty = Exclude<Duty, Administration>

/** Who takes a step: a duty, the owner on his link, the clock, who holds the machine that the product runs on, or a screen. */
export const parties = {
  ...duties,
  owner: '车主',
  clock: '到时',
  console: '主机命令',
  screen: '大屏',
} as const
export type Party = keyof typeof parties
