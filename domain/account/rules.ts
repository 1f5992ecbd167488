import { rule } from '../procedure.ts'

/** What the rules may ask about a person's log-in. */
export type AccountFacts = {
  person: string
  isOfThisStore: boolean
  isOwn: boolean
  isShut: boolean
  openSessions: number
  passwordIsFresh: boolean
}

export const accountIsOfThisStore = rule(
  'account_is_of_this_store',
  'R5.3',
  '须是本店在任的人',
  'It must be somebody who holds a post in this store',
  ({ isOfThisStore }: Pick<AccountFacts, 'isOfThisStore'>) => isOfThisStore,
)

export const accountIsNotOnesOwn = rule(
  'account_is_not_ones_own',
  'R5.3',
  '自己的密码在“改密码”里改',
  'One’s own password is changed under “Change password”',
  ({ isOwn }: Pick<AccountFacts, 'isOwn'>) => !isOwn,
)

export const accountIsShut = rule(
  'account_is_shut',
  'R5.3',
  '{person}的账号没有锁定或停用',
  'The account of {person} is neither locked nor disabled',
  ({ isShut }: Pick<AccountFacts, 'isShut' | 'person'>) => isShut,
)

export const sessionIsOpen = rule(
  'session_is_open',
  'R5.3',
  '{person}没有这样的登录，可能刚刚退出',
  'No such log-in of {person} is open; perhaps just signed out',
  ({ openSessions }: Pick<AccountFacts, 'openSessions' | 'person'>) => openSessions > 0,
)

export const passwordIsFresh = rule(
  'password_is_fresh',
  'R5.3',
  '密码不能含工号或姓名，也不能是最近五次用过的',
  'A password holds neither number nor name, and is none of the last five',
  ({ passwordIsFresh }: Pick<AccountFacts, 'passwordIsFresh'>) => passwordIsFresh,
)
