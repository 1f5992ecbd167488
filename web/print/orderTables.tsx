import { consentSays, offOf } from '../../domain/document/lines.ts'
import { inWords } from '../../domain/money-words.ts'
import { asksConsent } from '../../domain/part/property.ts'
import { countOf, kindsInOrder, sheetOf } from '../settlement/sums.ts'
import { Cap, Ruled, Widths, type Col } from './parts.tsx'
import type { Printed } from './usePaper.ts'
import { payerOf, say, yuan } from './words.ts'

/** Of an order or of one quotation; only an order's has its mechanic. */
export type OrderLine = Omit<
  Printed['lines'][number],
  'technician' | 'certificate' | 'position' | 'workClass' | 'paper' | 'version'
> & {
  readonly technician?: string | null
  readonly certificate?: string | null
}
type Lines = { lines: readonly OrderLine[] }

const no: Col<OrderLine> = { title: '序', width: 30, at: 'c', cell: (_, i) => i + 1 }
const amount: Col<OrderLine> = {
  title: '金额（元）',
  width: 82,
  at: 'r',
  cell: ({ amountFen }) => yuan(amountFen),
}
const payer: Col<OrderLine> = { title: '付费', width: 58, at: 'c', cell: (line) => payerOf(line.payer) }
const price: Col<OrderLine> = {
  title: '单价',
  width: 66,
  at: 'r',
  cell: ({ unitPriceFen }) => yuan(unitPriceFen),
}

/** A paper that gives nothing off has no column for it. */
const offs = (lines: readonly OrderLine[]): Col<OrderLine>[] =>
  lines.some((line) => offOf(line) !== 0) ? [off] : []
const off: Col<OrderLine> = {
  title: '优惠',
  width: 58,
  at: 'r',
  cell: (line) => (offOf(line) === 0 ? '' : `−${yuan(offOf(line))}`),
}

export function JobsTable({ lines, title = '维修项目' }: Lines & { title?: string }) {
  const labour = lines.filter(({ kind }) => kind === 'labour')
  return (
    <>
      <Cap note="工时单价按前台公示">{title}</Cap>
      <Ruled
        rows={labour}
        cols={[
          no,
          { title: '代码', width: 76, cell: ({ code }) => code },
          { title: '项目', cell: ({ name }) => name },
          { title: '工时', width: 48, at: 'r', cell: countOf },
          price,
          ...offs(labour),
          amount,
          payer,
          { title: '主修人', width: 64, at: 'c', cell: ({ technician }) => technician },
        ]}
      />
    </>
  )
}

export function GoodsTable({ lines }: Lines) {
  const goods = lines.filter(({ kind }) => kind !== 'labour')
  if (goods.length === 0) return null
  return (
    <>
      <Cap note="属性由客户选定">配件、辅料与其他</Cap>
      <Ruled
        rows={goods}
        cols={[
          no,
          { title: '编码', width: 104, cell: ({ code }) => code },
          { title: '名称', cell: ({ name, spec }) => (spec ? `${name}　${spec}` : name) },
          { title: '属性', width: 46, at: 'c', cell: ({ property }) => property },
          { title: '单位', width: 38, at: 'c', cell: ({ unit }) => unit },
          { title: '数量', width: 46, at: 'r', cell: countOf },
          price,
          ...offs(goods),
          amount,
          payer,
        ]}
      />
    </>
  )
}

/** R2.5: parts that are not new, and his own, each with his written consent. */
export function PartConsentTable({ lines }: Lines) {
  const asked = lines.filter(asksConsent)
  if (asked.length === 0) return null
  return (
    <>
      <Cap note="逐件勾选，与本单一并签字">旧件、修复件、客户自备件书面同意</Cap>
      <Ruled
        rows={asked}
        cols={[
          no,
          { title: '属性', width: 46, at: 'c', cell: ({ property }) => property },
          { title: '名称', cell: ({ name }) => name },
          { title: '客户书面同意', width: 240, cell: consentSays },
        ]}
      />
    </>
  )
}

/** What the owner is going to pay; the shares of others are said, never added. */
export function Estimate({ lines }: Lines) {
  const { sums, groups } = sheetOf(lines)
  const ownerFen = sums.of['customer'] ?? 0
  const others = sums.all - ownerFen
  return (
    <table className="joins po-total">
      <Widths of={[90, undefined, undefined, undefined, undefined, 180]} />
      <tbody>
        <tr>
          <th rowSpan={2} scope="row">
            预计费用
            <br />
            （客户，含税）
          </th>
          {kindsInOrder.map((kind) => (
            <th key={kind} scope="col">
              {say(`kind_${kind}`)}
            </th>
          ))}
          <th scope="col">合　　计</th>
        </tr>
        <tr>
          {groups.map(({ kind, sums: own }) => (
            <td key={kind} className="r">
              {yuan(own.of['customer'] ?? 0)}
            </td>
          ))}
          <td className="r">
            <b className="p-big">¥ {yuan(ownerFen)}</b>
          </td>
        </tr>
        <tr>
          <th scope="row">大　　写</th>
          <td colSpan={others > 0 ? 3 : 5}>
            人民币 <b className="p-words">{inWords(ownerFen)}</b>
          </td>
          {others > 0 && <td colSpan={2}>他方付费 {yuan(others)} 元，客户不付，不计入合计</td>}
        </tr>
      </tbody>
    </table>
  )
}
