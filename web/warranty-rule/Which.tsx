import { everyBrand } from '../../domain/warranty-rule/keys.ts'
import { useAsked } from '../ui/useAsked.ts'
import { warrantyRuleWords } from '../words/warrantyRule.ts'
import { useWords } from '../words/words.ts'
import type { Rules, SetCode } from './read.ts'
import '../ui/field.css'

type WhichProps = { rules: Rules; ruleSet: SetCode; brand: string }

/** Which order of the law and whose levels: both stand in the address. */
export function Which({ rules, ruleSet, brand }: WhichProps) {
  const say = useWords(warrantyRuleWords)
  const [, ask] = useAsked()
  return (
    <div className="which">
      <fieldset aria-label={say('set')}>
        {rules.sets.map(({ code }) => (
          <button
            key={code}
            type="button"
            aria-pressed={code === ruleSet}
            onClick={() => ask({ set: code === 'CN_43' ? undefined : code })}
          >
            {say(`set_${code}`)}
          </button>
        ))}
      </fieldset>
      <label>
        <span>{say('brand')}</span>
        <select
          className="input"
          value={brand}
          onChange={({ target }) => ask({ brand: target.value === everyBrand ? undefined : target.value })}
        >
          <option value={everyBrand}>{say('everyBrand')}</option>
          {rules.brands.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
