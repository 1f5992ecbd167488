import type { oldParts } from '../../domain/work-order/forms.ts'
import { workOrder } from '../../domain/work-order/procedure.ts'
import { api } from '../api.ts'
import { Act } from '../ui/Act.tsx'
import { useAct } from '../ui/useAct.ts'
import { At } from '../ui/When.tsx'
import { settlementWords } from '../words/settlement.ts'
import { useStepWord } from '../words/steps.ts'
import { useWords } from '../words/words.ts'
import type { SettlementAnswer } from './read.ts'

type DepartureProps = { of: SettlementAnswer; settlement: NonNullable<SettlementAnswer['settlement']> }

/** What was written when it was settled, and the manager's way back. */
export function Departure({ of: { order, steps }, settlement }: DepartureProps) {
  const say = useWords(settlementWords)
  const word = useStepWord()(workOrder, 'unsettle')
  const unsettle = useAct({
    name: `unsettle:${order.id}`,
    send: ({ header }) =>
      api['work-orders'][':id'].unsettle.$post({ param: { id: order.id }, header, json: {} }),
  })
  return (
    <section className="panel till-departure">
      <span>
        {say.rich('outOf', { km: <b className="num">{settlement.outOdometerKm.toLocaleString('en')}</b> })}
      </span>
      <span>
        {say('oldParts')} <b>{say(`old_${settlement.oldParts as (typeof oldParts)[number]}`)}</b>
      </span>
      <span>
        {say.rich('settledBy', { who: <b>{settlement.settledBy}</b>, at: <At at={settlement.settledAt} /> })}
        {settlement.version > 1 && ` · ${say('version', { n: settlement.version })}`}
      </span>
      <Act act={unsettle} refusal={steps.find(({ step }) => step === 'unsettle')?.refusal}>
        {word}
      </Act>
    </section>
  )
}
