import { useSuspenseQuery } from '@tanstack/react-query'
import { workOrder } from '../../domain/work-order/procedure.ts'
import { api } from '../api.ts'
import { paths } from '../paths.ts'
import { Qr } from '../print/Qr.tsx'
import { Act } from '../ui/Act.tsx'
import { Panel } from '../ui/frame.tsx'
import { Sign } from '../ui/Sign.tsx'
import { useAct } from '../ui/useAct.ts'
import { At } from '../ui/When.tsx'
import { settlementWords } from '../words/settlement.ts'
import { useStepWord } from '../words/steps.ts'
import { useWords } from '../words/words.ts'
import { Gates } from './Gates.tsx'
import { gatesOf, lastOf } from './gates.ts'
import { orderQuery, type SettlementAnswer } from './read.ts'
import './gate.css'

type GateProps = {
  of: SettlementAnswer
  /** Before the settlement: what the owner is going to owe. */
  willOweFen: number
}

/** The pass stays grey until every condition is ticked; then the car is handed over, and the pass is issued. */
export function GatePanel({ of, willOweFen }: GateProps) {
  const say = useWords(settlementWords)
  const { order, settlement, charges } = of
  const { history, jobs } = useSuspenseQuery(orderQuery(order.id)).data
  // Before the owner has signed there is nothing to check yet: no condition may look fulfilled.
  const early = jobs === 0 && !['settling', 'settled', 'delivered'].includes(order.state)
  const owner = charges.find(({ payer }) => payer === 'customer')
  const gates = gatesOf({
    isPassed: order.passedAt !== null,
    jobs,
    washIsOwed: order.washMode !== 'none' && order.washedAt === null,
    owedByOwnerFen: settlement ? (owner?.openFen ?? 0) : willOweFen,
  })
  return (
    <Panel
      title={say('gate')}
      extra={<span className="softer num">{order.gatePass}</span>}
      className="till-gate"
      flush
    >
      {early ? (
        <p className="till-early">{say('gateEarly')}</p>
      ) : (
        <div className="till-pass">
          <div className={order.gatePass ? 'till-qr' : 'till-qr shut'}>
            <Qr text={order.number} size={104} label={say('qrOf', { number: order.number })} />
            <span>
              <Sign of={order.gatePass ? 'check' : 'lock'} /> {say(order.gatePass ? 'released' : 'blocked')}
            </span>
          </div>
          <Gates
            of={of}
            gates={gates}
            jobs={jobs}
            passed={lastOf(history, 'pass')}
            washed={lastOf(history, 'wash')}
          />
        </div>
      )}
      <footer className="till-acts">
        {order.gatePass ? <Pass of={of} at={lastOf(history, 'deliver')?.at} /> : <Deliver of={of} />}
      </footer>
    </Panel>
  )
}

function Deliver({ of: { order, steps } }: { of: SettlementAnswer }) {
  const word = useStepWord()(workOrder, 'deliver')
  const deliver = useAct({
    name: `deliver:${order.id}`,
    send: ({ header }) =>
      api['work-orders'][':id'].deliver.$post({ param: { id: order.id }, header, json: {} }),
  })
  return (
    <Act act={deliver} primary refusal={steps.find(({ step }) => step === 'deliver')?.refusal}>
      {word}
    </Act>
  )
}

function Pass({ of: { order }, at }: { of: SettlementAnswer; at: string | undefined }) {
  const say = useWords(settlementWords)
  return (
    <>
      <a className="btn primary" href={paths.printGatePass(order.id)} target="_blank" rel="noreferrer">
        <Sign of="print" /> {say('printPass')}
      </a>
      <a className="btn" href={paths.printOrder(order.id)} target="_blank" rel="noreferrer">
        {say('printOrder')}
      </a>
      {at && <span className="why">{say.rich('issued', { at: <At at={at} /> })}</span>}
    </>
  )
}
