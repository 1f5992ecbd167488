import { procedure } from '../procedure.ts'
import type { Party } from '../staff/duties.ts'
import * as rules from './rules.ts'

// biome-ignore format: a table
export const adminGrant = procedure<Party>()({
  title: '管理授权',
  record: 'adminGrant',
  states: { inForce: '有效', revoked: '已撤销' },
  ends: ['inForce', 'revoked'],
  steps: {
    grant:   { title: '授权',     from: [],          to: 'inForce', by: ['securityAdmin'], accepts: [rules.personWorksHere, rules.isSomebodyElse, rules.holdsNoAdministration] },
    appoint: { title: '指定首任', from: [],          to: 'inForce', by: ['console'],       accepts: [rules.noSecurityAdminYet, rules.personWorksHere, rules.holdsNoAdministration] },
    revoke:  { title: '撤销',     from: ['inForce'], to: 'revoked', by: ['securityAdmin'], requires: [rules.securityAdminRemains] },
  },
})
