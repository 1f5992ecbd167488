import { refusalOf } from '../customer/read.ts'
import { refusalSays } from '../ui/refusalSays.ts'
import { StepBar, type BarStep } from '../ui/StepBar.tsx'
import { At } from '../ui/When.tsx'
import { demandWords } from '../words/exchangeDemand.ts'
import { useLanguage } from '../words/language.ts'
import { useWords } from '../words/words.ts'
import { useClockWord } from './ClockMark.tsx'
import type { SheetName } from './DemandSheets.tsx'
import type { ClockAnswer, DemandAnswer } from './read.ts'

type LineProps = { page: DemandAnswer; open: (name: SheetName) => void }
type Stage = {
  key: 'answer' | 'finish'
  step: 'accept' | 'finish'
  waits: string
  at: string | null
  clock: ClockAnswer
}

/** Received, answered, settled; what is one's own to do now is a button in the line. */
export function DemandLine({ page: { demand, clocks, steps }, open }: LineProps) {
  const say = useWords(demandWords)
  const language = useLanguage()
  const told = useClockWord()
  const stageOf = ({ key, step, waits, at, clock }: Stage): BarStep => {
    const title = say(`stage_${key}`)
    if (at) return { key, title, is: 'done', note: <At at={at} /> }
    const refusal = refusalOf(steps, step)
    if (demand.state !== waits) return { key, title, is: 'shut', note: told(clock) }
    if (refusal) return { key, title, is: 'now', note: `${told(clock)} · ${refusalSays(refusal, language)}` }
    return { key, title, is: 'open', note: told(clock), onClick: () => open(step) }
  }
  return (
    <StepBar
      steps={[
        { key: 'receive', title: say('stage_receive'), is: 'done', note: <At at={demand.receivedAt} /> },
        stageOf({
          key: 'answer',
          step: 'accept',
          waits: 'received',
          at: demand.answeredAt,
          clock: clocks.answer,
        }),
        stageOf({
          key: 'finish',
          step: 'finish',
          waits: 'accepted',
          at: demand.finishedAt,
          clock: clocks.finish,
        }),
      ]}
    />
  )
}
