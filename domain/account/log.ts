/** What the sign-in log keeps (R5.3), in the order of its filter. Kept for good: no step takes a row away. */
export const logResults = {
  in: ['登录', 'Signed in'],
  wrong: ['工号或密码不对', 'Wrong number or password'],
  locked: ['锁定中，未受理', 'Locked, not heard'],
  unused: ['久未使用，未受理', 'Unused too long, not heard'],
  out: ['退出', 'Signed out'],
  ended: ['被结束', 'Ended'],
  changed: ['改密码', 'Changed password'],
  reset: ['密码被重置', 'Password reset'],
  unlocked: ['被解锁', 'Unlocked'],
} as const satisfies { readonly [result: string]: readonly [chinese: string, english: string] }
export type LogResult = keyof typeof logResults

/** An unknown number may be a password typed into the wrong field: only its beginning is shown. */
export const maskNumber = (staffNo: string): string =>
  `${staffNo.slice(0, 2)}${staffNo.length > 2 ? '***' : ''}`
