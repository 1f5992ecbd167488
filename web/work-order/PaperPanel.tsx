import { Link } from '@tanstack/react-router'
import { quotation as quotationProcedure } from '../../domain/quotation/procedure.ts'
import { formatFen } from '../../domain/money.ts'
import { paths } from '../paths.ts'
import { uninspectedOf } from '../pre-inspection/orderRead.ts'
import { StateTag } from '../StateTag.tsx'
import { EmptyState, Panel } from '../ui/frame.tsx'
import { Money } from '../ui/Money.tsx'
import { Sign } from '../ui/Sign.tsx'
import { orderWords } from '../words/workOrder.ts'
import { useWords } from '../words/words.ts'
import type { Go } from './go.ts'
import { JobRows } from './JobRows.tsx'
import { PartRows } from './PartRows.tsx'
import { Said } from './Said.tsx'
import { groupsOf, sumsOf } from './paper.ts'
import type { Order, OrderPage } from './useOrder.ts'

/** The middle of the page: what was quoted, what was agreed, who does it, what it costs and who pays. */
export function PaperPanel({ page, go }: { page: OrderPage; go: Go }) {
  const say = useWords(orderWords)
  const { order, jobs } = page
  const { quotation, signature } = order
  return (
    <Panel title={say('paper')} flush className="work" extra={<PaperMarks page={page} />}>
      {order.voidReason && <p className="said">{say('voidedFor', { reason: order.voidReason })}</p>}
      <p className="said">
        <span>{say('said')}</span>“{order.complaint}”
      </p>
      {!quotation && <NoQuotation order={order} />}
      {quotation && (
        <>
          <table className="paper">
            <PaperHead />
            {groupsOf(quotation.lines, jobs).map(({ kind, rows }) =>
              kind === 'labour' ? (
                <JobRows key={kind} rows={rows} page={page} quotation={quotation} go={go} />
              ) : (
                <PartRows key={kind} kind={kind} rows={rows} quotation={quotation} />
              ),
            )}
          </table>
          <SumsLine page={page} />
          <Said of={quotation} signature={signature} consents={page.consents} />
        </>
      )}
      {quotation && !signature && (
        <p className="foot-note">
          <Link to={paths.quotation(order.id)}>{say('toQuotation')}</Link>
        </p>
      )}
    </Panel>
  )
}

function NoQuotation({ order }: { order: Order }) {
  const { id, state } = order
  const say = useWords(orderWords)
  if (state !== 'received') return <EmptyState title={say('noQuotationEver')} />
  const write = (
    <Link className="btn" to={paths.quotation(id)}>
      {say('writeQuotation')}
    </Link>
  )
  return (
    <EmptyState title={say('noQuotation')} acts={write}>
      {say(uninspectedOf(order) ? 'inspectFirst' : 'noQuotationTold')}
    </EmptyState>
  )
}

function PaperMarks({ page: { order } }: { page: OrderPage }) {
  const say = useWords(orderWords)
  const { quotation, signature } = order
  if (!quotation) return null
  const { number, version } = quotation
  if (signature) {
    return (
      <>
        <Link className="softer" to={paths.quotation(order.id)}>
          <Sign of="lock" size={12} /> {say('paperLocked', { n: version })}
        </Link>
        <span className="softer mono" title={signature.hash}>
          {say('fingerprint', { hash: `${signature.hash.slice(0, 4)}…${signature.hash.slice(-4)}` })}
        </span>
      </>
    )
  }
  return (
    <>
      <span className="softer num">{say('quotationNo', { number, n: version })}</span>
      <StateTag of={quotationProcedure} state={quotation.state} />
    </>
  )
}

export function PaperHead() {
  const say = useWords(orderWords)
  return (
    <thead>
      <tr>
        <th className="c" scope="col">
          #
        </th>
        <th scope="col">{say('colItem')}</th>
        <th scope="col">{say('colTechnician')}</th>
        <th scope="col" className="r">
          {say('colMinutes')}
        </th>
        <th scope="col">{say('colState')}</th>
        <th scope="col">{say('colPayer')}</th>
        <th scope="col" className="r">
          {say('colAmount')}
        </th>
      </tr>
    </thead>
  )
}

/** The arithmetic in sight: groups add up to the customer's share; others pay beside it. */
function SumsLine({ page }: { page: OrderPage }) {
  const say = useWords(orderWords)
  const sums = sumsOf(page.order.quotation?.lines ?? [])
  return (
    <div className="sums">
      {sums.owner.map(({ kind, fen }, i) => (
        <span key={kind}>
          {i > 0 && <i>+ </i>}
          {say(`kind_${kind}`)} <Money fen={fen} sign={false} />
        </span>
      ))}
      <span className="all">
        <i>= </i>
        {say('payer_customer')}{' '}
        <b>
          <Money fen={sums.ownerFen} />
        </b>
      </span>
      <span className="rest">
        {sums.others.map(({ payer, fen }) => (
          <span key={payer}>
            {say(`payer_${payer}`)} <Money fen={fen} />
          </span>
        ))}
        {sums.refusedFen > 0 && (
          <span className="softer">{say('refusedSum', { fen: formatFen(sums.refusedFen) })}</span>
        )}
      </span>
    </div>
  )
}
