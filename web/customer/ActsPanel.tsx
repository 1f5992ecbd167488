import type { Procedure } from '../../domain/procedure.ts'
import { Panel } from '../ui/frame.tsx'
import { refusalSays } from '../ui/refusalSays.ts'
import { useLanguage } from '../words/language.ts'
import { fileWords } from '../words/files.ts'
import { useStepWord } from '../words/steps.ts'
import { useWords } from '../words/words.ts'
import { refusalOf, type Step } from './read.ts'

type Doing = { readonly step: string; readonly onClick: () => void }
type PanelProps = {
  of: Pick<Procedure, 'record' | 'steps'>
  steps: readonly Step[]
  state: string
  doing: readonly Doing[]
  /** `档案办理` where left out. */
  title?: string
}

/** The rarer acts on a file. Never hidden but where the state has no use for them; shut, each says why. */
export function ActsPanel({ of, steps, state, doing, title: heading }: PanelProps) {
  const say = useWords(fileWords)
  const word = useStepWord()
  const language = useLanguage()
  const acts = doing.flatMap(({ step, onClick }) => {
    const refusal = refusalOf(steps, step)
    if (refusal === undefined || !of.steps[step]?.from.includes(state)) return []
    return [{ step, onClick, title: word(of, step), why: refusal && refusalSays(refusal, language) }]
  })
  if (acts.length === 0) return null
  const whys = [...new Map(acts.flatMap(({ why, title }) => (why ? [[why, title] as const] : [])))]
  return (
    <Panel title={heading ?? say('acts')}>
      <div className="file-acts">
        {acts.map(({ step, title, why, onClick }) => (
          <button key={step} type="button" className="btn small" disabled={Boolean(why)} onClick={onClick}>
            {title}
          </button>
        ))}
        {whys.map(([why]) => (
          <p key={why} className="why">
            <b>{acts.flatMap((act) => (act.why === why ? [act.title] : [])).join('、')}：</b>
            {why}
          </p>
        ))}
      </div>
    </Panel>
  )
}
