import { Head, Panel } from '../ui/frame.tsx'
import { Plate } from '../ui/Plate.tsx'
import { Tag } from '../ui/Tag.tsx'
import { dayOf } from '../ui/time.ts'
import { adoptedWords } from '../words/adopted.ts'
import { orderWords } from '../words/workOrder.ts'
import { useWords } from '../words/words.ts'
import { AdoptedPaper } from './AdoptedPaper.tsx'
import { HistoryPanel } from './HistoryPanel.tsx'
import type { Adopted } from './useOrder.ts'
import './order.css'
import './paper.css'
import './aside.css'

/** An order of another system, as it was told. There is nothing to do with it but read. */
export function AdoptedOrder({ order }: { order: Adopted }) {
  const say = useWords(adoptedWords)
  const { kind, kindSaid } = order.said
  return (
    <div className="order-page">
      <Head
        title={
          <>
            {say('order')} <span className="num">{order.number}</span>
          </>
        }
        note={
          <span className="marks">
            <Tag tone="line">{say('from', { system: order.system ?? '' })}</Tag>
            {kind && <Tag tone="line">{say(`kind_${kind as 'other'}`)}</Tag>}
            {kindSaid && <span className="softer">{kindSaid}</span>}
          </span>
        }
      />
      <div className="cols">
        <div className="left">
          <Car order={order} />
        </div>
        <div className="mid">
          <AdoptedPaper order={order} />
        </div>
        <div className="right">
          <HistoryPanel page={{ history: order.history, jobs: [] }} />
        </div>
      </div>
    </div>
  )
}

function Car({ order }: { order: Adopted }) {
  const say = useWords(adoptedWords)
  const words = useWords(orderWords)
  const { said } = order
  const facts: readonly (readonly [title: string, value: string | null])[] = [
    [words('vin'), order.vin],
    [words('odometer'), order.odometerKm === null ? null : `${order.odometerKm.toLocaleString('en')} km`],
    [say('arrived'), dayOf(order.openedAt)],
    [say('settled'), said.settledDay],
    [say('delivered'), order.deliveredAt && dayOf(order.deliveredAt)],
    [
      say('owner'),
      order.customer ? `${order.customer} ${order.phone ?? ''}` : said.customerSaid || say('ownerUnknown'),
    ],
    [words('broughtBy'), order.broughtBy],
    [words('advisor'), said.advisorSaid],
    [say('technician'), said.technicianSaid],
  ]
  return (
    <Panel className="car">
      <Plate no={order.plate} colour={order.plateColour} big />
      <div className="model">
        <span>
          {[[order.brand, order.model].filter(Boolean).join(' '), order.colour].filter(Boolean).join(' · ')}
        </span>
      </div>
      <dl>
        {facts.map(
          ([title, value]) =>
            value && (
              <Fact key={title} title={title}>
                {value}
              </Fact>
            ),
        )}
      </dl>
    </Panel>
  )
}

function Fact({ title, children }: { title: string; children: string }) {
  return (
    <>
      <dt>{title}</dt>
      <dd className="num">{children}</dd>
    </>
  )
}
