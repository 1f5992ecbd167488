import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { workOrder } from '../../domain/work-order/procedure.ts'
import { paths } from '../paths.ts'
import { StateTag } from '../StateTag.tsx'
import { Head } from '../ui/frame.tsx'
import { useKeys } from '../ui/keys.ts'
import { Plate } from '../ui/Plate.tsx'
import { Sign } from '../ui/Sign.tsx'
import { Kbd } from '../ui/Tag.tsx'
import { At } from '../ui/When.tsx'
import { settlementWords } from '../words/settlement.ts'
import { useWords } from '../words/words.ts'
import { Departure } from './Departure.tsx'
import { GatePanel } from './GatePanel.tsx'
import { Payers } from './Payers.tsx'
import { PayPanel } from './PayPanel.tsx'
import { settlementQuery, type SettlementAnswer } from './read.ts'
import { SettleForm } from './SettleForm.tsx'
import { Sheet } from './Sheet.tsx'
import { sheetOf, type Line } from './sums.ts'
import './settlement.css'

/** One order at the counter: what it costs whom, what was received, and whether the gate may open. */
export default function SettlementPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const { data } = useSuspenseQuery(settlementQuery(id))
  const lines: readonly Line[] = data.settlement?.lines ?? data.agreed
  const sheet = sheetOf(lines)
  return (
    <>
      <SettlementHead of={data} />
      <div className="till">
        <div className="till-left">
          <Payers of={data} sheet={sheet} />
          <Sheet of={data} sheet={sheet} />
          {data.settlement && <Departure of={data} settlement={data.settlement} />}
        </div>
        <div className="till-right">
          {data.settlement ? <PayPanel of={data} /> : <SettleForm of={data} />}
          <GatePanel of={data} willOweFen={sheet.sums.of['customer'] ?? 0} />
        </div>
      </div>
    </>
  )
}

function SettlementHead({ of: { order, settlement } }: { of: SettlementAnswer }) {
  const say = useWords(settlementWords)
  const print = settlement ? paths.printSettlement(order.id) : paths.printOrder(order.id)
  const says = settlement ? say('printSheet') : say('printOrder')
  useKeys(say('title'), { p: [says, () => void window.open(print, '_blank')] })
  return (
    <Head
      title={
        <span className="till-title">
          {say('title')} <Plate no={order.plate} colour={order.plateColour} big /> <b>{order.customer}</b>
        </span>
      }
      note={
        <>
          {order.brand} {order.model} · <Link to={paths.order(order.id)}>{order.number}</Link>
          {settlement && <> · {settlement.number}</>}
        </>
      }
    >
      <StateTag of={workOrder} state={order.state} />
      {order.promisedAt && (
        <span className="soft">
          {say.rich('promised', {
            at: (
              <b className="till-ink">
                <At at={order.promisedAt} />
              </b>
            ),
          })}
        </span>
      )}
      <a className="btn till-print" href={print} target="_blank" rel="noreferrer">
        <Sign of="print" /> {says} <Kbd>P</Kbd>
      </a>
    </Head>
  )
}
