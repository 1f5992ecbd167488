import type { Refusal } from '../../domain/procedure.ts'
import type { Procedure } from '../../domain/procedure.ts'
import { duties, type Duty } from '../../domain/staff/duties.ts'
import type { answer } from '../api.ts'
import { Act } from '../ui/Act.tsx'
import type { Handed } from '../ui/form.ts'
import { refusalSays } from '../ui/refusalSays.ts'
import { Sign } from '../ui/Sign.tsx'
import { useAct } from '../ui/useAct.ts'
import { catalogueWords } from '../words/catalogue.ts'
import { dutyName } from '../words/desk.ts'
import { useLanguage } from '../words/language.ts'
import { useStepWord } from '../words/steps.ts'
import { useWords } from '../words/words.ts'

export type Step = { readonly step: string; readonly title: string; readonly refusal: Refusal | null }
type Send = (handed: Handed) => Parameters<typeof answer<unknown>>[0]

type StepActsProps = {
  of: Procedure
  id: string
  steps: readonly Step[]
  /** Steps that open a sheet. */
  open: { readonly [step: string]: () => void }
  /** Steps that ask for nothing. Shown only where the record's state lets them be taken. */
  once: { readonly [step: string]: Send }
}

/** One's steps on a record as buttons, in the printed order; shut ones say why. */
export function StepActs({ of, id, steps, open, once }: StepActsProps) {
  const word = useStepWord()
  if (isOthers(steps)) return null
  return steps.map(({ step, refusal }) => {
    if (open[step])
      return (
        <Act key={step} primary={step === 'amend'} refusal={refusal} onClick={open[step]}>
          {word(of, step)}
        </Act>
      )
    if (!once[step] || refusal?.because === 'wrong_state') return null
    return (
      <Once
        key={step}
        name={`${of.record}.${step}:${id}`}
        word={word(of, step)}
        refusal={refusal}
        send={once[step]}
      />
    )
  })
}

type OnceProps = { name: string; word: string; refusal: Refusal | null; send: Send }

function Once({ name, word, refusal, send }: OnceProps) {
  const act = useAct({ name, send })
  return (
    <Act act={act} refusal={refusal}>
      {word}
    </Act>
  )
}

/** Nothing here is this person's to do. */
export const isOthers = (steps: readonly Step[]) =>
  steps.every(({ refusal }) => refusal?.because === 'not_your_duty')

/** Whose it is to keep this, and why not this person's. */
export function OnlyLook({ of, step, refusal }: { of: Procedure; step: string; refusal: Refusal }) {
  const say = useWords(catalogueWords)
  const language = useLanguage()
  const by = of.steps[step]!.by.filter((party): party is Duty => party in duties)
  return (
    <p className="says only-by" role="note">
      <Sign of="lock" size={15} />
      {say('onlyLook', {
        duties: by.map((duty) => dutyName(duty, language)).join('、'),
        why: refusalSays(refusal, language),
      })}
    </p>
  )
}
