import { turnForm } from '../../domain/exchange-demand/forms.ts'
import { api } from '../api.ts'
import { Choice } from '../ui/Choice.tsx'
import { Field } from '../ui/Field.tsx'
import { FormSheet } from '../ui/FormSheet.tsx'
import { useForm } from '../ui/useForm.ts'
import { demandWords } from '../words/exchangeDemand.ts'
import { useWords } from '../words/words.ts'

type SheetProps = { id: string; open: boolean; onClose: () => void }

/** Art. 28: asked for only where the delay is not the consumer's. */
export function TurnSheet({ id, open, onClose }: SheetProps) {
  const say = useWords(demandWords)
  const form = useForm({
    draft: `demand.turnToRefund:${id}`,
    start: { delayedByConsumer: '', note: '' },
    schema: turnForm,
    shape: ({ delayedByConsumer, note }) => ({
      note,
      ...(delayedByConsumer && { delayedByConsumer: delayedByConsumer === 'yes' }),
    }),
    send: (json, { header }) =>
      api['exchange-demands'][':id'].turnToRefund.$post({ param: { id }, header, json }),
    landed: onClose,
  })
  return (
    <FormSheet form={form} title={say('turn')} submit={say('turn')} open={open} onClose={onClose}>
      <p className="softer">{say('turnTold')}</p>
      <Choice
        form={form}
        bound={form.bind('delayedByConsumer')}
        label={say('delay')}
        options={[
          { value: 'no', label: say('no') },
          { value: 'yes', label: say('yes') },
        ]}
      />
      <Field form={form} name="note" label={say('remark')} wide>
        {(bound) => <textarea {...bound} className="input" rows={3} maxLength={500} />}
      </Field>
    </FormSheet>
  )
}
