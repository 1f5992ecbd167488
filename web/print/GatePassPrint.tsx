import { printedPlate } from '../../domain/identifiers/plate.ts'
import { longOf } from '../ui/time.ts'
import { NoPaper, NotYet, Paper } from './Paper.tsx'
import { Box, Facts, SignLine } from './parts.tsx'
import { printOfOrder, usePaper } from './usePaper.ts'
import './gatePass.css'

/** 出门证: the slip for the guard. It exists only because the car was checked, washed and paid for. */
export default function GatePassPrint({ id }: { id: string }) {
  const { data, ...got } = usePaper(id, printOfOrder)
  if (!data) return <NoPaper {...got} />
  const { order } = data
  const { gatePass } = order
  if (!gatePass) return <NotYet orderId={id}>工单 {order.number} 尚未放行，没有出门证。</NotYet>
  return (
    <Paper
      paper={data}
      title="车辆出门证"
      kind="出门证号"
      no={gatePass.number}
      meta={<span>工单 {order.number}</span>}
      qr={order.number}
      slip
    >
      <div className="pass-plate">
        {order.plate ? printedPlate(order.plate) : `未上牌　VIN ${order.vin ?? ''}`}
      </div>
      <Facts
        cols={[80, 275, 80, undefined]}
        rows={[
          ['厂牌型号', `${order.brand} ${order.model} ${order.colour}`, '车　　主', order.customer],
          ['进厂时间', longOf(order.arrivedAt), '放行时间', <b key="at">{longOf(gatePass.issuedAt)}</b>],
          [
            '终检合格',
            order.check ? `${order.check.inspector}　${longOf(order.check.at)}` : '',
            '放 行 人',
            gatePass.issuedBy,
          ],
          [
            '结算单号',
            order.settlement?.number,
            '出厂里程',
            order.settlement && `${order.settlement.outOdometerKm.toLocaleString('en')} km`,
          ],
        ]}
      />
      <div className="pass-guard">
        <b>门卫核对</b>
        <Box on={false}>车牌相符</Box>
        <Box on={false}>单号相符</Box>
      </div>
      <div className="p-signs">
        <SignLine label="门卫签字" wide date="" />
        <SignLine label="出门时间" wide />
      </div>
      <p className="p-note">仅限本车当次出门，涂改无效。无本证或车牌不符的车辆不得放行。</p>
    </Paper>
  )
}
