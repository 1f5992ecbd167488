import { formatFen } from '../../domain/money.ts'
import { writtenFigure } from '../ui/figure.ts'
import { longOf } from '../ui/time.ts'
import { payerWords } from '../words/appointmentCall.ts'
import { Cap, Ruled, type Col } from './parts.tsx'
import type { PrintedBooking } from './usePaper.ts'

type Of = { of: PrintedBooking }
type Line = PrintedBooking['lines'][number]
type Hold = PrintedBooking['holds'][number]

/** The work and its parts, each with what is kept and when the rest comes. */
export function BookingLines({ of }: Of) {
  const cols: Col<Line>[] = [
    { title: '编码', width: 104, cell: ({ code }) => code || '故障' },
    { title: '项目 / 配件', cell: ({ name }) => name },
    { title: '工时 / 数量', width: 80, at: 'r', cell: amountOf },
    { title: '付费', width: 46, at: 'c', cell: ({ payer }) => payerWords[payer][0] },
    { title: '备料', width: 190, cell: ({ code }) => standOf(of, code) },
    {
      title: '金额',
      width: 72,
      at: 'r',
      cell: ({ kind, amountFen }) => (kind === 'symptom' ? '' : formatFen(amountFen)),
    },
  ]
  return (
    <>
      <Cap>项目和配件</Cap>
      <Ruled cols={cols} rows={of.lines} />
    </>
  )
}

const amountOf = ({ hoursHundredths, quantityMilli, unit }: Line) =>
  hoursHundredths !== null
    ? `${writtenFigure(hoursHundredths, 100)} h`
    : quantityMilli === null
      ? ''
      : `${writtenFigure(quantityMilli, 1000)} ${unit}`

function standOf({ parts }: PrintedBooking, code: string): string {
  const part = parts.find((one) => one.code === code)
  if (!part) return ''
  if (part.pickedMilli >= part.neededMilli) return `已捡 ${part.bin ?? ''}`
  if (part.keptMilli >= part.neededMilli) return `已留 ${part.bin ?? ''}`
  const open = part.requests.find(({ state }) => state !== 'cancelled')
  const missing = `缺 ${writtenFigure(part.neededMilli - part.keptMilli, 1000)}`
  return [missing, open?.number, open?.arrivesAt ? `${longOf(open.arrivesAt)} 到` : '到货待答复']
    .filter(Boolean)
    .join(' ')
}

const kinds = { bay: '工位', person: '技师', tool: '专用工具' } as const

/** Bay, technician and tool with their hours; the last column is ticked by hand. */
export function BookingHolds({ of }: Of) {
  const cols: Col<Hold>[] = [
    { title: '准备', width: 90, cell: ({ kind }) => kinds[kind] },
    { title: '名称', cell: ({ name }) => name },
    { title: '起', width: 140, cell: ({ startsAt }) => longOf(startsAt) },
    { title: '止', width: 140, cell: ({ endsAt }) => longOf(endsAt) },
    { title: '备妥', width: 90, cell: () => '□' },
  ]
  return (
    <>
      <Cap>工位、技师、工具</Cap>
      <Ruled cols={cols} rows={of.holds} />
    </>
  )
}
