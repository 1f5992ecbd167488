import { useState } from 'react'
import { amendScreenForm, registerScreenForm, shows } from '../../domain/screen/forms.ts'
import { api } from '../api.ts'
import { Choice } from '../ui/Choice.tsx'
import { Field } from '../ui/Field.tsx'
import type { Form } from '../ui/form.ts'
import { FormSheet } from '../ui/FormSheet.tsx'
import { useForm } from '../ui/useForm.ts'
import { screenWords } from '../words/screen.ts'
import { useWords } from '../words/words.ts'
import { newCode } from './code.ts'
import type { Given, Screen } from './read.ts'

type SheetProps = { screen: Screen | undefined; given: (given: Given) => void; close: () => void }

export const ScreenSheet = ({ screen, given, close }: SheetProps) =>
  screen ? <Amending screen={screen} close={close} /> : <Registering given={given} close={close} />

function Registering({ given, close }: Pick<SheetProps, 'given' | 'close'>) {
  const say = useWords(screenWords)
  // Made here, handed in with the form and kept nowhere.
  const [code] = useState(() => newCode())
  const form = useForm({
    draft: 'register-screen',
    start: { name: '', shows: 'all' as string },
    schema: registerScreenForm,
    shape: (values) => ({ ...values, code }),
    send: (json, { header, newId }) =>
      api.screens[':id'].register.$post({ param: { id: newId }, header, json }),
    landed: (_, { name }) => {
      given({ name, code })
      close()
    },
  })
  return (
    <FormSheet form={form} title={say('registerTitle')} submit={say('register')} open onClose={close}>
      <Fields form={form} />
    </FormSheet>
  )
}

function Amending({ screen: { id, ...known }, close }: { screen: Screen; close: () => void }) {
  const say = useWords(screenWords)
  const form = useForm({
    draft: `amend-screen:${id}`,
    start: { name: known.name, shows: known.shows },
    schema: amendScreenForm,
    send: (json, { header }) => api.screens[':id'].amend.$post({ param: { id }, header, json }),
    landed: close,
  })
  return (
    <FormSheet form={form} title={say('amendTitle')} submit={say('amend')} open onClose={close}>
      <Fields form={form} />
    </FormSheet>
  )
}

function Fields({ form }: { form: Form<{ name: string; shows: string }> }) {
  const say = useWords(screenWords)
  return (
    <div className="fields">
      <Field form={form} name="name" label={say('name')} hint={say('nameHint')} wide>
        {(bound) => <input {...bound} className="input" />}
      </Field>
      <Choice
        form={form}
        bound={form.bind('shows')}
        label={say('shows')}
        options={shows.map((value) => ({ value, label: say(value) }))}
      />
    </div>
  )
}
