import { discountReasons } from '../../domain/quotation/discount.ts'
import { refusal } from '../../domain/procedure.ts'
import { discountApproval } from '../../domain/discount-approval/procedure.ts'
import { formatFen } from '../../domain/money.ts'
import type { Limit } from '../../domain/quotation/discount.ts'
import { ApprovalLine } from '../discount-approval/ApprovalLine.tsx'
import { AskAct } from '../discount-approval/AskAct.tsx'
import { useMe } from '../me.ts'
import { FieldError } from '../ui/Field.tsx'
import { fieldId } from '../ui/form.ts'
import { writtenFigure } from '../ui/figure.ts'
import { Panel } from '../ui/frame.tsx'
import { discountWords } from '../words/discount.ts'
import { useWords } from '../words/words.ts'
import { givenOnPaper, needsOfPaper } from './discounts.ts'
import type { OrderAnswer } from './read.ts'
import type { Writing } from './usePaper.ts'
import './discount.css'

/** S65: what is given off and why, how far one's own limit goes, and who has been asked beyond it. */
export function DiscountPanel({ of: { order }, writing }: { of: OrderAnswer; writing: Writing }) {
  const say = useWords(discountWords)
  const { writes, paper, approvals, stands, terms } = writing
  const given = givenOnPaper(writes ? paper.lines : [], stands, terms)
  const mine = approvals.filter(({ quotationId }) => quotationId === stands?.id)
  if (given.orderFen === 0 && mine.length === 0) return null
  return (
    <Panel
      title={say('title')}
      className="qt-discount"
      extra={
        given.orderFen > 0 && (
          <span className="softer num">{say('given', { fen: formatFen(given.orderFen) })}</span>
        )
      }
    >
      {writes && given.orderFen > 0 && <Reason writing={writing} />}
      {writes && given.orderFen > 0 && <Asking order={order} writing={writing} />}
      {mine.map((approval) => (
        <ApprovalLine key={approval.id} approval={approval} />
      ))}
    </Panel>
  )
}

function Reason({ writing: { paper, change, form, busy } }: { writing: Writing }) {
  const say = useWords(discountWords)
  const id = fieldId(form.name, 'discountReason')
  const wrong = 'discountReason' in form.errors
  return (
    <div className="field wide">
      <label htmlFor={id}>{say('reason')}</label>
      <select
        id={id}
        className="input"
        value={paper.discountReason ?? ''}
        disabled={busy}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={({ target }) =>
          change({ discountReason: discountReasons.find((reason) => reason === target.value) ?? null })
        }
      >
        <option value="">{say('chooseReason')}</option>
        {discountReasons.map((reason) => (
          <option key={reason} value={reason}>
            {say(`reason_${reason}`)}
          </option>
        ))}
      </select>
      <FieldError form={form} path="discountReason" />
    </div>
  )
}

/** Within the limit nothing more is needed; beyond it the draft is kept first, so that what is asked for stands. */
function Asking({ order, writing }: { order: OrderAnswer['order']; writing: Writing }) {
  const say = useWords(discountWords)
  const parties = useMe().duties.map(({ duty }) => duty)
  const { paper, terms, stands, approvals, unsaved } = writing
  const needs = needsOfPaper(paper, parties, terms, stands)
  const own = terms?.own[0]
  const limit = own && <span className="softer">{say('ownLimit', limitWords(own))}</span>
  if (needs === '') return <p className="fine">{limit}</p>
  const standing = approvals.find(
    ({ quotationId, state }) => quotationId === stands?.id && (state === 'asked' || state === 'approved'),
  )
  const shut = refusal(discountApproval, 'ask', {
    state: undefined,
    parties,
    record: {} as never,
    form: { needs, standing: null, standingState: null, stateOfQuotation: stands?.state ?? 'draft' },
  })
  return (
    <>
      <p className="over">{say(needs === 'nobody' ? 'beyondAll' : `needs_${needs}`)}</p>
      <p>{limit}</p>
      {!standing && (
        <AskAct
          orderId={order.id}
          quotationId={stands?.id ?? ''}
          refusal={shut}
          why={unsaved || stands?.state !== 'draft' ? say('saveFirst') : undefined}
        />
      )}
    </>
  )
}

const limitWords = ({ labourBasisPoints, partsBasisPoints, orderFen }: Limit) => ({
  labour: writtenFigure(labourBasisPoints, 100).replace(/\.?0+$/, ''),
  parts: writtenFigure(partsBasisPoints, 100).replace(/\.?0+$/, ''),
  fen: formatFen(orderFen).replace('.00', ''),
})
