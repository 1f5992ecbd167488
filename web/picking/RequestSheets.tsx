import { arriveForm, cancelForm } from '../../domain/purchase-request/forms.ts'
import { printedPlate } from '../../domain/identifiers/plate.ts'
import { api } from '../api.ts'
import { Field } from '../ui/Field.tsx'
import { FormSheet } from '../ui/FormSheet.tsx'
import { useForm } from '../ui/useForm.ts'
import { requestWords } from '../words/purchaseRequest.ts'
import { useWords } from '../words/words.ts'
import { About } from './About.tsx'
import { PromiseSheet } from './PromiseSheet.tsx'
import type { Request } from './read.ts'
import type { RequestStep } from './RequestActs.tsx'
import { isWanted } from './requestCells.tsx'

const request = api['purchase-requests'][':id']
type SheetProps = { row: Request; close: () => void }

export function RequestSheets({
  step,
  leadMinutes,
  ...sheet
}: SheetProps & { step: RequestStep; leadMinutes: number }) {
  if (step === 'promise') return <PromiseSheet {...sheet} leadMinutes={leadMinutes} />
  if (step === 'arrive') return <ArriveSheet {...sheet} />
  return <CancelSheet {...sheet} />
}

function ArriveSheet({ row, close }: SheetProps) {
  const say = useWords(requestWords)
  const { id, bin, plate, appointment, order } = row
  const form = useForm({
    draft: `request.arrive:${id}`,
    start: { binCode: bin ?? '' },
    schema: arriveForm,
    send: (json, { header }) => request.arrive.$post({ param: { id }, header, json }),
    landed: close,
  })
  return (
    <FormSheet form={form} title={say('arrive')} submit={say('arrive')} open onClose={close}>
      <About row={row} />
      <Field form={form} name="binCode" label={say('binCode')} hint={say('binHint')}>
        {(bound) => <input {...bound} className="input num" autoComplete="off" maxLength={20} />}
      </Field>
      <p className="softer">
        {isWanted(row)
          ? say('keptFor', { plate: plate ? printedPlate(plate) : '', number: order ?? appointment ?? '' })
          : say('toShelf')}
      </p>
    </FormSheet>
  )
}

function CancelSheet({ row, close }: SheetProps) {
  const say = useWords(requestWords)
  const { id } = row
  const form = useForm({
    draft: `request.cancel:${id}`,
    start: { note: '' },
    schema: cancelForm,
    send: (json, { header }) => request.cancel.$post({ param: { id }, header, json }),
    landed: close,
  })
  return (
    <FormSheet form={form} title={say('cancel')} submit={say('cancel')} open onClose={close}>
      <About row={row} />
      <Field form={form} name="note" label={say('why')} wide>
        {(bound) => <textarea {...bound} className="input" rows={3} maxLength={200} required />}
      </Field>
    </FormSheet>
  )
}
