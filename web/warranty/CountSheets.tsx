import { decideForm } from '../../domain/warranty-repair/finding.ts'
import { classifyForm, endForm, excludeForm } from '../../domain/warranty-repair/forms.ts'
import { excludedKindNames } from '../../domain/warranty-repair/kinds.ts'
import { excludedKinds } from '../../domain/warranty/cases.ts'
import { api } from '../api.ts'
import { Choice } from '../ui/Choice.tsx'
import { Field } from '../ui/Field.tsx'
import { FormSheet } from '../ui/FormSheet.tsx'
import { Moment } from '../ui/Moment.tsx'
import { storeNow } from '../ui/time.ts'
import { useForm } from '../ui/useForm.ts'
import { useSide } from '../words/language.ts'
import { warrantyActWords } from '../words/warrantyActs.ts'
import { useWords } from '../words/words.ts'
import { KindChoice, Reason } from './pieces.tsx'
import type { Excluded, Question, Repair } from './sheets.ts'

type Sheet = { onClose: () => void }

/** How an order counts, where its lines do not tell (R1.6). */
export function ClassifySheet({ repair, onClose }: Sheet & { repair: Repair }) {
  const say = useWords(warrantyActWords)
  const form = useForm({
    draft: `classify:${repair.id}`,
    start: { kind: repair.kind as string, reason: '' },
    schema: classifyForm,
    shape: (values) => ({ ...values, workOrderId: repair.id }),
    send: (json, { header, newId }) =>
      api['repair-classes'][':id'].classify.$post({ param: { id: newId }, header, json }),
    landed: onClose,
  })
  return (
    <FormSheet
      form={form}
      title={`${say('classify')} ${repair.number}`}
      submit={say('classify')}
      open
      onClose={onClose}
    >
      <KindChoice form={form} />
      <Reason form={form} />
    </FormSheet>
  )
}

/** R1.7: time that does not count towards the 30 days, typed and with its evidence. */
export function ExcludeSheet({ repair, onClose }: Sheet & { repair: Repair }) {
  const say = useWords(warrantyActWords)
  const language = useSide()
  const form = useForm({
    draft: `exclude:${repair.id}`,
    start: {
      kind: 'vin_custom_part_transport' as string,
      part: '',
      fromAt: null as string | null,
      toAt: null as string | null,
      evidence: '',
    },
    schema: excludeForm,
    shape: (values) => ({ ...values, fromAt: values.fromAt ?? '', workOrderId: repair.id }),
    send: (json, { header, newId }) =>
      api['excluded-intervals'][':id'].enter.$post({ param: { id: newId }, header, json }),
    landed: onClose,
  })
  return (
    <FormSheet
      form={form}
      title={`${say('exclude')} ${repair.number}`}
      submit={say('exclude')}
      open
      onClose={onClose}
    >
      <Choice
        form={form}
        bound={form.bind('kind')}
        label={say('excludeKind')}
        hint={say('excludeHint')}
        options={excludedKinds.map((value) => ({ value, label: excludedKindNames[value][language] }))}
      />
      <Field form={form} name="part" label={say('partName')} wide>
        {(bound) => <input {...bound} className="input" />}
      </Field>
      <div className="fields">
        <Field form={form} name="fromAt" label={say('from')}>
          {(bound) => <Moment {...bound} />}
        </Field>
        <Field form={form} name="toAt" label={say('to')} hint={say('toHint')}>
          {(bound) => <Moment {...bound} />}
        </Field>
      </div>
      <Field form={form} name="evidence" label={say('evidence')} hint={say('exclusionEvidence')} wide>
        {(bound) => <input {...bound} className="input" />}
      </Field>
    </FormSheet>
  )
}

export function EndSheet({ excluded, onClose }: Sheet & { excluded: Excluded }) {
  const say = useWords(warrantyActWords)
  const form = useForm({
    draft: `endExclusion:${excluded.id}`,
    start: { toAt: null as string | null },
    schema: endForm,
    shape: ({ toAt }) => ({ toAt: toAt ?? storeNow().toISOString() }),
    send: (json, { header }) =>
      api['excluded-intervals'][':id'].end.$post({ param: { id: excluded.id }, header, json }),
    landed: onClose,
  })
  return (
    <FormSheet
      form={form}
      title={`${say('arrived')} ${excluded.part}`}
      submit={say('arrived')}
      open
      onClose={onClose}
    >
      <Field form={form} name="toAt" label={say('to')}>
        {(bound) => <Moment {...bound} value={bound.value ?? storeNow().toISOString()} />}
      </Field>
    </FormSheet>
  )
}

/** R1.5: met or not, with grounds. */
export function DecideSheet({ carId, question, onClose }: Sheet & { carId: string; question: Question }) {
  const say = useWords(warrantyActWords)
  const language = useSide()
  const { criterion, about, name, how } = question
  const form = useForm({
    draft: `decide:${carId}:${criterion}:${about}`,
    start: { met: '', reason: '' },
    schema: decideForm,
    shape: ({ met, reason }) => ({
      vehicleId: carId,
      criterion,
      about,
      reason,
      met: met === '' ? undefined : met === 'yes',
    }),
    send: (json, { header, newId }) =>
      api['warranty-findings'][':id'].decide.$post({ param: { id: newId }, header, json }),
    landed: onClose,
  })
  return (
    <FormSheet form={form} title={name[language]} submit={say('decide')} open onClose={onClose}>
      <p className="soft">{how[language]}</p>
      <Choice
        form={form}
        bound={form.bind('met')}
        label={say('met')}
        options={[
          { value: 'yes', label: say('isMet') },
          { value: 'no', label: say('isNotMet') },
        ]}
      />
      <Reason form={form} label={say('basis')} />
    </FormSheet>
  )
}
