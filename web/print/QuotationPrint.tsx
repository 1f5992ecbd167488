import type { InferResponseType } from 'hono/client'
import { quotationTerms } from '../../domain/document/terms.ts'
import { answer, api } from '../api.ts'
import { readMe } from '../readMe.ts'
import { longOf, storeNow } from '../ui/time.ts'
import { OrderHead } from './orderHead.tsx'
import { Estimate, GoodsTable, JobsTable } from './orderTables.tsx'
import { NoPaper, Paper } from './Paper.tsx'
import { SignLine, Terms } from './parts.tsx'
import { usePaper } from './usePaper.ts'
import './order.css'

type Printed = InferResponseType<(typeof api.quotations)[':id']['print']['$get'], 200>

/** 报价单, or 增项报价单 of what was found meanwhile: one version, with room for the answers (S69, S70, S73). */
export default function QuotationPrint({ id }: { id: string }) {
  const { data, ...got } = usePaper(id, printOfQuotation)
  if (!data) return <NoPaper {...got} />
  const { quotation, lines, ...order } = data.order
  return (
    <Paper
      paper={data}
      title={quotation.kind === 'addOn' ? '增项报价单' : '维修报价单'}
      kind="报价单号"
      no={quotation.number}
      meta={<span>{`工单 ${order.number} · 第 ${quotation.version} 版`}</span>}
    >
      <OrderHead order={order} promisedAt={quotation.promisedAt} />
      <JobsTable lines={lines} />
      <GoodsTable lines={lines} />
      <Estimate lines={lines} />
      <Terms items={quotationTerms(quotation.validUntil)} />
      <div className="po-signs">
        <div className="p-signs">
          <SignLine label="客户签字" wide date="" />
          <SignLine label="服务顾问" wide>
            {order.advisor}
          </SignLine>
        </div>
        <p className="p-note">{sentSays(quotation)}</p>
      </div>
    </Paper>
  )
}

const sentSays = ({ sentAt }: Printed['quotation']) =>
  sentAt
    ? `已于 ${longOf(sentAt)} 送客户，送出后不再改写。`
    : '草稿，尚未送客户，价格和时间以送出的版本为准。'

async function printOfQuotation(id: string) {
  const me = await readMe()
  const order = await answer(api.quotations[':id'].print.$get({ param: { id }, query: {} }))
  return { order, by: me.name, at: storeNow() }
}
