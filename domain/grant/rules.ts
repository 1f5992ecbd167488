import { rule } from '../procedure.ts'

/** What the rules may ask about a grant, and about the person it is for. */
export type GrantFacts = { isLastSecurityAdmin: boolean }
export type GrantedFacts = {
  person: string
  worksHere: boolean
  isSelf: boolean
  isAdministrator: boolean
  securityAdmins: number
}

export const securityAdminRemains = rule(
  'security_admin_remains',
  'R5.3',
  '最后一位安全管理员不能撤销，请先授权另一位',
  'The last security administrator stays: grant another first',
  ({ isLastSecurityAdmin }: Pick<GrantFacts, 'isLastSecurityAdmin'>) => !isLastSecurityAdmin,
)

export const personWorksHere = rule(
  'person_works_here',
  'R5.3',
  '须是本店在任的人',
  'It must be somebody who holds a post in this store',
  ({ worksHere }: Pick<GrantedFacts, 'worksHere'>) => worksHere,
)

export const isSomebodyElse = rule(
  'is_somebody_else',
  'R5.3',
  '不能给自己授权',
  'Nobody grants to himself',
  ({ isSelf }: Pick<GrantedFacts, 'isSelf'>) => !isSelf,
)

export const holdsNoAdministration = rule(
  'holds_no_administration',
  'R5.3',
  '系统、安全、审计须分人担任（{person}已担任一项）',
  'System, security and audit are kept apart ({person} holds one of them)',
  ({ isAdministrator }: Pick<GrantedFacts, 'isAdministrator' | 'person'>) => !isAdministrator,
)

export const noSecurityAdminYet = rule(
  'no_security_admin_yet',
  'R5.3',
  '本店已有{securityAdmins}位安全管理员，由其授权',
  'There are {securityAdmins} security administrators already: they grant',
  ({ securityAdmins }: Pick<GrantedFacts, 'securityAdmins'>) => securityAdmins === 0,
)
