import { finalPoints, passForm } from '../../domain/work-order/forms.ts'
import { api } from '../api.ts'
import { Field } from '../ui/Field.tsx'
import { useKeys } from '../ui/keys.ts'
import { refusalSays } from '../ui/refusalSays.ts'
import { Kbd } from '../ui/Tag.tsx'
import { useForm } from '../ui/useForm.ts'
import { useLanguage } from '../words/language.ts'
import { sheetWords } from '../words/orderSheets.ts'
import { orderWords } from '../words/workOrder.ts'
import { useWords } from '../words/words.ts'
import { refusalOf, type OrderPage } from './useOrder.ts'
import { WorkDone } from './WorkDone.tsx'
import { OrderSheet } from './OrderSheet.tsx'

type Point = (typeof finalPoints)[number]
type PassSheetProps = { page: OrderPage; open: boolean; onClose: () => void; fail: () => void }

/** R2.2: the six points of the final check, each confirmed by the inspector himself. */
export function PassSheet({ page, open, onClose, fail }: PassSheetProps) {
  const say = useWords(sheetWords)
  const sayOrder = useWords(orderWords)
  const language = useLanguage()
  const { order, steps } = page
  const form = useForm({
    draft: `pass:${order.id}`,
    start: { points: [] as Point[], note: '' },
    schema: passForm,
    send: (json, { header }) =>
      api['work-orders'][':id'].pass.$post({ param: { id: order.id }, header, json }),
    landed: onClose,
  })
  const refusal = refusalOf(steps, 'pass')
  const { points } = form.values
  const turn = (point: Point) =>
    form.set({ points: points.includes(point) ? points.filter((one) => one !== point) : [...points, point] })
  useKeys(
    say('passTitle'),
    Object.fromEntries(
      finalPoints.map((point, i) => [String(i + 1), [say('tick', { n: i + 1 }), () => turn(point)] as const]),
    ),
    { on: open, inSheet: true },
  )
  return (
    <OrderSheet
      form={form}
      title={say('passTitle')}
      submit={say('passSubmit')}
      open={open}
      onClose={onClose}
      width={560}
      {...(refusal && { why: refusalSays(refusal, language) })}
    >
      <WorkDone page={page} />
      <fieldset className="picks points" disabled={form.underWay}>
        <legend>{say('points')}</legend>
        {finalPoints.map((point, i) => (
          <label key={point} className={points.includes(point) ? 'on' : undefined}>
            <input type="checkbox" checked={points.includes(point)} onChange={() => turn(point)} />
            <b>{say(`final_${point}`)}</b>
            <Kbd>{i + 1}</Kbd>
          </label>
        ))}
      </fieldset>
      <Field form={form} name="note" label={say('note')} hint={say('noteHint')} wide>
        {(bound) => <textarea {...bound} className="input" rows={2} />}
      </Field>
      <p className="below-field">
        <button type="button" className="btn small" onClick={fail}>
          {sayOrder('backToWork')}
        </button>
      </p>
    </OrderSheet>
  )
}
