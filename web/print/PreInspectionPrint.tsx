import { printedPlate } from '../../domain/identifiers/plate.ts'
import { damageKinds, type DamageKind } from '../../domain/pre-inspection/kinds.ts'
import { doorTo } from '../doors.ts'
import { CarUnfolded } from '../pre-inspection/CarUnfolded.tsx'
import { KindSign } from '../pre-inspection/KindSign.tsx'
import { hourOf, longOf } from '../ui/time.ts'
import { A4 } from './A4.tsx'
import { inspectionRows, InspectionMarks, Steps } from './inspectionTables.tsx'
import { NoPaper } from './Paper.tsx'
import { Facts, Ink, SignLine } from './parts.tsx'
import { printOfInspection, usePaper } from './usePaper.ts'
import './preInspection.css'

/** 车辆预检表（预检交接单）: what was seen with the customer beside the car, as he signed it (S51–S58). */
export default function PreInspectionPrint({ id }: { id: string }) {
  const { data, ...got } = usePaper(id, printOfInspection)
  if (!data) return <NoPaper {...got} />
  const { paper, by, at } = data
  const { sheet } = paper
  const back = doorTo.order(paper.orderId)
  return (
    <A4
      store={{ name: paper.store, address: paper.storeAddress, phone: paper.storePhone }}
      title="车辆预检表（预检交接单）"
      kind="预检单号"
      no={sheet.number}
      meta={
        <span>
          工单 {paper.orderNumber}　第 {sheet.version} 版{sheet.state === 'replaced' && '（已被新版取代）'}
        </span>
      }
      qr={new URL(back, location.href).href}
      qrOpens
      by={by}
      at={at}
      back={{ to: back, says: '回工单' }}
    >
      <Head paper={paper} />
      <div className="pi-two">
        <Car sheet={sheet} />
        <Steps rows={inspectionRows(paper)} />
      </div>
      <InspectionMarks sheet={sheet} />
      <p className="p-note">
        本人在场看过以上检查，与车况相符。车内现金、证件、电子设备请自行带走，或交前台封袋保管。需要收费的检测先告知价格，同意后再做；如不维修，原车交还。
      </p>
      <div className="p-signs">
        <SignLine label="客户签字" wide date={sheet.customerPresent ? longOf(sheet.finishedAt) : ''}>
          {sheet.customerPresent ? (
            <Ink strokes={paper.strokes} signer={sheet.signer} />
          ) : (
            `不在场：${sheet.absence}`
          )}
        </SignLine>
        <SignLine label="预检人" wide date={longOf(sheet.finishedAt)}>
          {sheet.by}
        </SignLine>
      </div>
      <div className="p-signs">
        <SignLine label="交车时复核" />
        <SignLine label="客户复核签字" />
      </div>
      <p className="p-note">
        内容指纹 {sheet.hash.slice(0, 8)}…{sheet.hash.slice(-8)}
      </p>
    </A4>
  )
}

type Paper = Awaited<ReturnType<typeof printOfInspection>>['paper']

const Car = ({ sheet }: Pick<Paper, 'sheet'>) => (
  <div className="pi-car">
    <p>车身展开图：左前门起，按编号顺时针一圈</p>
    <CarUnfolded label="车身展开图" seen={new Set()} marks={sheet.marks as []} />
    <p className="kinds">
      {(Object.keys(damageKinds) as DamageKind[]).map((kind) => (
        <span key={kind}>
          <KindSign kind={kind} size={13} />
          {damageKinds[kind][0]}
        </span>
      ))}
    </p>
  </div>
)

const Head = ({ paper }: { paper: Paper }) => (
  <Facts
    cols={[62, 150, 62, 96, 62, 92, 62, undefined]}
    rows={[
      [
        '客　　户',
        paper.customer,
        '送修人',
        paper.broughtBy,
        '联系电话',
        paper.phone,
        '来店方式',
        paper.booked ? '预约' : '随到',
      ],
      [
        '车牌号码',
        <b key="plate">{paper.plate ? printedPlate(paper.plate) : '未上牌'}</b>,
        '厂牌型号',
        `${paper.brand} ${paper.model}`,
        '车身颜色',
        paper.colour,
        '到店时间',
        longOf(paper.arrivedAt),
      ],
      [
        'V I N',
        paper.sheet.vin,
        '预检开始',
        hourOf(paper.sheet.startedAt),
        '预检结束',
        longOf(paper.sheet.finishedAt),
      ],
      ['客户陈述', paper.complaint],
    ]}
  />
)
