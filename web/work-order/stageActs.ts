import { paths } from '../paths.ts'
import { refusalSays } from '../ui/refusalSays.ts'
import { useLanguage } from '../words/language.ts'
import type { Go } from './go.ts'
import { standsAt, type Stage } from './stages.ts'
import { isMine, refusalOf, type OrderPage, type Step } from './useOrder.ts'

type StageAct = { readonly onClick?: () => void; readonly refusal?: string }

/** What a stage does when pressed, by the steps of the answer; where it stands, also what shuts it. */
export function useStageActs(page: OrderPage, go: Go): (stage: Stage) => StageAct {
  const language = useLanguage()
  const { order, steps, quotationSteps } = page
  const now = standsAt(page)

  const taken = (from: readonly Step[], step: string, onClick: () => void): StageAct => {
    const refusal = refusalOf(from, step)
    if (refusal === null) return { onClick }
    // Another post's step: the stage says what it waits for, not that it is not mine.
    if (!refusal || refusal.because === 'not_your_duty') return {}
    return { refusal: refusalSays(refusal, language) }
  }
  const here: { readonly [_ in Stage]?: () => StageAct } = {
    quote: () => ({ onClick: () => go.to(paths.quotation(order.id)) }),
    answer: () => taken(quotationSteps, 'answer', () => go.sheet('answer')),
    sign: () => taken(steps, 'sign', () => go.sheet('sign')),
    pass: () => taken(steps, 'pass', () => go.sheet('pass')),
    settle: () => (isMine(steps, 'settle') ? { onClick: () => go.to(paths.settlement(order.id)) } : {}),
    deliver: () => {
      const { refusal } = taken(steps, 'deliver', () => go.sheet('deliver'))
      // Shut or not, the sheet lists every gate.
      const onClick = isMine(steps, 'deliver') ? { onClick: () => go.sheet('deliver') } : {}
      return { ...onClick, ...(refusal !== undefined && { refusal }) }
    },
  }
  const dispatching = (): StageAct => {
    const open = () => go.sheet('dispatch')
    if (page.jobs.some(awaitsMe)) return { onClick: open }
    const waits = page.jobs.find(({ state }) => state === 'planned')
    return waits && now === 'dispatch' ? taken(waits.steps, 'dispatch', open) : {}
  }
  return (stage) => {
    if (stage === 'dispatch') return dispatching()
    if (stage === 'wash') return refusalOf(steps, 'wash') === null ? { onClick: go.wash } : {}
    return stage === now ? (here[stage]?.() ?? {}) : {}
  }
}

const awaitsMe = ({ state, steps }: OrderPage['jobs'][number]) =>
  state === 'planned' && refusalOf(steps, 'dispatch') === null
