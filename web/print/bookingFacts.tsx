import type { Paper as PaperKind, Source, WorkKind } from '../../domain/appointment/forms.ts'
import { papers as paperWords } from '../../domain/appointment/words.ts'
import { appointment } from '../../domain/appointment/procedure.ts'
import { printedPlate } from '../../domain/identifiers/plate.ts'
import { formatFen } from '../../domain/money.ts'
import { kindWords, sourceWords } from '../words/appointmentCall.ts'
import { longOf } from '../ui/time.ts'
import { Box, Facts } from './parts.tsx'
import type { PrintedBooking } from './usePaper.ts'
import { dayOrBlank, km } from './words.ts'

type Of = { of: PrintedBooking }
const levels: { readonly [level: string]: string } = {
  none: '无预警',
  yellow: '有预警 · 黄色',
  orange: '有预警 · 橙色',
  red: '有预警 · 红色',
  unchecked: '未查成',
  missing: '要素不全，不能判断',
}

/** Who, which car, when; whether it is warned of (S36, S42). */
export const BookingFacts = ({ of }: Of) => (
  <Facts
    cols={[72, 160, 72, 150, 72, undefined]}
    rows={[
      [
        '来　　源',
        sourceWords[of.source as Source]?.[0],
        '客　　户',
        of.customer,
        '联系人',
        `${of.contact}　${of.contactPhone}`,
      ],
      [
        '车牌号码',
        <b key="plate">{of.plate ? printedPlate(of.plate) : '未上牌'}</b>,
        'V I N',
        of.vin,
        '车　　型',
        `${of.brand} ${of.model}`,
      ],
      [
        '现里程',
        of.odometerKm === null ? '' : km(of.odometerKm),
        '上次来厂',
        dayOrBlank(of.lastVisitAt),
        '三包预警',
        levels[of.warrantyLevel],
      ],
      [
        '希望时间',
        of.wish,
        '预约到店',
        <b key="at">{of.startsAt ? longOf(of.startsAt) : '候补，未排'}</b>,
        '预计取车',
        of.readyAt ? longOf(of.readyAt) : '',
      ],
      [
        '接　　待',
        of.receiver ?? '',
        '状　　态',
        appointment.states[of.state as keyof typeof appointment.states],
        '改约 / 致歉',
        rebookingOf(of),
      ],
    ]}
  />
)

const rebookingOf = ({ rebookedFromNumber, apologisedForAt, apologisedAt }: PrintedBooking) =>
  [
    rebookedFromNumber ? `改约自 ${rebookedFromNumber}` : '首次预约',
    apologisedForAt || apologisedAt ? `致歉 ${longOf((apologisedForAt ?? apologisedAt)!)}` : '',
  ]
    .filter(Boolean)
    .join('　')

/** What is wanted, in the customer's words; what was told (S39, S41). */
export const BookingWhat = ({ of }: Of) => (
  <Facts
    joins
    cols={[72, undefined]}
    rows={[
      ['客户原话', of.words],
      [
        '类　　别',
        <span key="kinds">
          {Object.entries(kindWords).map(([kind, [word]]) => (
            <Box key={kind} on={of.kinds.includes(kind as WorkKind)}>
              {word}
            </Box>
          ))}
        </span>,
      ],
      [
        '携带资料',
        <span key="papers">
          {Object.entries(paperWords).map(([paper, [word]]) => (
            <Box key={paper} on={of.papers.includes(paper as PaperKind)}>
              {word}
            </Box>
          ))}
        </span>,
      ],
      [
        '估　　价',
        <span key="estimate">
          {of.estimateFen === null ? '' : `约 ${formatFen(of.estimateFen)} 元　`}
          <Box on={of.estimateTold}>已向客户说明</Box>
        </span>,
      ],
    ]}
  />
)
