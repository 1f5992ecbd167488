import { workOrder } from '../../domain/work-order/procedure.ts'
import { Act } from '../ui/Act.tsx'
import { Panel } from '../ui/frame.tsx'
import { orderWords } from '../words/workOrder.ts'
import { useStepWord } from '../words/steps.ts'
import { useWords } from '../words/words.ts'
import type { Go } from './go.ts'
import { refusalOf, type OrderPage } from './useOrder.ts'

/** The manager's two ways back. Never hidden: shut, they say why. */
export function CorrectionsPanel({ page: { steps, order }, go }: { page: OrderPage; go: Go }) {
  const say = useWords(orderWords)
  const word = useStepWord()
  if (order.state === 'delivered' || order.state === 'voided') return null
  return (
    <Panel title={say('corrections')}>
      <div className="corrections">
        {(['void', 'unsettle'] as const).map((step) => (
          <Act key={step} below refusal={refusalOf(steps, step)} onClick={() => go.sheet(step)}>
            {word(workOrder, step)}
          </Act>
        ))}
      </div>
    </Panel>
  )
}
