import { workOrder } from '../../domain/work-order/procedure.ts'
import { Panel } from '../ui/frame.tsx'
import { refusalSays } from '../ui/refusalSays.ts'
import { useLanguage } from '../words/language.ts'
import { orderWords } from '../words/workOrder.ts'
import { useStepWord } from '../words/steps.ts'
import { useWords } from '../words/words.ts'
import type { Go } from './go.ts'
import { refusalOf, type OrderPage } from './useOrder.ts'

const ways = ['takeOver', 'void', 'unsettle'] as const

/** Another hand, and the manager's two ways back. Never hidden: shut, they say why, and the same reason is said once. */
export function CorrectionsPanel({ page: { steps, order }, go }: { page: OrderPage; go: Go }) {
  const say = useWords(orderWords)
  const word = useStepWord()
  const language = useLanguage()
  if (order.state === 'delivered' || order.state === 'voided') return null
  const acts = ways.map((step) => {
    const refusal = refusalOf(steps, step)
    return { step, title: word(workOrder, step), why: refusal && refusalSays(refusal, language) }
  })
  const same = acts.every(({ why }) => why === acts[0]?.why)
  return (
    <Panel title={say('corrections')} className="ways">
      <div className="corrections">
        {acts.map(({ step, title, why }) => (
          <button
            key={step}
            type="button"
            className="btn small"
            disabled={Boolean(why)}
            aria-describedby={why ? `why-${step}` : undefined}
            onClick={() => go.sheet(step)}
          >
            {title}
          </button>
        ))}
        {acts.map(({ step, title, why }, i) =>
          why && !(same && i > 0) ? (
            <p key={step} id={`why-${step}`} className="why">
              {!same && <b>{title}：</b>}
              {why}
            </p>
          ) : null,
        )}
      </div>
    </Panel>
  )
}
