import { useState } from 'react'
import { findForm } from '../../domain/consultation/forms.ts'
import { api } from '../api.ts'
import { Act } from '../ui/Act.tsx'
import { Choice } from '../ui/Choice.tsx'
import { Field } from '../ui/Field.tsx'
import { FormSheet } from '../ui/FormSheet.tsx'
import { Panel } from '../ui/frame.tsx'
import { Tag } from '../ui/Tag.tsx'
import { useForm } from '../ui/useForm.ts'
import { At } from '../ui/When.tsx'
import { consultationWords } from '../words/consultation.ts'
import { useWords } from '../words/words.ts'
import { refusalOf } from '../work-order/useOrder.ts'
import type { Page, Sheet } from './read.ts'

type Row = Sheet['symptoms'][number]

/** S63: what was presumed beside what it was. */
export function CausesPanel({ page, sheet }: { page: Page; sheet: Sheet }) {
  const say = useWords(consultationWords)
  const [finding, find] = useState<Row>()
  const rows = sheet.symptoms.filter(({ verdict }) => verdict === 'abnormal')
  if (rows.length === 0) return null
  return (
    <Panel title={say('trueCauses')} className="true-causes">
      <ul>
        {rows.map((row) => (
          <li key={row.position}>
            <b>{row.name}</b>
            <span className="soft">{say('presumed', { cause: row.cause })}</span>
            {row.foundAt ? (
              <span>
                {say('found', { cause: row.trueCause })}{' '}
                <Tag tone={row.presumedRight ? 'done' : 'line'}>
                  {say(row.presumedRight ? 'right' : 'wrong')}
                </Tag>{' '}
                <span className="softer">
                  {row.foundBy} <At at={row.foundAt} />
                </span>
              </span>
            ) : (
              <Act refusal={refusalOf(page.steps, 'findCause')} onClick={() => find(row)}>
                {say('findCause')}
              </Act>
            )}
          </li>
        ))}
      </ul>
      {finding && <FindSheet sheetId={sheet.id} row={finding} close={() => find(undefined)} />}
    </Panel>
  )
}

function FindSheet({ sheetId, row, close }: { sheetId: string; row: Row; close: () => void }) {
  const say = useWords(consultationWords)
  const form = useForm({
    draft: `consultation.find:${sheetId}:${row.position}`,
    start: { trueCause: row.cause, presumedRight: '' },
    schema: findForm,
    shape: ({ trueCause, presumedRight }) => ({
      position: row.position,
      trueCause,
      presumedRight: presumedRight === '' ? undefined : presumedRight === 'right',
    }),
    send: (json, { header }) =>
      api.consultations[':id']['find-cause'].$post({ param: { id: sheetId }, header, json }),
    landed: close,
  })
  return (
    <FormSheet
      form={form}
      title={`${say('findCause')} · ${row.name}`}
      submit={say('findCause')}
      open
      onClose={close}
    >
      <p className="says">{say('presumed', { cause: row.cause })}</p>
      <Field form={form} name="trueCause" label={say('trueCause')} wide>
        {(bound) => <input {...bound} className="input" autoComplete="off" maxLength={200} required />}
      </Field>
      <Choice
        form={form}
        bound={form.bind('presumedRight')}
        label={say('presumption')}
        options={[
          { value: 'right', label: say('right') },
          { value: 'wrong', label: say('wrong') },
        ]}
      />
    </FormSheet>
  )
}
