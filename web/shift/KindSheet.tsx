import type { z } from 'zod'
import { amendKindForm, defineForm } from '../../domain/shift/forms.ts'
import { api } from '../api.ts'
import { Choice } from '../ui/Choice.tsx'
import { Field } from '../ui/Field.tsx'
import { Figure } from '../ui/Figure.tsx'
import type { Form } from '../ui/form.ts'
import { FormSheet } from '../ui/FormSheet.tsx'
import { useForm } from '../ui/useForm.ts'
import { baseWords } from '../words/shiftBase.ts'
import { useWords } from '../words/words.ts'
import type { BaseKind } from './base.ts'

type Values = {
  code: string
  name: string
  nameEn: string
  starts: string
  ends: string
  breakFrom: string
  breakUntil: string
  paidHundredths: number | null
  onDuty: string
  note: string
}

const start = (kind: BaseKind | undefined): Values => ({
  code: kind?.code ?? '',
  name: kind?.name ?? '',
  nameEn: kind?.nameEn ?? '',
  starts: kind?.starts ?? '',
  ends: kind?.ends ?? '',
  breakFrom: kind?.breakFrom ?? '',
  breakUntil: kind?.breakUntil ?? '',
  paidHundredths: kind ? Math.round((kind.paidMinutes * 100) / 60) : null,
  onDuty: kind && !kind.onDuty ? 'no' : 'yes',
  note: kind?.note ?? '',
})

const shaped = ({ code: _stays, paidHundredths, onDuty, ...values }: Values) => ({
  ...values,
  starts: values.starts || null,
  ends: values.ends || null,
  breakFrom: values.breakFrom || null,
  breakUntil: values.breakUntil || null,
  paidMinutes: paidHundredths === null ? null : Math.round((paidHundredths * 60) / 100),
  onDuty: values.starts !== '' && onDuty === 'yes',
})

type SheetProps = { kind: BaseKind | undefined; onClose: () => void }

/** A new kind, or what another is changed to; its letter stays what it is. */
export const KindSheet = (props: SheetProps) =>
  props.kind ? <Amend kind={props.kind} onClose={props.onClose} /> : <Define onClose={props.onClose} />

function Define({ onClose }: { onClose: () => void }) {
  const say = useWords(baseWords)
  const form = useForm<Values, z.output<typeof defineForm>, unknown>({
    draft: 'define',
    start: start(undefined),
    schema: defineForm,
    shape: (values) => ({ ...shaped(values), code: values.code.toUpperCase() }),
    send: (json, { header, newId }) =>
      api['shift-kinds'][':id'].define.$post({ param: { id: newId }, header, json }),
    landed: onClose,
  })
  return (
    <FormSheet form={form} title={say('newKind')} submit={say('save')} open onClose={onClose}>
      <KindFields form={form} fresh />
    </FormSheet>
  )
}

function Amend({ kind, onClose }: { kind: BaseKind; onClose: () => void }) {
  const say = useWords(baseWords)
  const form = useForm<Values, z.output<typeof amendKindForm>, unknown>({
    draft: `amend:${kind.id}`,
    start: start(kind),
    schema: amendKindForm,
    shape: shaped,
    seenEvent: kind.lastEvent,
    send: (json, { header }) =>
      api['shift-kinds'][':id'].amend.$post({ param: { id: kind.id }, header, json }),
    landed: onClose,
  })
  return (
    <FormSheet
      form={form}
      title={say('editOf', { name: kind.name })}
      submit={say('save')}
      open
      onClose={onClose}
    >
      <KindFields form={form} rests={kind.starts === null} />
    </FormSheet>
  )
}

function KindFields({ form, fresh, rests }: { form: Form<Values>; fresh?: boolean; rests?: boolean }) {
  const say = useWords(baseWords)
  const text = (name: 'code' | 'name' | 'nameEn' | 'note', wide = false) => (
    <Field form={form} name={name} label={say(name === 'note' ? 'remark' : name)} wide={wide}>
      {(bound) => <input {...bound} className="input" autoComplete="off" />}
    </Field>
  )
  const time = (name: 'starts' | 'ends' | 'breakFrom' | 'breakUntil') => (
    <Field form={form} name={name} label={say(name)}>
      {(bound) => <input {...bound} className="input num" type="time" />}
    </Field>
  )
  return (
    <>
      <div className="fields">
        {fresh && text('code')}
        {text('name')}
        {text('nameEn')}
        {!rests && (
          <>
            {time('starts')}
            {time('ends')}
            {time('breakFrom')}
            {time('breakUntil')}
            <Field form={form} name="paidHundredths" label={say('paidHours')} hint={say('endsNextDay')}>
              {(bound) => <Figure {...bound} per={100} />}
            </Field>
          </>
        )}
        {text('note', true)}
      </div>
      {!rests && (
        <Choice
          form={form}
          bound={form.bind('onDuty')}
          label={say('onDuty')}
          options={[
            { value: 'yes', label: say('onDutyYes') },
            { value: 'no', label: say('onDutyNo') },
          ]}
        />
      )}
    </>
  )
}
