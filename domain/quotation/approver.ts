import { duties } from '../staff/duties.ts'
import type { Needs } from './discount.ts'

const english = {
  frontDesk: 'the front-desk supervisor',
  partsManager: 'the parts manager',
  manager: 'the manager',
} as const

/** Whose approval a discount needs, as the rule tells of it; null where it needs nobody's. */
export function approverWords(needs: Needs) {
  if (needs === '') return { approver: null, approverEnglish: null }
  if (needs === 'nobody')
    return {
      approver: '比经理权限更高的人',
      approverEnglish: 'nobody here has so high a limit; somebody above the manager',
    }
  return { approver: duties[needs] as string, approverEnglish: english[needs] as string }
}
