import { openOf } from '../../domain/pre-inspection/answered.ts'
import { walk, type StepNo } from '../../domain/pre-inspection/items.ts'
import { Sign } from '../ui/Sign.tsx'
import { useSide } from '../words/language.ts'
import { inspectionWords } from '../words/preInspection.ts'
import { useWords } from '../words/words.ts'
import { openIn } from './openIn.ts'
import { useMine } from './mine.ts'
import { useSigning } from './useSigning.ts'

/** Back and on; what this step still lacks is said between them. */
export function Foot() {
  const say = useWords(inspectionWords)
  const side = useSide()
  const { draft, sheet, go } = useMine()
  const { step } = draft
  if (step === 8) return <SignFoot />
  const open = openOf(sheet, step as StepNo)
  const all = openIn(draft)
  // After the last step the first that is still open, and only then the signature.
  const to = step < 7 ? step + 1 : (all[0]?.step ?? 8)
  const name = to === 8 ? say('signature') : `${to} · ${walk[to - 1]!.title[side]}`
  return (
    <footer className="walk-foot">
      <Back />
      <p>
        <b>{open.length === 0 ? say('answered') : say('open', { n: open.length })}</b>
        <span>{open.map((one) => one[side]).join(side === 0 ? '、' : ', ')}</span>
      </p>
      <button type="button" className="walk-btn go" onClick={() => go(to)}>
        <span>
          {say(to === 8 ? 'toSign' : 'next')}
          <small>{name}</small>
        </span>
        <Sign of="right" size={24} />
      </button>
    </footer>
  )
}

function Back() {
  const say = useWords(inspectionWords)
  const side = useSide()
  const { draft, go } = useMine()
  return (
    <button
      type="button"
      className="walk-btn back"
      disabled={draft.step === 1}
      onClick={() => go(draft.step - 1)}
    >
      <Sign of="left" size={20} />
      <span>
        {say('previous')}
        <small>{walk[draft.step - 2]?.title[side]}</small>
      </span>
    </button>
  )
}

function SignFoot() {
  const say = useWords(inspectionWords)
  const { why, sign } = useSigning()
  return (
    <footer className="walk-foot">
      <Back />
      <p>
        <b>{say('lockNote')}</b>
        <span>{say('signOffline')}</span>
      </p>
      <button type="button" className="walk-btn go" disabled={why !== undefined} onClick={sign}>
        <span>
          {say('confirm')}
          <small>{why}</small>
        </span>
        <Sign of={why === undefined ? 'check' : 'lock'} size={24} />
      </button>
    </footer>
  )
}
