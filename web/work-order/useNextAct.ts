import { quotation } from '../../domain/quotation/procedure.ts'
import type { Refusal } from '../../domain/procedure.ts'
import { workOrder } from '../../domain/work-order/procedure.ts'
import { job } from '../../domain/workshop/procedure.ts'
import { paths } from '../paths.ts'
import { uninspectedOf } from '../pre-inspection/orderRead.ts'
import { useStepWord } from '../words/steps.ts'
import { inspectionWords } from '../words/preInspection.ts'
import { orderWords } from '../words/workOrder.ts'
import { useWords } from '../words/words.ts'
import type { Go } from './go.ts'
import { standsAt } from './stages.ts'
import { refusalOf, type OrderPage } from './useOrder.ts'

export type NextAct = {
  readonly title: string
  /** Shuts the button, and stands beside it. */
  readonly refusal: Refusal | null | undefined
  readonly onClick: () => void
}

/** The one act that brings the order on from where it stands. */
export function useNextAct(page: OrderPage, go: Go): NextAct | undefined {
  const say = useWords(orderWords)
  const sayInspection = useWords(inspectionWords)
  const word = useStepWord()
  const { order, steps, quotationSteps, jobs } = page
  const uninspected = uninspectedOf(order)
  const sheet = (name: 'sign' | 'pass' | 'deliver'): NextAct => ({
    title: word(workOrder, name),
    refusal: refusalOf(steps, name),
    onClick: () => go.sheet(name),
  })
  switch (standsAt(page)) {
    case 'quote':
      if (!order.quotation && uninspected)
        return {
          title: sayInspection('inspect'),
          refusal: null,
          onClick: () => location.assign(paths.inspection(uninspected)),
        }
      return {
        title: say(order.quotation ? 'goOnQuotation' : 'writeQuotation'),
        refusal: null,
        onClick: () => go.to(paths.quotation(order.id)),
      }
    case 'answer':
      return {
        title: word(quotation, 'answer'),
        refusal: refusalOf(quotationSteps, 'answer'),
        onClick: () => go.sheet('answer'),
      }
    case 'sign':
      return sheet('sign')
    case 'dispatch':
      return {
        title: word(job, 'dispatch'),
        refusal: refusalOf(jobs.find(({ state }) => state === 'planned')?.steps ?? [], 'dispatch'),
        onClick: () => go.sheet('dispatch'),
      }
    case 'pass':
      return sheet('pass')
    case 'settle':
      return {
        title: word(workOrder, 'settle'),
        refusal: refusalOf(steps, 'settle'),
        onClick: () => go.to(paths.settlement(order.id)),
      }
    case 'deliver':
      return sheet('deliver')
    default:
      return undefined
  }
}
