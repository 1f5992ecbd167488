import type { Procedure } from '../../domain/procedure.ts'
import { duties, type Duty } from '../../domain/staff/duties.ts'
import { refusalSays } from '../ui/refusalSays.ts'
import { dutyName } from '../words/desk.ts'
import { useLanguage } from '../words/language.ts'
import { warrantyRuleWords } from '../words/warrantyRule.ts'
import { useWhyNotOpen } from '../whyNot.ts'
import { useWords } from '../words/words.ts'

/** Why this person records no new row of a procedure; undefined where he may. */
export function useWhyNot(of: Procedure): string | undefined {
  const say = useWords(warrantyRuleWords)
  const language = useLanguage()
  const refused = useWhyNotOpen(of, 'set')
  if (!refused) return undefined
  const named = of.steps['set']!.by.filter((party): party is Duty => party in duties)
  return say('onlyBy', {
    duties: named.map((duty) => dutyName(duty, language)).join(language === 'en' ? ', ' : '、'),
    why: refusalSays(refused, language),
  })
}
