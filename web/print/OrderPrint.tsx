import { inWords } from '../../domain/money-words.ts'
import { dayOf, hourOf, longOf } from '../ui/time.ts'
import { OrderHead } from './orderHead.tsx'
import { GoodsTable, JobsTable, Estimate, type OrderLine } from './orderTables.tsx'
import { NoPaper, Paper } from './Paper.tsx'
import { Facts, Ink, SignLine } from './parts.tsx'
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
      <Terms />
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

/** R2.3, R2.5, S70: in our own words. */
const Terms = () => (
  <ol className="p-terms">
    <li>超出以上费用或交车时间的，承修方须事先说明并征得同意；未经同意增加的项目，托修方可以拒付。</li>
    <li>
      竣工出厂质量保证期自出厂之日起：一级维护、小修、专项修理 10 日或 2,000 公里；二级维护 30 日或 5,000
      公里；整车、总成修理 100 日或 20,000 公里，先到为准。期内因维修造成的故障无偿返修。
    </li>
    <li>
      换下的旧件当面展示，由托修方收回或声明放弃。托修方自备配件须附合格证明并双方签字。贵重物品请自行带走。
    </li>
    <li>
      本单自客户签字起生效，签字后不改写；新项目另写报价，客户逐项同意后才施工。争议先协商，协商不成可申请调解。
    </li>
  </ol>
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
