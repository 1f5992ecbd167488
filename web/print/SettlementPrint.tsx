import { printedPlate } from '../../domain/identifiers/plate.ts'
import { dayOf } from '../ui/time.ts'
import { needsCertificate } from './guarantee.ts'
import { NoPaper, NotYet, Paper } from './Paper.tsx'
import { Facts, SignLine } from './parts.tsx'
import { FeeTable, Received } from './feeTables.tsx'
import { SettlementFoot } from './SettlementFoot.tsx'
import { MaterialTable, OtherTable, TestingTable, WorkTable } from './settlementTables.tsx'
import { printOfSettlement, usePaper, type Printed, type PrintedSettlement } from './usePaper.ts'
import { bringerOf, classWord, dayOrBlank, km } from './words.ts'
import './settlementPrint.css'

/** 机动车维修费用结算清单, after the official forms (R2.4). */
export default function SettlementPrint({ id }: { id: string }) {
  const { data, ...got } = usePaper(id, printOfSettlement)
  if (!data) return <NoPaper {...got} />
  const { order, charges } = data
  const { settlement } = order
  if (!settlement) return <NotYet orderId={id}>工单 {order.number} 还没有结算，没有结算清单。</NotYet>
  const { lines } = settlement
  return (
    <Paper
      paper={data}
      title="机动车维修费用结算清单"
      kind="结算清单编号"
      no={settlement.number}
      meta={<span>合同 / 工单 {order.number}</span>}
    >
      <Head order={order} settlement={settlement} />
      <FeeTable lines={lines} />
      <Received settlement={settlement} owner={charges.find(({ payer }) => payer === 'customer')} />
      <TestingTable lines={lines} />
      <MaterialTable lines={lines} />
      <WorkTable lines={lines} />
      <OtherTable lines={lines} />
      <div className="p-whole">
        <SettlementFoot order={order} settlement={settlement} />
        <div className="p-signs">
          <SignLine label="客户签字" wide date="" />
          <SignLine label="结算员签章">{settlement.settledBy}</SignLine>
          <SignLine label="质量检验员">{order.check?.inspector}</SignLine>
          <SignLine label="承修方盖章" />
        </div>
      </div>
    </Paper>
  )
}

function Head({ order, settlement }: { order: Printed; settlement: PrintedSettlement }) {
  const classes = settlement.lines.map(({ workClass }) => workClass)
  const named = [...new Set(classes)].filter((one) => one !== null).map(classWord)
  return (
    <>
      <Facts
        cols={[58, 164, 58, 102, 58, 94, 58, undefined]}
        rows={[
          [
            '托修方',
            order.customer,
            '送修人',
            bringerOf(order),
            '联系电话',
            order.phone,
            '维修类别',
            named.join('、'),
          ],
          [
            '车牌号码',
            <b key="plate">{order.plate ? printedPlate(order.plate) : '未上牌'}</b>,
            '厂牌型号',
            `${order.brand} ${order.model}`,
            '进厂日期',
            dayOf(order.arrivedAt),
            '出厂日期',
            dayOrBlank(order.deliveredAt),
          ],
          [
            'V I N',
            order.vin,
            '发动机号',
            order.engineNo,
            '进厂里程',
            km(order.odometerKm),
            '出厂里程',
            km(settlement.outOdometerKm),
          ],
          [
            '承修方',
            order.store,
            '电　话',
            order.storePhone,
            '结算日期',
            dayOf(settlement.settledAt),
            '合格证号',
            needsCertificate(classes) ? '' : '按规定免开',
          ],
        ]}
      />
      <Facts
        joins
        cols={[58, 196, 88, 224, 58, undefined]}
        rows={[['地　址', order.storeAddress, '开户银行、账号', order.storeBank, '发票号码', '']]}
      />
    </>
  )
}
