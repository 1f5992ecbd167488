import { workOrder } from '../../domain/work-order/procedure.ts'
import { api } from '../api.ts'
import { Act } from '../ui/Act.tsx'
import { refusalSays } from '../ui/refusalSays.ts'
import { Sign } from '../ui/Sign.tsx'
import { useAct } from '../ui/useAct.ts'
import { At } from '../ui/When.tsx'
import { useLanguage } from '../words/language.ts'
import { settlementWords } from '../words/settlement.ts'
import { useStepWord } from '../words/steps.ts'
import { useWords } from '../words/words.ts'
import type { Gate, GateName } from './gates.ts'
import type { SettlementAnswer } from './read.ts'

type Did = { readonly who: string | null; readonly at: string } | undefined
type GatesProps = { of: SettlementAnswer; gates: readonly Gate[]; jobs: number; passed: Did; washed: Did }

/** Each condition, ticked with who and when, or with the sentence why not. */
export function Gates({ of, gates, jobs, passed, washed }: GatesProps) {
  const say = useWords(settlementWords)
  const language = useLanguage()
  const done: { readonly [gate in GateName]: Did } = {
    car_is_checked: passed,
    car_is_washed: of.order.washMode === 'none' ? undefined : washed,
    owner_owes_nothing: paidOf(of),
  }
  const needless: { readonly [gate in GateName]: string } = {
    car_is_checked: jobs === 0 ? say('noJobs') : '',
    car_is_washed: say('noWash'),
    owner_owes_nothing: say('paysNothing'),
  }
  return (
    <ul className="till-gates" aria-label={say('gates')}>
      {gates.map(({ name, holds, refusal }) => (
        <li key={name} className={holds ? 'ok' : 'no'}>
          <Sign of={holds ? 'check' : 'cross'} />
          <b>
            {say(`gate_${name}`)}
            <span className="unseen"> {say(holds ? 'fulfilled' : 'unfulfilled')}</span>
          </b>
          <span>
            {holds ? <Who did={done[name]} otherwise={needless[name]} /> : refusalSays(refusal, language)}
            {name === 'car_is_washed' && !holds && <Wash of={of} />}
          </span>
        </li>
      ))}
    </ul>
  )
}

const Who = ({ did, otherwise }: { did: Did; otherwise: string }) =>
  did ? (
    <>
      {did.who} <At at={did.at} />
    </>
  ) : (
    otherwise
  )

function Wash({ of: { order, steps } }: { of: SettlementAnswer }) {
  const word = useStepWord()(workOrder, 'wash')
  const wash = useAct({
    name: `wash:${order.id}`,
    send: ({ header }) => api['work-orders'][':id'].wash.$post({ param: { id: order.id }, header, json: {} }),
  })
  return (
    <Act act={wash} refusal={steps.find(({ step }) => step === 'wash')?.refusal} below>
      {word}
    </Act>
  )
}

/** The last payment is what cleared the charge. */
function paidOf({ charges }: SettlementAnswer): Did {
  const last = charges.find(({ payer }) => payer === 'customer')?.payments.at(-1)
  return last && { who: last.receivedBy, at: last.receivedAt }
}
