import { countOf } from '../settlement/sums.ts'
import { guaranteeOf, type WorkClass } from '../../domain/quotation/catalogue.ts'
import { columnOf, fenOf } from './fees.ts'
import { Cap, Ruled, type Col } from './parts.tsx'
import type { PrintedSettlement } from './usePaper.ts'
import { payerOf, yuan } from './words.ts'
import { writtenFigure } from '../ui/figure.ts'

type SettledLine = PrintedSettlement['lines'][number]
type Lines = { lines: readonly SettledLine[] }

const no: Col<SettledLine> = { title: '序', width: 28, at: 'c', cell: (_, i) => i + 1 }
const code: Col<SettledLine> = { title: '代码', width: 84, cell: (line) => line.code }
const count: Col<SettledLine> = { title: '数量', width: 42, at: 'r', cell: countOf }
const price: Col<SettledLine> = { title: '单价', width: 60, at: 'r', cell: (line) => yuan(line.unitPriceFen) }
const amount: Col<SettledLine> = { title: '金额', width: 68, at: 'r', cell: (line) => yuan(line.amountFen) }
const payer: Col<SettledLine> = { title: '付费', width: 52, at: 'c', cell: (line) => payerOf(line.payer) }
const keep: Col<SettledLine> = { title: '质量保证', width: 108, cell: ({ workClass }) => keptOf(workClass) }

export const MaterialTable = ({ lines }: Lines) => {
  const own = lines.filter((line) => columnOf(line) === 'material')
  if (own.length === 0) return null
  return (
    <>
      <Cap
        note={
          <>
            配件属性：原厂 / 同质 / 修复　　托修方自备配件：<u>　　　　　　　　</u>
          </>
        }
      >
        材料费（含辅料）
      </Cap>
      <Ruled
        rows={own}
        cols={[
          no,
          { ...code, title: '配件编码', width: 106 },
          { title: '名称', cell: ({ name }) => name },
          { title: '厂牌 / 规格', width: 114, cell: ({ spec }) => spec },
          { title: '属性', width: 40, at: 'c', cell: ({ property }) => property },
          { title: '单位', width: 36, at: 'c', cell: ({ unit }) => unit },
          count,
          price,
          amount,
          payer,
        ]}
        foot={<Sum title={`材料费合计${sharesOf(own)}`} before={8} after={1} fen={fenOf(own)} />}
      />
    </>
  )
}

export const WorkTable = ({ lines }: Lines) => {
  const own = lines.filter((line) => columnOf(line) === 'labour')
  if (own.length === 0) return null
  const hours = own.reduce((sum, line) => sum + (line.hoursHundredths ?? 0), 0)
  return (
    <>
      <Cap note="工时单价（元/工时）按前台公示">工时费</Cap>
      <Ruled
        rows={own}
        cols={[
          no,
          code,
          { title: '维修项目', cell: ({ name }) => name },
          { ...count, title: '结算工时', width: 64 },
          price,
          amount,
          payer,
          keep,
        ]}
        foot={
          <Sum
            title={`工时费合计${sharesOf(own)}`}
            before={3}
            count={writtenFigure(hours, 100)}
            after={2}
            fen={fenOf(own)}
          />
        }
      />
    </>
  )
}

export const TestingTable = ({ lines }: Lines) => <Plain title="诊断费与检测费" of={lines} column="testing" />
export const OtherTable = ({ lines }: Lines) => <Plain title="其他费用" of={lines} column="other" />

type PlainProps = { title: string; of: readonly SettledLine[]; column: 'testing' | 'other' }
function Plain({ title, of, column }: PlainProps) {
  const own = of.filter((line) => columnOf(line) === column)
  if (own.length === 0) return null
  return (
    <>
      <Cap>{title}</Cap>
      <Ruled
        rows={own}
        cols={[
          no,
          code,
          { title: '项目', cell: ({ name }) => name },
          { ...count, title: '数量 / 工时', width: 76 },
          price,
          amount,
          payer,
          { title: '备注', width: 108, cell: ({ spec }) => spec },
        ]}
        foot={<Sum title={`合计${sharesOf(own)}`} before={5} after={2} fen={fenOf(own)} />}
      />
    </>
  )
}

type SumProps = { title: string; before: number; count?: string; after: number; fen: number }
const Sum = ({ title, before, count: hours, after, fen }: SumProps) => (
  <tr className="sum">
    <th colSpan={before} scope="row">
      {title}
    </th>
    {hours !== undefined && (
      <>
        <td className="r">{hours}</td>
        <td />
      </>
    )}
    <td className="r">{yuan(fen)}</td>
    <td colSpan={after} />
  </tr>
)

/** Who bears how much, where it is not all the owner's. */
function sharesOf(lines: readonly SettledLine[]): string {
  const shares = [...Map.groupBy(lines, (line) => line.payer)]
  if (shares.length === 1 && shares[0]![0] === 'customer') return ''
  return `（${shares.map(([who, own]) => `${payerOf(who)} ${yuan(fenOf(own))}`).join('　')}）`
}

/** R2.3 */
function keptOf(workClass: string | null): string {
  const kept = workClass === null ? undefined : guaranteeOf[workClass as WorkClass]
  return kept ? `${kept.days} 日 / ${kept.km.toLocaleString('en')} km` : ''
}
