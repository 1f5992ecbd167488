import { refusal } from '../../domain/procedure.ts'
import { wearFacts } from '../../domain/warranty-rule/facts.ts'
import { setWearForm, type SetWearForm } from '../../domain/warranty-rule/forms.ts'
import { everyBrand } from '../../domain/warranty-rule/keys.ts'
import { wearPeriod } from '../../domain/warranty-rule/procedure.ts'
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
import { useLanguage } from '../words/language.ts'
import { warrantyRuleWords } from '../words/warrantyRule.ts'
import { useWords } from '../words/words.ts'
import { DayAndReason } from './DayAndReason.tsx'
import { periodShown } from './figure.ts'
import { History } from './History.tsx'
import type { Wear } from './read.ts'
import { useWearName } from './useWearName.ts'

type SheetProps = {
  of: Wear
  brand: string
  brands: readonly string[]
  /** Given: this person records no period, and this is why. */
  why: string | undefined
  close: () => void
}

/** The maker's period of a class of wear parts from a day on, with its reason, above how it came about. */
export function WearSheet(props: SheetProps) {
  const { of, brand, why, close } = props
  const say = useWords(warrantyRuleWords)
  const whose = brand === everyBrand ? say('everyBrand') : brand
  const title = say('ofBrand', { brand: whose, name: useWearName(of.partClass) })
  if (why === undefined) return <NewPeriod {...props} title={title} />
  return (
    <Look title={title} why={why} close={close}>
      <WearHistory of={of} />
    </Look>
  )
}

type Typed = { months: number | null; km: number | null; fromDay: string; reason: string }

function NewPeriod({ of, brand, brands, title, close }: SheetProps & { title: string }) {
  const say = useWords(warrantyRuleWords)
  const language = useLanguage()
  const today = dayOf(useNow())
  const { partClass, inForce } = of
  const parties = useMe().duties.map(({ duty }) => duty as string)
  const form = useForm({
    draft: `wearPeriod:${brand}:${partClass}`,
    start: {
      months: inForce?.months ?? null,
      km: inForce?.km ?? null,
      fromDay: today,
      reason: '',
    } as Typed,
    schema: setWearForm,
    shape: (values) => ({ brand, partClass, ...values }),
    send: (json: SetWearForm, { header, newId }) =>
      api['wear-periods'][':id'].set.$post({ param: { id: newId }, header, json }),
    landed: close,
  })
  const { months, km, fromDay } = form.values
  const facts = wearFacts(
    { brand, months, km, fromDay: fromDay || today },
    { brands: [...brands, brand], today },
  )
  // An empty form breaks no rule yet.
  const seen = form.touched ? facts : { ...facts, hasMeasure: true }
  const refused = refusal(wearPeriod, 'set', { state: undefined, parties, record: {}, form: seen })
  return (
    <FormSheet
      form={form}
      title={title}
      submit={say('setWear')}
      why={refused && refusalSays(refused, language)}
      open
      onClose={close}
    >
      <div className="fields">
        <Field form={form} name="months" label={say('months')} hint={say('measureTold')}>
          {(bound) => <Figure {...bound} />}
        </Field>
        <Field form={form} name="km" label={say('km')}>
          {(bound) => <Figure {...bound} />}
        </Field>
        <DayAndReason form={form} />
      </div>
      <WearHistory of={of} />
    </FormSheet>
  )
}

function WearHistory({ of }: { of: Wear }) {
  const say = useWords(warrantyRuleWords)
  return <History rows={of.rows.map((row) => ({ ...row, shown: periodShown(row.months, row.km, say) }))} />
}
