import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { everyBrand, type RuleKey } from '../../domain/warranty-rule/keys.ts'
import { warrantyRule, wearPeriod } from '../../domain/warranty-rule/procedure.ts'
import { Head, Panel, Skeleton } from '../ui/frame.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { useAsked } from '../ui/useAsked.ts'
import { useRows } from '../ui/useRows.ts'
import { warrantyRuleWords } from '../words/warrantyRule.ts'
import { useWords } from '../words/words.ts'
import { Levels } from './Levels.tsx'
import { Limits } from './Limits.tsx'
import { rulesQuery, type Rules, type SetCode } from './read.ts'
import { useWhyNot } from './useWhyNot.ts'
import { ValueSheet } from './ValueSheet.tsx'
import { WearPanel } from './WearPanel.tsx'
import { Which } from './Which.tsx'
import '../ui/button.css'
import './rules.css'

/** The numbers of the law and the levels of the warning: in force, to come, and as they were. */
export default function RulesPage() {
  const say = useWords(warrantyRuleWords)
  const [{ set, brand = everyBrand }] = useAsked()
  const { data, error, refetch } = useQuery(rulesQuery(brand))
  return (
    <>
      <Head title={say('title')} note={say('note')} />
      {data ? (
        <Standing rules={data} ruleSet={set === 'CN_150' ? 'CN_150' : 'CN_43'} asked={brand} />
      ) : (
        <Panel>
          {error ? <Trouble error={error} again={() => void refetch()} /> : <Skeleton rows={12} />}
        </Panel>
      )}
    </>
  )
}

type StandingProps = { rules: Rules; ruleSet: SetCode; asked: string }

/** While another brand is being fetched the figures are still those of the one before. */
function Standing({ rules, ruleSet, asked }: StandingProps) {
  const { brand } = rules
  const say = useWords(warrantyRuleWords)
  const [opened, open] = useState<RuleKey>()
  const list = useRows<HTMLDivElement>(say('title'))
  const why = { rule: useWhyNot(warrantyRule), wear: useWhyNot(wearPeriod) }
  const chosen = rules.keys.find((one) => one.ruleSet === ruleSet && one.key === opened)
  return (
    <div className="warranty-rules" ref={list}>
      <Which rules={rules} ruleSet={ruleSet} brand={asked} />
      <Levels rules={rules} ruleSet={ruleSet} why={why.rule} open={open} />
      <Limits rules={rules} ruleSet={ruleSet} why={why.rule} open={open} />
      <WearPanel rules={rules} brand={brand} why={why.wear} />
      {chosen && (
        <ValueSheet
          key={`${ruleSet} ${brand} ${chosen.key}`}
          of={chosen}
          rules={rules}
          brand={brand}
          why={why.rule}
          close={() => open(undefined)}
        />
      )}
    </div>
  )
}
