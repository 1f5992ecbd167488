import type { ReactNode } from 'react'
import { itemsOf, optionOf, walk, type Drive, type StepNo } from '../../domain/pre-inspection/items.ts'
import {
  damageKinds,
  measures,
  paperKinds,
  sizes,
  valuableKinds,
  type DamageKind,
  type PaperKind,
  type Size,
  type ValuableKind,
} from '../../domain/pre-inspection/kinds.ts'
import { panelName } from '../../domain/pre-inspection/panels.ts'
import { Box, Ruled } from './parts.tsx'
import type { printOfInspection } from './usePaper.ts'

type Paper = Awaited<ReturnType<typeof printOfInspection>>['paper']
type Sheet = Paper['sheet']
type Row = { readonly name: string; readonly value: ReactNode }
type StepRows = { readonly no: StepNo; readonly rows: readonly Row[] }

/** Every point in the printed order; √ as it should be, × not. */
export function inspectionRows({ sheet, orderKm, welcomedAt, coversQuantity }: Paper): readonly StepRows[] {
  const asked = (no: StepNo): Row[] =>
    itemsOf(no, sheet.drive as Drive).flatMap((item) => {
      const answer = (sheet.answers as { readonly [code: string]: { is: string; note: string } })[item.code]
      const option = optionOf(item, answer?.is ?? '')
      if (!option) return []
      const [, verdict, says] = option
      return [{ name: item.name[0], value: `${says} ${verdict === 'ok' ? '√' : '×'} ${answer!.note}` }]
    })
  const greeted = welcomedAt ? `三件套 ${coversQuantity} 件，已当面铺设 √` : '—'
  return walk.map(({ no, title }) => {
    if (no === 1) return { no, rows: [...asked(1), { name: '迎接', value: greeted }] }
    if (no === 2) return { no, rows: [{ name: '车牌号、VIN', value: '√ 与档案一致' }, ...asked(2)] }
    if (no === 4)
      return {
        no,
        rows: [{ name: title[0], value: `√ 19 处看完，标记 ${sheet.marks.length} 处，见左图` }, ...asked(4)],
      }
    if (no === 6) return { no, rows: [...gauges(sheet, orderKm), ...asked(6)] }
    if (no === 7) return { no, rows: valuables(sheet) }
    return { no, rows: asked(no) }
  })
}

const gauges = (sheet: Sheet, orderKm: number | null): Row[] => [
  ...(sheet.fuelEighths === null ? [] : [{ name: '油　　表', value: fuelOf(sheet.fuelEighths) }]),
  ...(sheet.batteryPercent === null ? [] : [{ name: '电　　量', value: `${sheet.batteryPercent}%` }]),
  {
    name: '里 程 表',
    value: (
      <>
        <b>{sheet.odometerKm.toLocaleString('en')}</b> km（接车登记 {(orderKm ?? 0).toLocaleString('en')}）
      </>
    ),
  },
  {
    name: '钥匙、资料',
    value: `钥匙 ${sheet.keys} 把 ${sheet.papers.map((one) => paperKinds[one as PaperKind][0]).join('、')}`,
  },
]

/** As the needle stood: one square an eighth. */
const fuelOf = (eighths: number) => `E ${'■'.repeat(eighths)}${'□'.repeat(8 - eighths)} F　${eighths}/8`

const valuables = (sheet: Sheet): Row[] => [
  {
    name: '贵重物品',
    value: (
      <>
        <Box on={!sheet.hasValuables}>无</Box>
        <Box on={sheet.hasValuables}>
          有{sheet.valuablesMeasure && `，${measures[sheet.valuablesMeasure as 'taken'][0]} ${sheet.seal}`}
        </Box>
      </>
    ),
  },
  ...(sheet.hasValuables
    ? [
        {
          name: '　',
          value: `${sheet.valuables.map((one) => valuableKinds[one as ValuableKind][0]).join('、')} ${sheet.valuablesNote}`,
        },
      ]
    : []),
]

export const Steps = ({ rows }: { rows: readonly StepRows[] }) => (
  <table className="pi-steps">
    <thead>
      <tr>
        <th>序</th>
        <th>检查项目</th>
        <th>结　　果</th>
      </tr>
    </thead>
    {rows.map(({ no, rows: points }) => (
      <tbody key={no}>
        {points.map(({ name, value }, i) => (
          <tr key={name}>
            {i === 0 && (
              <th className="n" rowSpan={points.length}>
                {no}
              </th>
            )}
            <th scope="row" className="l">
              {name}
            </th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    ))}
  </table>
)

export function InspectionMarks({ sheet }: { sheet: Sheet }) {
  const taken = (id: string) => sheet.photos.filter(({ markId }) => markId === id).length
  return (
    <Ruled
      cols={[
        { title: '标记', width: 44, at: 'c', cell: (_, i) => i + 1 },
        { title: '部位', width: 120, cell: ({ panel }) => `${panel} ${panelName(panel)[0]}` },
        { title: '类型', width: 84, at: 'c', cell: ({ kind }) => damageKinds[kind as DamageKind][0] },
        { title: '大小', width: 84, cell: ({ size }) => `${sizes[size as Size][0]} cm` },
        { title: '照片', width: 84, cell: ({ id }) => (taken(id) > 0 ? `${taken(id)} 张，已存` : '—') },
        { title: '说明', cell: ({ note }) => note },
      ]}
      rows={sheet.marks}
      foot={
        <tr>
          <td colSpan={6}>
            照片共 {sheet.photos.length} 张，已存{sheet.withoutPhotos && `；未拍原因：${sheet.withoutPhotos}`}
            {sheet.note && `；补充：${sheet.note}`}
          </td>
        </tr>
      }
    />
  )
}
