import { procedure } from '../procedure.ts'
import type { Party } from '../staff/duties.ts'
import * as rules from './rules.ts'

// biome-ignore format: a table
export const accountMeasure = procedure<Party>()({
  title: '账号处置',
  record: 'accountMeasure',
  states: { taken: '已办理' },
  ends: ['taken'],
  steps: {
    unlock:      { title: '解锁',     from: [], to: 'taken', by: ['securityAdmin'],            accepts: [rules.accountIsOfThisStore, rules.accountIsShut] },
    reset:       { title: '重置密码', from: [], to: 'taken', by: ['securityAdmin', 'console'], accepts: [rules.accountIsOfThisStore, rules.accountIsNotOnesOwn, rules.passwordIsFresh] },
    endSessions: { title: '结束登录', from: [], to: 'taken', by: ['securityAdmin'],            accepts: [rules.accountIsOfThisStore, rules.sessionIsOpen] },
  },
})
