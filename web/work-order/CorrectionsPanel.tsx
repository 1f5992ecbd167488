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

/** Another hand, and the manager's two ways back. Never hidden: shut, they say why, and one reason is said once. */
export function CorrectionsPanel({ page: { steps, order }, go }: { page: OrderPage; go: Go }) {
  const say = useWords(orderWords)
  const word = useStepWord()
  const language = useLanguage()
  const comma = language === 'en' ? ', ' : '、'
  if (order.state === 'delivered' || order.state === 'voided') return null
  const acts = ways.map((step) => {
    const refusal = refusalOf(steps, step)
    return { step, title: word(workOrder, step), why: refusal && refusalSays(refusal, language) }
  })
  const reasons = [...new Set(acts.flatMap(({ why }) => why ?? []))]
  return (
    <Panel title={say('corrections')} className="ways">
      <div className="corrections">
        {acts.map(({ step, title, why }) => (
          <button
            key={step}
            type="button"
            className="btn small"
            disabled={Boolean(why)}
            aria-describedby={why ? `why-${reasons.indexOf(why)}` : undefined}
            onClick={() => go.sheet(step)}
          >
            {title}
          </button>
        ))}
        {reasons.map((reason, i) => (
          <p key={reason} id={`why-${i}`} className="why">
            <b>
              {acts
                .filter(({ why }) => why === reason)
                .map(({ title }) => title)
                .join(comma)}
            </b>{' '}
            {reason}
          </p>
        ))}
      </div>
    </Panel>
  )
}
