import { orderTerms } from '../../domain/document/terms.ts'
import { inWords } from '../../domain/money-words.ts'
import { dayOf, hourOf, longOf } from '../ui/time.ts'
import { OrderHead } from './orderHead.tsx'
import { Estimate, GoodsTable, JobsTable, PartConsentTable, type OrderLine } from './orderTables.tsx'
import { NoPaper, Paper } from './Paper.tsx'
import { Facts, Ink, SignLine, Terms } from './parts.tsx'
import { printOfOrder, usePaper, type Printed } from './usePaper.ts'
import { yuan } from './words.ts'
import './order.css'

/** 维修工单（任务委托书）: what the owner orders, at which price, for when (S75, R2.5). */
export default function OrderPrint({ id }: { id: string }) {
  const { data, ...got } = usePaper(id, printOfOrder)
  if (!data) return <NoPaper {...got} />
  const { order } = data
  const wanted = order.lines.filter(({ answer, paper }) => paper === 'base' && answer !== 'refused')
  const added = order.lines.filter(({ answer, paper }) => paper === 'addOn' && answer === 'agreed')
  const refused = order.lines.filter(({ answer }) => answer === 'refused')
  return (
    <Paper
      paper={data}
      title="机动车维修工单（任务委托书）"
      kind="工单号"
      no={order.number}
      meta={order.signature ? <span>客户已签字</span> : <span>客户尚未签字</span>}
    >
      <OrderHead order={order} promisedAt={order.promisedAt} />
      <JobsTable lines={wanted} />
      <GoodsTable lines={wanted} />
      <Estimate lines={wanted} />
      {refused.length > 0 && <Refused lines={refused} />}
      {added.length > 0 && <AddOns order={order} lines={added} />}
      <PartConsentTable lines={[...wanted, ...added]} />
      <Terms items={orderTerms} />
      <Lounge texts={order.texts} />
      <Signs order={order} />
    </Paper>
  )
}

/** S70: what was added after the signature, with how it was agreed to. */
function AddOns({ order, lines }: { order: Printed; lines: readonly OrderLine[] }) {
  return (
    <>
      <JobsTable lines={lines} title="增项（签字后新增，客户另行同意）" />
      <GoodsTable lines={lines} />
      {order.addOns.map((one) => (
        <p className="p-note" key={one.number}>
          {`${one.number}　${longOf(one.calledAt ?? one.at)} ${one.saidBy} ${waySaid(one)}同意 ${yuan(one.amountFen)} 元`}
          {one.promisedAt && `，${longOf(one.promisedAt)} 交车`}
          {one.by && `，${one.by} 经办`}
          {one.signer ? `，${longOf(one.signedAt!)} ${one.signer} 签字` : '，待补签字'}
          {`　凭据 ${one.hash.slice(0, 8)}`}
        </p>
      ))}
    </>
  )
}

const waySaid = ({ how, phone }: Printed['addOns'][number]) =>
  ({ inPerson: '当面', phone: `电话 ${phone} `, glass: '平板', link: '手机' })[how as 'phone']

const Refused = ({ lines }: { lines: readonly OrderLine[] }) => (
  <div className="po-refused">
    <Facts cols={[90, undefined]} rows={[['客户未采纳', lines.map(({ name }) => name).join('、')]]} />
  </div>
)

/** S77: the network of the lounge, on the paper that the customer takes along. */
const Lounge = ({ texts }: Pick<Printed, 'texts'>) =>
  texts['lounge.wifi'] ? (
    <p className="p-note">
      休息区无线网络 {texts['lounge.wifi']}　密码 {texts['lounge.password']}
    </p>
  ) : null

function Signs({ order }: { order: Printed }) {
  const { signature, check } = order
  return (
    <div className="po-signs">
      <div className="p-signs">
        <SignLine label="客户签字" wide date={signature ? longOf(signature.signedAt) : ''}>
          {signature && <Ink strokes={signature.strokes} signer={signature.signer} />}
        </SignLine>
        <SignLine label="承修方经办" wide date={signature?.by ? longOf(signature.signedAt) : ''}>
          {signature?.by ?? order.advisor}
        </SignLine>
      </div>
      {signature && (
        <p className="p-note">
          {signature.signer} 已就金额 {yuan(signature.amountFen)} 元（{inWords(signature.amountFen)}
          ）、交车日期 {dayOf(signature.promisedAt)} 与时间 {hourOf(signature.promisedAt)}{' '}
          三项签字同意　平板签字　内容指纹 {signature.hash.slice(0, 8)}…{signature.hash.slice(-8)}
        </p>
      )}
      <div className="p-signs">
        <SignLine label="质量检验员">{check?.inspector}</SignLine>
        <SignLine label="检验时间">{check && longOf(check.at)}</SignLine>
        <SignLine label="实际交车时间">{order.deliveredAt && longOf(order.deliveredAt)}</SignLine>
        <SignLine label="承修方盖章" />
      </div>
    </div>
  )
}
