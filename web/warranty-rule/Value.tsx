import { everyBrand, type RuleKey } from '../../domain/warranty-rule/keys.ts'
import { dayOf } from '../ui/time.ts'
import { useNow } from '../ui/useNow.ts'
import { useSide } from '../words/language.ts'
import { warrantyRuleWords } from '../words/warrantyRule.ts'
import { useWords } from '../words/words.ts'
import { nextOf } from './dated.ts'
import { readable, withUnit } from './figure.ts'
import type { Keyed } from './read.ts'

type ValueProps = { of: Keyed; may: boolean; open: (key: RuleKey) => void }

/** A figure in force, whose word it is, and what comes; pressing it opens its sheet. */
export function Value({ of, may, open }: ValueProps) {
  const say = useWords(warrantyRuleWords)
  const side = useSide()
  const next = nextOf(of.rows, dayOf(useNow()), of.from === 'brand')
  const name = `${of.name[side]} ${withUnit(of.inForce, of.unit, say)}`
  return (
    <span className="figure">
      <button
        type="button"
        className="btn small"
        data-row
        aria-label={say(may ? 'changeOf' : 'lookAt', { name })}
        onClick={() => open(of.key)}
      >
        <b className="num">{of.inForce === null ? say('off') : readable(of.inForce, of.unit)}</b>{' '}
        {of.inForce !== null && <span className="softer">{say(`unit_${of.unit}`)}</span>}
      </button>
      <span className="softer">{say(`from_${of.from}`)}</span>
      {next && (
        <b className="next">
          {next.brand !== everyBrand && `${next.brand} `}
          {say('coming', { day: next.fromDay, value: withUnit(next.value, of.unit, say) })}
        </b>
      )}
    </span>
  )
}
