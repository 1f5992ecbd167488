import { useState } from 'react'
import { everyBrand } from '../../domain/warranty-rule/keys.ts'
import { dayOf } from '../ui/time.ts'
import { useNow } from '../ui/useNow.ts'
import { warrantyRuleWords } from '../words/warrantyRule.ts'
import { useWords } from '../words/words.ts'
import { nextOf } from './dated.ts'
import { periodShown } from './figure.ts'
import type { Rules, Wear } from './read.ts'
import { RulePanel } from './RulePanel.tsx'
import { useWearName } from './useWearName.ts'
import { WearSheet } from './WearSheet.tsx'

type WearPanelProps = { rules: Rules; brand: string; why: string | undefined }

/** The maker's own periods of the classes of wear parts. */
export function WearPanel({ rules, brand, why }: WearPanelProps) {
  const say = useWords(warrantyRuleWords)
  const [opened, open] = useState<Wear['partClass']>()
  const chosen = rules.wear.find(({ partClass }) => partClass === opened)
  return (
    <>
      <RulePanel
        title={say('wear')}
        told={say('wearTold')}
        why={why}
        head={[say('item'), say('period'), say('whose')]}
      >
        {rules.wear.map((one) => (
          <Line key={one.partClass} of={one} may={why === undefined} open={open} />
        ))}
      </RulePanel>
      {chosen && (
        <WearSheet
          key={`${brand} ${chosen.partClass}`}
          of={chosen}
          brand={brand}
          brands={rules.brands}
          why={why}
          close={() => open(undefined)}
        />
      )}
    </>
  )
}

type LineProps = { of: Wear; may: boolean; open: (part: Wear['partClass']) => void }

function Line({ of, may, open }: LineProps) {
  const say = useWords(warrantyRuleWords)
  const name = useWearName(of.partClass)
  const { inForce } = of
  const next = nextOf(of.rows, dayOf(useNow()), inForce !== null && inForce.brand !== everyBrand)
  const shown = periodShown(inForce?.months ?? null, inForce?.km ?? null, say)
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <span className="figure">
          <button
            type="button"
            className="btn small"
            data-row
            aria-label={say(may ? 'setWearOf' : 'lookAt', { name: `${name} ${shown}` })}
            onClick={() => open(of.partClass)}
          >
            <b className="num">{shown}</b>
          </button>
          {next && (
            <b className="next">
              {next.brand !== everyBrand && `${next.brand} `}
              {say('coming', { day: next.fromDay, value: periodShown(next.months, next.km, say) })}
            </b>
          )}
        </span>
      </td>
      <td className="softer">
        {inForce && (inForce.brand === everyBrand ? say('everyBrand') : inForce.brand)}
      </td>
    </tr>
  )
}
