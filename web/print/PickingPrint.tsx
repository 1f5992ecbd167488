import type { InferResponseType } from 'hono/client'
import { printedPlate } from '../../domain/identifiers/plate.ts'
import { levelWords, levels } from '../../domain/warranty/warning.ts'
import { answer, api } from '../api.ts'
import { doorTo } from '../doors.ts'
import { readMe } from '../readMe.ts'
import { writtenFigure } from '../ui/figure.ts'
import { hourOf, shortOf, storeNow } from '../ui/time.ts'
import { A4 } from './A4.tsx'
import { NoPaper } from './Paper.tsx'
import { Box, Cap, Ruled, SignLine } from './parts.tsx'
import { usePaper } from './usePaper.ts'
import './picking.css'

const picking = api['appointment-picking']
type Booking = InferResponseType<typeof picking.$get, 200>['bookings'][number]
type Part = Booking['parts'][number]

/** 预约捡料单 of a day: booking by booking in the order of the bins, to be ticked on the way (S82). */
export default function PickingPrint({ id: day }: { id: string }) {
  const { data, ...got } = usePaper(day, printOfPicking)
  if (!data) return <NoPaper {...got} />
  const { bookings, picked, all } = data.picking
  const back = doorTo.picking(day)
  return (
    <A4
      store={data.picking.store}
      title="预约捡料单"
      kind="预约日期"
      no={day}
      meta={<span>{`共 ${all} 台，已捡 ${picked} 台`}</span>}
      qr={new URL(back, location.href).href}
      qrOpens
      by={data.by}
      at={data.at}
      back={{ to: back, says: '回备件与请购' }}
    >
      {bookings.length === 0 && <p className="p-not-yet">这一天没有要用配件的预约</p>}
      {bookings.map((booking) => (
        <OneBooking key={booking.id} booking={booking} />
      ))}
      <div className="p-signs">
        <SignLine label="捡料人" wide date="" />
        <SignLine label="复核人" wide date="" />
      </div>
    </A4>
  )
}

async function printOfPicking(day: string) {
  const me = await readMe()
  const asked = await answer(picking.$get({ query: { day } }))
  return { picking: asked, by: me.name, at: storeNow() }
}

function OneBooking({
  booking: { number, startsAt, plate, brand, model, level, parts, readyAt },
}: {
  booking: Booking
}) {
  const warning = levels.find((one) => one !== 'none' && one === level)
  return (
    <section className="pp-booking p-whole">
      <Cap note={<>{`${brand} ${model}　${number}`}</>}>
        {hourOf(startsAt!)}　{plate ? printedPlate(plate) : '未上牌'}
        {warning && `　【三包优先　${levelWords[warning][0]}】`}
        {readyAt && '　（已捡齐）'}
      </Cap>
      <Ruled
        rows={parts}
        cols={[
          { title: '货位', width: 78, cell: ({ bin }) => <b>{bin ?? '未定'}</b> },
          { title: '编码', width: 140, cell: ({ code }) => code },
          { title: '名称', cell: ({ name }) => name },
          {
            title: '数量',
            width: 78,
            at: 'r',
            cell: (part) => `${writtenFigure(part.neededMilli, 1000)} ${part.unit}`,
          },
          { title: '缺件与到货', width: 150, cell: missing },
          {
            title: '捡讫',
            width: 44,
            at: 'c',
            cell: ({ pickedMilli, neededMilli }) => <Box on={pickedMilli >= neededMilli}>{''}</Box>,
          },
        ]}
      />
    </section>
  )
}

function missing({ neededMilli, keptMilli, requests }: Part): string {
  if (keptMilli >= neededMilli) return ''
  const hours = requests.map(({ arrivesAt }) => (arrivesAt ? `${shortOf(arrivesAt)} 到` : '未答复'))
  return `缺 ${writtenFigure(neededMilli - keptMilli, 1000)}　${hours.join('、') || '未请购'}`
}
