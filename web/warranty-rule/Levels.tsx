import { lawBehind, levelKey, raisable, type RuleKey } from '../../domain/warranty-rule/keys.ts'
import { itemNames, warningItems, type WarningItem } from '../../domain/warranty/warning.ts'
import { useSide } from '../words/language.ts'
import { warrantyRuleWords } from '../words/warrantyRule.ts'
import { useWords } from '../words/words.ts'
import { withUnit } from './figure.ts'
import type { Rules, SetCode } from './read.ts'
import { RulePanel } from './RulePanel.tsx'
import { Value } from './Value.tsx'
import '../warranty/level.css'

type LevelsProps = {
  rules: Rules
  ruleSet: SetCode
  why: string | undefined
  open: (key: RuleKey) => void
}

/** What is counted, from how many on it turns yellow, orange and red, and where the law stands behind it. */
export function Levels({ rules, ruleSet, why, open }: LevelsProps) {
  const say = useWords(warrantyRuleWords)
  const side = useSide()
  const heads = raisable.map((level) => (
    <span key={level} className={`level ${level}`}>
      {say(level)}
    </span>
  ))
  const keyed = (key: RuleKey) => rules.keys.find((one) => one.ruleSet === ruleSet && one.key === key)!
  return (
    <RulePanel
      title={say('levels')}
      told={say('levelsTold')}
      why={why}
      head={[say('item'), ...heads, say('law')]}
    >
      {warningItems.map((item) => (
        <tr key={item}>
          <th scope="row">{itemNames[item][side]}</th>
          {raisable.map((level) => (
            <td key={level}>
              <Value of={keyed(levelKey(item, level))} may={why === undefined} open={open} />
            </td>
          ))}
          <td>
            <Law item={item} keyed={keyed} />
          </td>
        </tr>
      ))}
    </RulePanel>
  )
}

type LawProps = { item: WarningItem; keyed: (key: RuleKey) => Rules['keys'][number] }

function Law({ item, keyed }: LawProps) {
  const say = useWords(warrantyRuleWords)
  const shown = (key: RuleKey) => withUnit(keyed(key).inForce, keyed(key).unit, say)
  const key = lawBehind[item]
  const [says, clause] =
    key === null
      ? [say('lawEarly', { days: shown('early.days'), km: shown('early.km') }), keyed('early.days').clause]
      : [say(sentences[item], { n: shown(key) }), keyed(key).clause]
  return (
    <span className="law">
      <span className="num">{says}</span>
      <span className="softer">{clause}</span>
    </span>
  )
}

const sentences: { readonly [item in WarningItem]: 'lawMore' | 'lawReached' | 'lawLoan' } = {
  totalDays: 'lawMore',
  sameIssue: 'lawMore',
  assemblyReplaced: 'lawReached',
  partReplaced: 'lawReached',
  seriousSafety: 'lawReached',
  runningDays: 'lawLoan',
  earlyFault: 'lawMore',
}
