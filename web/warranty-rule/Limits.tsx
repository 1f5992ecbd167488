import { limitKeys, type RuleKey } from '../../domain/warranty-rule/keys.ts'
import { useSide } from '../words/language.ts'
import { warrantyRuleWords } from '../words/warrantyRule.ts'
import { useWords } from '../words/words.ts'
import { withUnit } from './figure.ts'
import type { Rules, SetCode } from './read.ts'
import { RulePanel } from './RulePanel.tsx'
import { Value } from './Value.tsx'

type LimitsProps = {
  rules: Rules
  ruleSet: SetCode
  why: string | undefined
  open: (key: RuleKey) => void
}

/** The figures of the chosen order with their clauses; those of the other stand beside them (T1). */
export function Limits({ rules, ruleSet, why, open }: LimitsProps) {
  const say = useWords(warrantyRuleWords)
  const side = useSide()
  const other = rules.sets.find(({ code }) => code !== ruleSet)!.code
  const keyed = (code: SetCode, key: RuleKey) =>
    rules.keys.find((one) => one.ruleSet === code && one.key === key)
  const rows = limitKeys.map((key) => ({ key, own: keyed(ruleSet, key), beside: keyed(other, key) }))
  return (
    <RulePanel
      title={say('limits')}
      told={say('limitsTold')}
      why={why}
      head={[say('item'), say(`short_${ruleSet}`), say('clause'), say(`short_${other}`)]}
    >
      {rows.map(({ key, own, beside }) => (
        <tr key={key}>
          <th scope="row">{(own ?? beside)!.name[side]}</th>
          <td>
            {own ? (
              <Value of={own} may={why === undefined} open={open} />
            ) : (
              <span className="softer">{say('noSuch')}</span>
            )}
          </td>
          <td className="softer">{own?.clause}</td>
          <td className="softer num">
            {beside ? withUnit(beside.inForce, beside.unit, say) : say('noSuch')}
          </td>
        </tr>
      ))}
    </RulePanel>
  )
}
