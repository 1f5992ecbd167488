import { z } from 'zod'
import {
  describeIssueForm,
  judgeForm,
  linkForm,
  mergeIssueForm,
  openIssueForm,
  splitIssueForm,
  unlinkForm,
} from '../../domain/quality-issue/forms.ts'
import { api } from '../api.ts'
import { Choice } from '../ui/Choice.tsx'
import { Field } from '../ui/Field.tsx'
import { FormSheet } from '../ui/FormSheet.tsx'
import { Select } from '../ui/Select.tsx'
import { useForm } from '../ui/useForm.ts'
import { warrantyActWords } from '../words/warrantyActs.ts'
import { useWords } from '../words/words.ts'
import { blankIssue, describedOf, IssueFields, shaped, sketched } from './IssueFields.tsx'
import { Reason, RepairTicks } from './pieces.tsx'
import type { Issue, OpenSheet, Repair } from './sheets.ts'

const of = api['quality-issues'][':id']
type Sheet = { onClose: () => void }

/** A new issue of a repair, with what the repair itself tells filled in. */
export function OpenIssueSheet({
  carId,
  repair,
  onClose,
}: Sheet & { carId: string; repair: Extract<OpenSheet, { name: 'open' }>['repair'] }) {
  const say = useWords(warrantyActWords)
  const form = useForm({
    draft: `openIssue:${carId}:${repair.id}`,
    start: repair.sketch ? sketched(repair.sketch) : blankIssue,
    schema: openIssueForm,
    shape: (values) => ({ ...shaped(values), vehicleId: carId, repairs: [repair.id] }),
    send: (json, { header, newId }) => of.open.$post({ param: { id: newId }, header, json }),
    landed: onClose,
  })
  return (
    <FormSheet form={form} title={say('openIssue')} submit={say('openIssue')} open onClose={onClose}>
      <p className="softer">{repair.number}</p>
      <IssueFields form={form} />
    </FormSheet>
  )
}

export function DescribeSheet({ issue, onClose }: Sheet & { issue: Issue }) {
  const say = useWords(warrantyActWords)
  const form = useForm({
    draft: `describeIssue:${issue.id}`,
    start: { ...describedOf(issue), reason: '' },
    schema: describeIssueForm,
    shape: ({ reason, ...described }) => ({ ...shaped(described), reason }),
    seenEvent: issue.seen,
    send: (json, { header }) => of.describe.$post({ param: { id: issue.id }, header, json }),
    landed: onClose,
  })
  return (
    <FormSheet form={form} title={say('correct')} submit={say('correct')} open onClose={onClose}>
      <IssueFields form={form} />
      <Reason form={form} />
    </FormSheet>
  )
}

/** Which issue is chosen on the sheet; it goes into the address. */
const linkTo = linkForm.extend({ issue: z.uuid() })

export function LinkSheet({ repair, issues, onClose }: Sheet & { repair: Repair; issues: readonly Issue[] }) {
  const say = useWords(warrantyActWords)
  const form = useForm({
    draft: `linkTo:${repair.id}`,
    start: { issue: issues[0]!.id },
    schema: linkTo,
    shape: ({ issue }) => ({ issue, repairs: [repair.id] }),
    send: ({ issue, repairs }: z.infer<typeof linkTo>, { header }) =>
      of.link.$post({ param: { id: issue }, header, json: { repairs } }),
    landed: onClose,
  })
  return (
    <FormSheet
      form={form}
      title={`${say('link')} ${repair.number}`}
      submit={say('link')}
      open
      onClose={onClose}
    >
      <Choice
        form={form}
        bound={form.bind('issue')}
        label={say('issues')}
        options={issues.map(({ id, title }) => ({ value: id, label: title }))}
      />
    </FormSheet>
  )
}

export function MergeSheet({ issue, issues, onClose }: Sheet & { issue: Issue; issues: readonly Issue[] }) {
  const say = useWords(warrantyActWords)
  const others = issues.filter(({ id }) => id !== issue.id)
  const form = useForm({
    draft: `mergeIssue:${issue.id}`,
    start: { into: others[0]?.id ?? '', reason: '' },
    schema: mergeIssueForm,
    send: (json, { header }) => of.merge.$post({ param: { id: issue.id }, header, json }),
    landed: onClose,
  })
  const why = others.length === 0 ? say('noOther') : undefined
  return (
    <FormSheet
      form={form}
      title={`${say('merge')} ${issue.title}`}
      submit={say('merge')}
      {...(why && { why })}
      open
      onClose={onClose}
    >
      <Field form={form} name="into" label={say('into')} wide>
        {(bound) => (
          <Select bound={bound} options={others.map(({ id, title }) => ({ value: id, label: title }))} />
        )}
      </Field>
      <Reason form={form} />
    </FormSheet>
  )
}

/** Some repairs were of another problem: it gets a record of its own. */
export function SplitSheet({ issue, onClose }: Sheet & { issue: Issue }) {
  const say = useWords(warrantyActWords)
  const form = useForm({
    draft: `splitIssue:${issue.id}`,
    start: { ...describedOf(issue), title: '', repairs: [] as string[], reason: '' },
    schema: splitIssueForm,
    shape: ({ repairs, reason, ...described }, issueId) => ({
      ...shaped(described),
      issueId,
      repairs,
      reason,
    }),
    send: (json, { header }) => of.split.$post({ param: { id: issue.id }, header, json }),
    landed: onClose,
  })
  return (
    <FormSheet
      form={form}
      title={`${say('split')} ${issue.title}`}
      submit={say('split')}
      open
      onClose={onClose}
    >
      <RepairTicks form={form} repairs={issue.repairs} />
      <IssueFields form={form} />
      <Reason form={form} />
    </FormSheet>
  )
}

export function UnlinkSheet({ issue, onClose }: Sheet & { issue: Issue }) {
  const say = useWords(warrantyActWords)
  const form = useForm({
    draft: `unlinkIssue:${issue.id}`,
    start: { repairs: [] as string[], reason: '' },
    schema: unlinkForm,
    send: (json, { header }) => of.unlink.$post({ param: { id: issue.id }, header, json }),
    landed: onClose,
  })
  return (
    <FormSheet
      form={form}
      title={`${say('unlink')} ${issue.title}`}
      submit={say('unlink')}
      open
      onClose={onClose}
    >
      <RepairTicks form={form} repairs={issue.repairs} />
      <Reason form={form} />
    </FormSheet>
  )
}

export function JudgeSheet({ issue, onClose }: Sheet & { issue: Issue }) {
  const say = useWords(warrantyActWords)
  const form = useForm({
    draft: `judgeIssue:${issue.id}`,
    start: { isSerious: '', reason: '' },
    schema: judgeForm,
    shape: ({ isSerious, reason }) => ({
      isSerious: isSerious === '' ? undefined : isSerious === 'yes',
      reason,
    }),
    send: (json, { header }) => of.judge.$post({ param: { id: issue.id }, header, json }),
    landed: onClose,
  })
  return (
    <FormSheet
      form={form}
      title={`${say('judge')} ${issue.title}`}
      submit={say('judge')}
      open
      onClose={onClose}
    >
      <Choice
        form={form}
        bound={form.bind('isSerious')}
        label={say('isSerious')}
        hint={say('seriousHint')}
        options={[
          { value: 'yes', label: say('yes') },
          { value: 'no', label: say('no') },
        ]}
      />
      <Reason form={form} label={say('basis')} />
    </FormSheet>
  )
}
