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
} as const
export type Duty = keyof typeof duties

/** Who takes a step: a duty, the owner on his link, or the clock. */
export const parties = { ...duties, owner: '车主', clock: '到时' } as const
export type Party = keyof typeof parties
