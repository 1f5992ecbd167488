import { exchangeDemand } from '../../domain/exchange-demand/procedure.ts'
import { Panel } from '../ui/frame.tsx'
import { At } from '../ui/When.tsx'
import { demandWords } from '../words/exchangeDemand.ts'
import { useSide } from '../words/language.ts'
import { useStepWord } from '../words/steps.ts'
import { useWords } from '../words/words.ts'
import type { DemandAnswer } from './read.ts'

/** What was done, the last first. */
export function HistoryPanel({ history }: Pick<DemandAnswer, 'history'>) {
  const say = useWords(demandWords)
  const word = useStepWord()
  const english = useSide() === 1
  return (
    <Panel title={say('history')} flush>
      <ol className="file-history">
        {history.toReversed().map(({ id, at, who, whoEn, step }) => (
          <li key={id}>
            <span className="softer">
              <At at={at} />
            </span>
            <span>
              <b>{english ? (whoEn ?? who) : who}</b> {word(exchangeDemand, step)}
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  )
}
