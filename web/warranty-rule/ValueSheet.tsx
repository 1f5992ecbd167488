import { refusal } from '../../domain/procedure.ts'
import { ruleFacts } from '../../domain/warranty-rule/facts.ts'
import { setRuleForm, type SetRuleForm } from '../../domain/warranty-rule/forms.ts'
import { everyBrand, isLimit } from '../../domain/warranty-rule/keys.ts'
import { warrantyRule } from '../../domain/warranty-rule/procedure.ts'
import { api } from '../api.ts'
import { useMe } from '../me.ts'
import { Field } from '../ui/Field.tsx'
import { Figure } from '../ui/Figure.tsx'
import { FormSheet } from '../ui/FormSheet.tsx'
import { Look } from '../ui/Look.tsx'
import { refusalSays } from '../ui/refusalSays.ts'
import { dayOf } from '../ui/time.ts'
import { useForm } from '../ui/useForm.ts'
import { useNow } from '../ui/useNow.ts'
import { useLanguage, useSide } from '../words/language.ts'
import { warrantyRuleWords } from '../words/warrantyRule.ts'
import { useWords } from '../words/words.ts'
import { DayAndReason } from './DayAndReason.tsx'
import { inUnit, perOf, readable, withUnit } from './figure.ts'
import { History } from './History.tsx'
import type { Keyed, Rules } from './read.ts'

type SheetProps = {
  of: Keyed
  rules: Rules
  brand: string
  /** Given: this person records no new value, and this is why. */
  why: string | undefined
  close: () => void
}

/** A new value from a day on, with its reason, above how the figure came about. */
export function ValueSheet(props: SheetProps) {
  const { of, why, close } = props
  const title = useTitle(props)
  if (why === undefined) return <NewValue {...props} title={title} />
  return (
    <Look title={title} why={why} close={close}>
      <ValueHistory of={of} />
    </Look>
  )
}

type Typed = { value: number | null; off: boolean; fromDay: string; reason: string }

function NewValue({ of, rules, brand, title, close }: SheetProps & { title: string }) {
  const say = useWords(warrantyRuleWords)
  const language = useLanguage()
  const { ruleSet, key, unit } = of
  const whose = whoseOf(of, brand)
  const today = dayOf(useNow())
  const form = useForm({
    draft: `warrantyRule:${ruleSet}:${whose}:${key}`,
    start: { value: null, off: false, fromDay: today, reason: '' } as Typed,
    schema: setRuleForm,
    shape: ({ off, value, ...rest }) => ({
      ruleSet,
      brand: whose,
      key,
      ...rest,
      // What is not typed is missing; only what is left out on purpose is null.
      value: off ? null : (value ?? undefined),
    }),
    send: (json: SetRuleForm, { header, newId }) =>
      api['warranty-rules'][':id'].set.$post({ param: { id: newId }, header, json }),
    landed: close,
  })
  const refused = useForeseen({ of, rules, brand: whose, typed: form.values, today })
  return (
    <FormSheet
      form={form}
      title={title}
      submit={say('change')}
      why={refused && refusalSays(inUnit(refused, unit), language)}
      open
      onClose={close}
    >
      <div className="fields">
        {!form.values.off && (
          <Field
            form={form}
            name="value"
            label={say('value', { unit: say(`unit_${unit}`) })}
            hint={say('bounds', { least: readable(of.least, unit), most: readable(of.most, unit) })}
          >
            {(bound) => <Figure {...bound} per={perOf(unit)} />}
          </Field>
        )}
        {!isLimit(key) && (
          <label className="level-off">
            <input
              type="checkbox"
              checked={form.values.off}
              disabled={form.underWay}
              onChange={({ target }) => form.set({ off: target.checked })}
            />
            {say('switchOff')}
          </label>
        )}
        <DayAndReason form={form} />
      </div>
      <ValueHistory of={of} />
    </FormSheet>
  )
}

/** A limit is of the law, whichever brand is looked at. */
const whoseOf = ({ key }: Keyed, brand: string) => (isLimit(key) ? everyBrand : brand)

function useTitle({ of, brand }: SheetProps) {
  const say = useWords(warrantyRuleWords)
  const whose = whoseOf(of, brand)
  const name = `${of.name[useSide()]}（${say(`short_${of.ruleSet}`)}）`
  return say('ofBrand', { brand: whose === everyBrand ? say('everyBrand') : whose, name })
}

type Asked = { of: Keyed; rules: Rules; brand: string; typed: Typed; today: string }

/** What the counter will say, by the same printed rules. What is still empty breaks none of them. */
function useForeseen({ of, rules, brand, typed, today }: Asked) {
  const parties = useMe().duties.map(({ duty }) => duty as string)
  const rows = rules.keys.flatMap(({ ruleSet, key, rows: own }) =>
    own.map((row) => ({ ...row, ruleSet, key })),
  )
  const value = typed.off ? null : (typed.value ?? of.inForce)
  const { ruleSet, key } = of
  const fromDay = typed.fromDay || today
  return refusal(warrantyRule, 'set', {
    state: undefined,
    parties,
    record: {},
    form: ruleFacts(
      { ruleSet, brand, key, value, fromDay },
      { rows, brands: [...rules.brands, brand], today },
    ),
  })
}

function ValueHistory({ of }: { of: Keyed }) {
  const say = useWords(warrantyRuleWords)
  const rows = of.rows.map((row) => ({ ...row, shown: withUnit(row.value, of.unit, say) }))
  const first = { shown: withUnit(of.first, of.unit, say), isInForce: of.from === 'first' }
  return <History rows={rows} first={first} />
}
