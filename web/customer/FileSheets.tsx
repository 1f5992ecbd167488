import { useState } from 'react'
import { fileKinds } from '../../domain/customer/kinds.ts'
import { dropFileForm, keepFileForm } from '../../domain/customer/vehicle-forms.ts'
import { FieldsWrong } from '../answers.ts'
import { api } from '../api.ts'
import { Choice } from '../ui/Choice.tsx'
import { Field } from '../ui/Field.tsx'
import { FormSheet } from '../ui/FormSheet.tsx'
import { uiWords } from '../words/ui.ts'
import { useForm } from '../ui/useForm.ts'
import { fileWords } from '../words/files.ts'
import { useWords } from '../words/words.ts'
import type { CarPage } from './read.ts'
import { handBytes, shrunk, sizeOf, type KeptBytes } from './shrink.ts'
import { useKinds } from './useKinds.ts'

type SheetProps = { page: CarPage; open: boolean; onClose: () => void }

type Values = { kind: string; title: string; kept: KeptBytes | null }

/** The bytes go first; what they are is said with the form. */
export function KeepFileSheet({ page: { car }, open, onClose }: SheetProps) {
  const say = useWords(fileWords)
  const { options } = useKinds()
  const form = useForm({
    draft: `keepFile:${car.id}`,
    start: { kind: 'photo', title: '', kept: null } as Values,
    schema: keepFileForm,
    shape: ({ kept, ...rest }, newId) => ({ ...rest, ...kept, fileId: newId }),
    send: (json, { header }) => api.vehicles[':id'].keepFile.$post({ param: { id: car.id }, header, json }),
    landed: onClose,
  })
  const { kept } = form.values
  const upload = useUpload(car.id, (file, bytes) =>
    form.set({
      kept: bytes,
      title: form.values.title || file.name.replace(/\.\w+$/, '').slice(0, 80),
      kind: bytes.type === 'application/pdf' && form.values.kind === 'photo' ? 'other' : form.values.kind,
    }),
  )
  return (
    <FormSheet
      form={form}
      title={say('fileTitle')}
      submit={say('save')}
      open={open}
      onClose={onClose}
      {...(!kept && { why: say('choose') })}
    >
      <div className="field">
        <label htmlFor={`file-${car.id}`}>{say('choose')}</label>
        <input
          id={`file-${car.id}`}
          type="file"
          accept="image/jpeg,image/png,image/webp,application/pdf"
          className="input"
          disabled={form.underWay || upload.state === 'sending'}
          onChange={({ target }) => target.files?.[0] && upload.start(target.files[0])}
        />
        <span className={upload.wrong ? 'wrong' : 'softer'} role="status">
          {upload.wrong ??
            (upload.state === 'sending'
              ? say('uploading')
              : kept
                ? say('ready', { size: sizeOf(kept.bytes) })
                : say('chooseHint'))}
        </span>
      </div>
      <Choice form={form} bound={form.bind('kind')} label={say('fileKind')} options={options(fileKinds)} />
      <Field form={form} name="title" label={say('fileName')} wide>
        {(bound) => <input {...bound} className="input" />}
      </Field>
    </FormSheet>
  )
}

function useUpload(carId: string, landed: (file: File, bytes: KeptBytes) => void) {
  const say = useWords(uiWords)
  const [state, setState] = useState<'idle' | 'sending'>('idle')
  const [wrong, setWrong] = useState<string>()
  const start = (file: File) => {
    setState('sending')
    setWrong(undefined)
    shrunk(file)
      .then((bytes) => handBytes(carId, bytes))
      .then(
        (bytes) => landed(file, bytes),
        (error: unknown) =>
          setWrong(error instanceof FieldsWrong ? Object.values(error.fields)[0] : say('readFailed')),
      )
      .finally(() => setState('idle'))
  }
  return { state, wrong, start }
}

type DropProps = { carId: string; file: CarPage['files'][number]; onClose: () => void }

export function DropFileSheet({ carId, file, onClose }: DropProps) {
  const say = useWords(fileWords)
  const form = useForm({
    draft: `dropFile:${file.id}`,
    start: { fileId: file.id, reason: '' },
    schema: dropFileForm,
    send: (json, { header }) => api.vehicles[':id'].dropFile.$post({ param: { id: carId }, header, json }),
    landed: onClose,
  })
  return (
    <FormSheet
      form={form}
      title={say('takeDownTitle', { title: file.title })}
      submit={say('takeDown')}
      open
      onClose={onClose}
    >
      <Field form={form} name="reason" label={say('reason')} wide>
        {(bound) => <input {...bound} className="input" required />}
      </Field>
    </FormSheet>
  )
}
