import type { FinishForm } from '../../domain/workshop/forms.ts'
import { api } from '../api.ts'
import { Field } from '../ui/Field.tsx'
import type { Form } from '../ui/form.ts'
import { SheetForm } from './SheetForm.tsx'
import { Sign } from '../ui/Sign.tsx'
import { useForm } from '../ui/useForm.ts'
import { useSide } from '../words/language.ts'
import { pointWords, technicianWords } from '../words/technician.ts'
import { useWords } from '../words/words.ts'
import { Sheet, type SheetHandle } from './Sheet.tsx'

type Point = FinishForm['points'][number]

export const useFinish = (jobId: string, landed: () => void) =>
  useForm({
    draft: `finish:${jobId}`,
    start: blank,
    send: (json: FinishForm, { header }) =>
      api.jobs[':id'].finish.$post({ param: { id: jobId }, json, header }),
    landed,
  })

const blank: FinishForm = { points: [], note: '' }
const points = Object.keys(pointWords) as Point[]

/** The clock stops with the mechanic's own check, point by point (R2.2). */
export function FinishSheet({ form, ...sheet }: SheetHandle & { form: Form<FinishForm> }) {
  const say = useWords(technicianWords)
  const side = useSide()
  const done = form.values.points
  const open = points.length - done.length
  const turn = (point: Point) =>
    form.set({ points: points.filter((one) => (one === point) !== done.includes(one)) })
  return (
    <Sheet {...sheet} title={say('finishTitle')}>
      <SheetForm
        form={form}
        submit={say('finishSend')}
        why={open > 0 ? say('pointsOpen', { n: open }) : undefined}
      >
        <div className="tech-points">
          {points.map((point) => (
            <button
              key={point}
              type="button"
              role="checkbox"
              aria-checked={done.includes(point)}
              disabled={form.underWay}
              onClick={() => turn(point)}
            >
              <i aria-hidden>{done.includes(point) && <Sign of="check" size={20} />}</i>
              {pointWords[point][side]}
            </button>
          ))}
        </div>
        <Field form={form} name="note" label={say('finishNote')} wide>
          {(bound) => <textarea {...bound} className="input" rows={2} maxLength={500} />}
        </Field>
      </SheetForm>
    </Sheet>
  )
}
