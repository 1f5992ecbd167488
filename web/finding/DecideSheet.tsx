import { dropForm, proposeFindingForm } from '../../domain/finding/forms.ts'
import { api } from '../api.ts'
import { Choice } from '../ui/Choice.tsx'
import { Field } from '../ui/Field.tsx'
import { FormSheet } from '../ui/FormSheet.tsx'
import { useForm } from '../ui/useForm.ts'
import { findingWords } from '../words/finding.ts'
import { useWords } from '../words/words.ts'
import { FoundOne, type Finding } from './FoundOne.tsx'

type Values = { decision: 'propose' | 'drop'; note: string }
type SheetProps = { finding: Finding; open: boolean; onClose: () => void }

/** The workshop manager: is it put before the customer, or not, and then why not. */
export function DecideSheet({ finding, open, onClose }: SheetProps) {
  const say = useWords(findingWords)
  const start: Values = { decision: 'propose', note: '' }
  const param = { id: finding.id }
  const form = useForm({
    draft: `finding:${finding.id}`,
    start,
    send: ({ decision, note }: Values, { header }) =>
      decision === 'drop'
        ? api.findings[':id'].drop.$post({ param, header, json: dropForm.parse({ note }) })
        : api.findings[':id'].propose.$post({ param, header, json: proposeFindingForm.parse({ note }) }),
    landed: onClose,
  })
  const { decision, note } = form.values
  return (
    <FormSheet
      form={form}
      title={say('decideTitle')}
      submit={say(decision)}
      open={open}
      onClose={onClose}
      {...(decision === 'drop' && note.trim() === '' && { why: say('decisionNote') })}
    >
      <FoundOne of={finding} />
      <Choice
        form={form}
        bound={form.bind('decision')}
        label={say('decision')}
        options={(['propose', 'drop'] as const).map((value) => ({ value, label: say(value) }))}
      />
      <Field form={form} name="note" label={say('decisionNote')} wide>
        {(bound) => <input {...bound} className="input" maxLength={200} autoComplete="off" />}
      </Field>
    </FormSheet>
  )
}
