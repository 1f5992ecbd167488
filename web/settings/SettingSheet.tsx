import { secureForm, setForm, type SetForm } from '../../domain/setting/forms.ts'
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
import { settingWords } from '../words/settings.ts'
import { useWords } from '../words/words.ts'
import { foreseen, inUnit, perOf, readable, stepFor, type Setting } from './dated.ts'
import { History } from './History.tsx'
import { TimeOfDay } from './TimeOfDay.tsx'

type SheetProps = {
  setting: Setting
  /** Given: this person records no new value, and this is why. */
  why: string | undefined
  close: () => void
}

export function SettingSheet(props: SheetProps) {
  const { setting, why, close } = props
  const title = useCalled(setting)
  if (why === undefined) return <NewValue {...props} />
  return (
    <Look title={title} why={why} close={close}>
      <History setting={setting} />
    </Look>
  )
}

function NewValue({ setting, close }: SheetProps) {
  const say = useWords(settingWords)
  const language = useLanguage()
  const { key, unit, least, most } = setting
  const step = stepFor(setting.group)
  const today = dayOf(useNow())
  const form = useForm({
    draft: `set:${key}`,
    start: { value: null, fromDay: today },
    schema: step === 'set' ? setForm : secureForm,
    shape: (values) => ({ key, ...values }),
    send: (json: SetForm, { header, newId }) =>
      api.settings[':id'][step].$post({ param: { id: newId }, header, json }),
    landed: close,
  })
  const parties = useMe().duties.map(({ duty }) => duty as string)
  const refused = foreseen(setting, parties, form.values, today)
  const bounds = { least: readable(least, unit), most: readable(most, unit) }
  return (
    <FormSheet
      form={form}
      title={useCalled(setting)}
      submit={say('change')}
      why={refused && refusalSays(inUnit(refused, unit), language)}
      open
      onClose={close}
    >
      <div className="fields">
        <Field
          form={form}
          name="value"
          label={say('value', { unit: say(`unit_${unit}`) })}
          hint={say(perOf(unit) === 100 ? 'boundsTwo' : 'bounds', bounds)}
        >
          {(bound) =>
            unit === 'timeOfDay' ? <TimeOfDay {...bound} /> : <Figure {...bound} per={perOf(unit)} />
          }
        </Field>
        <Field form={form} name="fromDay" label={say('fromDay')} hint={say('fromDayTold')}>
          {(bound) => <input {...bound} className="input" type="date" min={today} />}
        </Field>
      </div>
      <History setting={setting} />
    </FormSheet>
  )
}

const useCalled = ({ name, english }: Setting) => (useLanguage() === 'en' ? english : name)
