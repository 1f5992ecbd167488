import { failureModeKeys, failureModes } from '../../domain/quality-issue/kinds.ts'
import { dangers, systems, type System } from '../../domain/warranty/cases.ts'
import { dangerNames, mainParts, systemNames } from '../../domain/warranty/part-classes.ts'
import { Choice } from '../ui/Choice.tsx'
import { Field } from '../ui/Field.tsx'
import type { Form } from '../ui/form.ts'
import { Select } from '../ui/Select.tsx'
import { useSide } from '../words/language.ts'
import { warrantyActWords } from '../words/warrantyActs.ts'
import { useWords } from '../words/words.ts'
import type { Issue, Unlinked } from './sheets.ts'

/** An issue as its form has it: what is not known is an empty word. */
export type Described = {
  title: string
  system: string
  failureMode: string
  partCode: string
  isMainPart: string
  danger: string
  needsReplacement: boolean
}
export const blankIssue: Described = {
  title: '',
  system: '',
  failureMode: '',
  partCode: '',
  isMainPart: '',
  danger: '',
  needsReplacement: false,
}
const ternary = (is: boolean | null) => (is === null ? '' : is ? 'yes' : 'no')

export const sketched = (sketch: Unlinked['sketch']): Described => ({
  ...blankIssue,
  ...sketch,
  system: sketch.system ?? '',
  isMainPart: ternary(sketch.isMainPart),
})
export const describedOf = (issue: Issue): Described => ({
  title: issue.title,
  system: issue.system ?? '',
  failureMode: issue.failureMode,
  partCode: issue.partCode,
  isMainPart: ternary(issue.isMainPart),
  danger: issue.danger ?? '',
  needsReplacement: issue.needsReplacement,
})
/** As the counter reads it. */
export const shaped = ({ system, isMainPart, danger, ...rest }: Described) => ({
  ...rest,
  system: system || null,
  danger: danger || null,
  isMainPart: isMainPart === '' ? null : isMainPart === 'yes',
})

type Own = { form: Form<Described> }

export function IssueFields<V extends Described>({ form }: { form: Form<V> }) {
  const say = useWords(warrantyActWords)
  const own = form as unknown as Form<Described>
  const named = mainParts[own.values.system as System] ?? []
  return (
    <>
      <Field form={own} name="title" label={say('title')} hint={say('titleHint')} wide>
        {(bound) => <input {...bound} className="input" />}
      </Field>
      <Where form={own} />
      <Choice
        form={own}
        bound={own.bind('isMainPart')}
        label={say('isMain')}
        hint={named.length > 0 && say('mainNamed', { parts: named.join('、') })}
        options={useTernary()}
      />
      <label className="tick">
        <input
          type="checkbox"
          checked={own.values.needsReplacement}
          onChange={({ target }) => own.set({ needsReplacement: target.checked })}
          disabled={own.underWay}
        />{' '}
        {say('replace')}
      </label>
    </>
  )
}

/** In which system, in which way, from which part, and whether art. 23 names it. */
function Where({ form }: Own) {
  const say = useWords(warrantyActWords)
  const language = useSide()
  const chosen = (name: 'system' | 'failureMode' | 'danger', label: string, options: Options) => (
    <Field form={form} name={name} label={label}>
      {(bound) => <Select bound={bound} options={options} />}
    </Field>
  )
  return (
    <div className="fields">
      {chosen('system', say('system'), [
        { value: '', label: say('noSystem') },
        ...systems.map((value) => ({ value, label: systemNames[value][language] })),
      ])}
      {chosen('failureMode', say('mode'), [
        { value: '', label: say('noMode') },
        ...failureModeKeys.map((value) => ({ value, label: failureModes[value].name[language] })),
      ])}
      <Field form={form} name="partCode" label={say('part')}>
        {(bound) => <input {...bound} className="input mono" />}
      </Field>
      {chosen('danger', say('danger'), [
        { value: '', label: say('noDanger') },
        ...dangers.map((value) => ({ value, label: dangerNames[value][language] })),
      ])}
    </div>
  )
}
type Options = readonly { readonly value: string; readonly label: string }[]

function useTernary() {
  const say = useWords(warrantyActWords)
  return [
    { value: '', label: say('notKnown') },
    { value: 'yes', label: say('yes') },
    { value: 'no', label: say('no') },
  ]
}
