import { printedPlate } from '../../domain/identifiers/plate.ts'
import { doorTo } from '../doors.ts'
import { longOf } from '../ui/time.ts'
import { A4 } from './A4.tsx'
import { NoPaper } from './Paper.tsx'
import { Box, Cap, Facts, Ruled, SignLine } from './parts.tsx'
import { printOfConsultation, usePaper, type PrintedConsultation } from './usePaper.ts'
import { km } from './words.ts'
import './order.css'

/** 问诊表 (S59–S63): what the customer told, what was judged and explained, and what it is presumed to be. */
export default function ConsultationPrint({ id }: { id: string }) {
  const { data, ...got } = usePaper(id, printOfConsultation)
  if (!data) return <NoPaper {...got} />
  const { paper, by, at } = data
  const { order, head, sheet } = paper
  const back = doorTo.order(order.id)
  return (
    <A4
      store={{ name: head.store, address: head.storeAddress, phone: head.storePhone }}
      title="问诊表"
      kind="工单号"
      no={order.number}
      meta={<span>{sheet.state === 'finished' ? '已问诊' : '问诊中，未完成'}</span>}
      qr={new URL(back, location.href).href}
      qrOpens
      by={by}
      at={at}
      back={{ to: back, says: '回工单' }}
    >
      <Told of={paper} />
      <Cap>症状与必问</Cap>
      <Symptoms of={paper} />
      <Cap>再现、试车与协助测试</Cap>
      <Tried of={paper} />
      <div className="p-signs">
        <SignLine label="客户" wide date="" />
        <SignLine label="服务顾问" wide date={sheet.finishedAt ? longOf(sheet.finishedAt) : ''}>
          {sheet.finishedBy ?? order.advisor}
        </SignLine>
        <SignLine label="技师" wide date="">
          {paper.assistances.map(({ technician }) => technician).join('、')}
        </SignLine>
      </div>
      <p className="p-note">推测原因以检查结果为准；维修项目、金额和交车时间以客户签字的维修工单为准。</p>
    </A4>
  )
}

type Of = { of: PrintedConsultation }

const Told = ({ of: { order, head, sheet } }: Of) => (
  <Facts
    cols={[72, 150, 72, 170, 72, undefined]}
    rows={[
      [
        '车牌号码',
        <b key="plate">{order.plate ? printedPlate(order.plate) : '未上牌'}</b>,
        'V I N',
        order.vin,
        '车　　型',
        `${order.brand} ${order.model}`,
      ],
      [
        '客　　户',
        head.customer,
        '电　　话',
        head.phone,
        '进厂里程',
        order.odometerKm === null ? '' : km(order.odometerKm),
      ],
      ['客户原话', sheet.words],
      ['开始时间', sheet.startedWhen, '发生频率', sheet.howOften, '发生地点', sheet.place],
      ['车速动作', sheet.speed, '载　　重', sheet.load, '温　　度', sheet.temperature],
      ['路　　况', sheet.road, '仪表提示', sheet.lamps, '最近维修', sheet.recentRepair],
    ]}
  />
)

const Symptoms = ({ of: { sheet } }: Of) => (
  <Ruled
    rows={sheet.symptoms}
    cols={[
      { title: '症状', width: 96, cell: ({ name, words }) => (words === '' ? name : `${name}：${words}`) },
      {
        title: '问答',
        cell: ({ answers }) =>
          answers.map(({ question, answer }) => (
            <div key={question} className="p-asked">
              {question} <b>{answer || '—'}</b>
            </div>
          )),
      },
      {
        title: '判断',
        width: 48,
        at: 'c',
        cell: ({ verdict }) => (verdict === null ? '' : verdict === 'normal' ? '正常' : '异常'),
      },
      { title: '推测原因', width: 96, cell: ({ cause }) => cause },
      { title: '第一步检查', width: 96, cell: ({ firstCheck }) => firstCheck },
      {
        title: '真因',
        width: 80,
        cell: ({ trueCause, presumedRight }) =>
          presumedRight === null ? '' : `${trueCause}（推测${presumedRight ? '正确' : '不符'}）`,
      },
    ]}
  />
)

const drives = { none: '未试车', customer: '与客户同乘', technician: '技师同乘', alone: '单独试车' } as const

const Tried = ({ of: { sheet, assistances, cases } }: Of) => (
  <Facts
    cols={[72, undefined]}
    rows={[
      [
        '故障现象',
        <span key="reproduced">
          <Box on={sheet.reproduced === 'yes'}>已再现</Box>
          <Box on={sheet.reproduced === 'no'}>未再现</Box>
          <Box on={sheet.reproduced === 'notTried'}>未试</Box>
          <Box on={sheet.finishedAt !== null}>判断结果已向客户说明</Box>
        </span>,
      ],
      ['试　　车', [drives[sheet.drive], driven(sheet), sheet.driveNote].filter(Boolean).join('　')],
      ...assistances.map(({ id, technician, verdict, faultCodes, measured, words }) => [
        '协助测试',
        <span key={id}>
          {[
            technician,
            verdict === 'normal' ? '正常' : '异常',
            faultCodes.length > 0 ? `故障码 ${faultCodes.join(' ')}` : '无故障码',
            measured,
            words,
          ]
            .filter(Boolean)
            .join('　')}
        </span>,
      ]),
      ...cases.map(({ question, opinion, advisedBy }) => [
        '疑难会诊',
        `${question}　${advisedBy ?? ''}：${opinion}`,
      ]),
    ]}
  />
)

const driven = ({ drive, driveFromKm, driveToKm }: PrintedConsultation['sheet']) =>
  drive === 'none' || driveFromKm === null || driveToKm === null
    ? ''
    : `${km(driveFromKm)} 至 ${km(driveToKm)}，客户同意用车`
