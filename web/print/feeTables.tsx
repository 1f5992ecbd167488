import { percentOf, taxesOf } from '../settlement/sums.ts'
import { feeColumns, feesOf, type FeeLine } from './fees.ts'
import { Cap, Widths } from './parts.tsx'
import type { Charges, PrintedSettlement } from './usePaper.ts'
import { payerOf, say, yuan } from './words.ts'
import type { means } from '../../domain/settlement/forms.ts'

const titles = {
  diagnosis: '诊断费',
  testing: '检测费',
  material: '材料费',
  labour: '工时费',
  sublet: '加工费',
  other: '其他费用',
} as const

/** R2.4, table 一: payers as rows, the form's six kinds of fee as columns. */
export function FeeTable({ lines }: { lines: readonly FeeLine[] }) {
  const { rows, total } = feesOf(lines)
  return (
    <>
      <Cap note="单位：元，含税">费用结算表</Cap>
      <table className="ps-sum">
        <Widths of={[74, ...feeColumns.map(() => undefined), 96]} />
        <thead>
          <tr>
            <th scope="col">付费方</th>
            {feeColumns.map((column) => (
              <th key={column} scope="col">
                {titles[column]}
              </th>
            ))}
            <th scope="col">合　计</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ payer, of, all }) => (
            <Fees key={payer} title={payerOf(payer)} of={of} all={all} />
          ))}
          <Fees title="合计" of={total.of} all={total.all} sum />
        </tbody>
      </table>
    </>
  )
}

type FeesProps = {
  title: string
  of: { readonly [column in (typeof feeColumns)[number]]: number }
  all: number
  sum?: true
}
const Fees = ({ title, of, all, sum }: FeesProps) => (
  <tr className={sum ? 'sum' : undefined}>
    <th scope="row">{title}</th>
    {feeColumns.map((column) => (
      <td key={column} className="r">
        {yuan(of[column])}
      </td>
    ))}
    <td className="r">{yuan(all)}</td>
  </tr>
)

type ReceivedProps = { settlement: PrintedSettlement; owner: Charges[number] | undefined }

/** 实收金额 only once it has all come in; until then what is due, what came, and what is open. */
export function Received({ settlement: { lines, ownerFen, ownerInWords }, owner }: ReceivedProps) {
  const openFen = owner?.openFen ?? 0
  return (
    <table className="joins ps-real">
      <Widths of={[74, undefined, 200]} />
      <tbody>
        <tr>
          <th scope="row">{openFen === 0 ? '实收金额' : '应收金额'}</th>
          <td>
            客户　人民币（大写）<b className="p-words">{ownerInWords}</b>
          </td>
          <td className="r">
            <b className="ps-big">¥ {yuan(ownerFen)}</b>
          </td>
        </tr>
        <tr>
          <th scope="row">收款方式</th>
          <td colSpan={2}>{paidIn(owner, ownerFen, openFen)}</td>
        </tr>
        <tr>
          <th scope="row">其中税额</th>
          <td colSpan={2}>
            {taxIn(
              lines.filter(({ payer }) => payer === 'customer'),
              ownerFen,
            )}
          </td>
        </tr>
      </tbody>
    </table>
  )
}

/** 微信 52.00 + 现金 50.00 = 102.00 */
function paidIn(owner: Charges[number] | undefined, ownerFen: number, openFen: number): string {
  if (!owner) return '客户无须付款'
  if (owner.payments.length === 0) return `尚未收款，待收 ${yuan(openFen)}`
  const means = owner.payments.map((one) => `${say(`means_${one.means as Means}`)} ${yuan(one.amountFen)}`)
  const sum = `${means.join(' + ')} = ${yuan(ownerFen - openFen)}`
  return openFen === 0 ? sum : `${sum}，待收 ${yuan(openFen)}`
}
type Means = (typeof means)[number]

/** 不含税 90.27 + 增值税 13 % 11.73 = 102.00 */
function taxIn(lines: readonly FeeLine[], ownerFen: number): string {
  const taxes = taxesOf(lines)
  const net = taxes.reduce((sum, one) => sum + one.net.all, 0)
  const parts = taxes.map(({ basisPoints, tax }) => `增值税 ${percentOf(basisPoints)} % ${yuan(tax.all)}`)
  return [`不含税 ${yuan(net)}`, ...parts].join(' + ') + ` = ${yuan(ownerFen)}`
}
