import type { ReactNode } from 'react'
import { StepBar, type BarStep } from '../ui/StepBar.tsx'
import { orderWords } from '../words/workOrder.ts'
import { useWords } from '../words/words.ts'
import type { Go } from './go.ts'
import { useStageActs } from './stageActs.ts'
import { useStageNotes } from './StageNote.tsx'
import { isBehind, isDeclined, stages, standsAt, type Stage } from './stages.ts'
import type { OrderPage } from './useOrder.ts'

/** The whole line: what is done with who and when, where it stands, what is one's own, what is shut. */
export function ProgressLine({ page, go }: { page: OrderPage; go: Go }) {
  const say = useWords(orderWords)
  const noteOf = useStageNotes(page)
  const acts = useStageActs(page, go)
  const now = standsAt(page)
  const ended = page.order.state === 'voided' || isDeclined(page)
  const firstShut = stages.find((stage) => stage !== now && !isBehind(stage, page))

  const one = (key: Stage): BarStep => {
    const { refusal, onClick } = acts(key)
    const behind = isBehind(key, page)
    const open = key !== now && !behind && onClick !== undefined
    const is = key === now ? 'now' : behind ? 'done' : open ? 'open' : 'shut'
    const silent = ended && is === 'shut' && key !== firstShut
    const note: ReactNode = silent ? undefined : (refusal ?? noteOf(key, is))
    return { key, title: say(`stage_${key}`), is, note, ...(onClick && { onClick }) }
  }
  return <StepBar steps={stages.map(one)} />
}
