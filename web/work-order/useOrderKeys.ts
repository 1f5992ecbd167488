import { job } from '../../domain/workshop/procedure.ts'
import { workOrder } from '../../domain/work-order/procedure.ts'
import { paths } from '../paths.ts'
import { useKeys, type KeyMap } from '../ui/keys.ts'
import { useStepWord } from '../words/steps.ts'
import { orderWords } from '../words/workOrder.ts'
import { useWords } from '../words/words.ts'
import type { Go } from './go.ts'
import type { NextAct } from './useNextAct.ts'
import { refusalOf, type OrderPage } from './useOrder.ts'

type Keys = { page: OrderPage; next: NextAct | undefined; go: Go }

/** A key stands for a button: what is shut has none. */
export function useOrderKeys({ page, next, go }: Keys): void {
  const say = useWords(orderWords)
  const word = useStepWord()
  const { order, steps, jobs } = page
  const when = (is: boolean, keys: KeyMap): KeyMap => (is ? keys : {})
  const dispatchable = jobs.some(
    ({ state, steps }) => state === 'planned' && refusalOf(steps, 'dispatch') === null,
  )
  useKeys(say('pageKeys'), {
    ...when(next !== undefined && !next.refusal, {
      e: [`${say('primaryKey')}：${next?.title}`, () => next?.onClick()],
    }),
    ...when(dispatchable, { d: [word(job, 'dispatch'), () => go.sheet('dispatch')] }),
    ...when(refusalOf(steps, 'wash') === null, { w: [word(workOrder, 'wash'), go.wash] }),
    ...when(order.quotation !== null && order.quotation.state !== 'draft', {
      p: [say('printKey'), () => void open(paths.printOrder(order.id), '_blank', 'noreferrer')],
    }),
    q: [say('toQuotation'), () => go.to(paths.quotation(order.id))],
    s: [say('toSettlement'), () => go.to(paths.settlement(order.id))],
  })
}
