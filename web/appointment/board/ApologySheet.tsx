import { printedPlate } from '../../../domain/identifiers/plate.ts'
import { api } from '../../api.ts'
import { Choice } from '../../ui/Choice.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormSheet } from '../../ui/FormSheet.tsx'
import { shortOf } from '../../ui/time.ts'
import { useForm } from '../../ui/useForm.ts'
import { boardWords } from '../../words/appointment-board.ts'
import { useWords } from '../../words/words.ts'
import type { Booking } from './read.ts'
import { useOpenNew } from './useOpenNew.ts'

/** Of which booking, and the time that was chosen instead. */
export type Apology = { readonly booking: Booking; readonly at: string | undefined }
const results = ['reached', 'unreachable'] as const

/** The call in which the store apologises (S44): what was said; then the new booking, which names the old one. */
export function ApologySheet({ booking, at, close }: Apology & { close: () => void }) {
  const say = useWords(boardWords)
  const openNew = useOpenNew()
  const { id, plate } = booking
  const form = useForm({
    draft: `apologise:${id}`,
    start: { result: 'reached', note: '' },
    send: ({ result, note }: { result: string; note: string }, { header }) => {
      const calls = api.appointments[':id']
      const given = { param: { id }, header, json: { note } }
      return result === 'reached' ? calls.apologise.$post(given) : calls['try-apology'].$post(given)
    },
    landed: (_answer, { result }) => {
      close()
      if (result === 'reached') openNew({ from: id, ...(at && { at }) })
    },
  })
  const isReached = form.values.result === 'reached'
  return (
    <FormSheet
      form={form}
      title={say('apologiseTitle', { plate: plate ? printedPlate(plate) : '' })}
      submit={say('saveCall')}
      open
      onClose={close}
    >
      <Choice
        form={form}
        bound={form.bind('result')}
        label={say('callResult')}
        hint={isReached ? say('thenBook', { at: at ? shortOf(at) : '—' }) : say('thenAgain')}
        options={results.map((value) => ({ value, label: say(value) }))}
      />
      <Field form={form} name="note" label={say('callWords')} wide>
        {(bound) => <textarea {...bound} className="input" rows={4} />}
      </Field>
    </FormSheet>
  )
}
