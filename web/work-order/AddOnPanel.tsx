import { Link } from '@tanstack/react-router'
import { quotation as quotationProcedure } from '../../domain/quotation/procedure.ts'
import { formatFen } from '../../domain/money.ts'
import { FoundOne } from '../finding/FoundOne.tsx'
import { paths } from '../paths.ts'
import { StateTag } from '../StateTag.tsx'
import { Act } from '../ui/Act.tsx'
import { Panel } from '../ui/frame.tsx'
import { Money } from '../ui/Money.tsx'
import { Sign } from '../ui/Sign.tsx'
import { At } from '../ui/When.tsx'
import { consentWords } from '../words/consent.ts'
import { useWords } from '../words/words.ts'
import type { Go } from './go.ts'
import { JobRows } from './JobRows.tsx'
import { PartRows } from './PartRows.tsx'
import { PaperHead } from './PaperPanel.tsx'
import { groupsOf, sumsOf } from './paper.ts'
import { Said } from './Said.tsx'
import { isMine, refusalOf, type AddOn, type OrderPage } from './useOrder.ts'
import './add-on.css'

type AddOnProps = { page: OrderPage; addOn: AddOn; go: Go }

/** S70: what came after the signature, in a block of its own; the signed paper above it is never touched. */
export function AddOnPanel({ page, addOn, go }: AddOnProps) {
  const say = useWords(consentWords)
  const found = page.findings.filter(({ id }) => addOn.lines.some(({ findingId }) => findingId === id))
  return (
    <Panel
      title={say('addOnNo', { n: addOn.version })}
      flush
      className="work add-on"
      extra={<Chain addOn={addOn} found={found} />}
    >
      {found.map((one) => (
        <FoundOne key={one.id} of={one} />
      ))}
      <table className="paper">
        <PaperHead />
        {groupsOf(addOn.lines, page.jobs).map(({ kind, rows }) =>
          kind === 'labour' ? (
            <JobRows key={kind} rows={rows} page={page} quotation={addOn} go={go} />
          ) : (
            <PartRows key={kind} kind={kind} rows={rows} quotation={addOn} />
          ),
        )}
      </table>
      <Sum page={page} addOn={addOn} />
      <Said of={addOn} signature={addOn.signature} consents={page.consents} />
      <Acts addOn={addOn} page={page} go={go} />
    </Panel>
  )
}

/** Found by, cleared by, sent, answered: how far it is. */
function Chain({ addOn, found }: { addOn: AddOn; found: OrderPage['findings'] }) {
  const say = useWords(consentWords)
  const who = (names: readonly (string | null)[]) => [...new Set(names.filter(Boolean))].join('、')
  const reporters = who(found.map(({ reporter }) => reporter))
  const deciders = who(found.map(({ decider }) => decider))
  return (
    <>
      {reporters && <Done>{say('reportedBy', { who: reporters })}</Done>}
      {deciders && <Done>{say('decidedBy', { who: deciders })}</Done>}
      {addOn.sentAt && <Done>{say.rich('sentOn', { at: <At at={addOn.sentAt} /> })}</Done>}
      <StateTag of={quotationProcedure} state={addOn.state} />
    </>
  )
}

const Done = ({ children }: { children: React.ReactNode }) => (
  <span className="chain">
    <Sign of="check" size={13} /> {children}
  </span>
)

function Sum({ page: { order, addOns }, addOn }: Omit<AddOnProps, 'go'>) {
  const say = useWords(consentWords)
  const { ownerFen } = sumsOf(addOn.lines)
  const others = [...(order.quotation ? [order.quotation] : []), ...addOns]
    .filter(({ id, state }) => id !== addOn.id && state === 'answered')
    .reduce((sum, { lines }) => sum + sumsOf(lines).ownerFen, 0)
  const answered = addOn.state === 'answered'
  return (
    <div className="sums">
      {addOn.promisedAt && (
        <span>
          {say.rich(answered ? 'newPromiseKept' : 'newPromise', { at: <At at={addOn.promisedAt} /> })}
        </span>
      )}
      <span className="softer">
        {say(answered ? 'wholeNow' : 'wholeThen', { fen: `¥${formatFen(others + ownerFen)}` })}
      </span>
      <span className="all">
        {say(answered ? 'addOnAgreed' : 'addOnTotal')}{' '}
        <b>
          <Money fen={ownerFen} />
        </b>
      </span>
    </div>
  )
}

function Acts({ addOn, page, go }: AddOnProps) {
  const say = useWords(consentWords)
  const { state, steps, signing } = addOn
  const said = page.consents.find(({ quotationId }) => quotationId === addOn.id)?.how
  const how = (said ?? 'inPerson') as 'phone'
  const mayTakeBack = refusalOf(steps, 'takeBack') === null
  const waits = state === 'draft' || state === 'sent'
  if (!waits && !signing) return null
  return (
    <div className="add-on-acts">
      {waits && (
        <span className="soft">
          <Sign of="lock" size={13} /> {say('notAgreed')}
        </span>
      )}
      {signing && <span className="soft">{say('signLater', { how: say(`how_${how}`) })}</span>}
      {state === 'draft' && isMine(steps, 'send') && (
        <Link className="btn primary" to={paths.addOn(page.order.id)}>
          {say('goOnAddOn')}
        </Link>
      )}
      {state === 'sent' && isMine(steps, 'answer') && (
        <Act primary refusal={refusalOf(steps, 'answer')} onClick={() => go.sheet('answer', addOn.id)}>
          {say('recordAnswer')}
        </Act>
      )}
      {signing && isMine(page.steps, 'signAddOn') && (
        <Act refusal={refusalOf(page.steps, 'signAddOn')} onClick={() => go.sheet('signAddOn', addOn.id)}>
          {say('signAddOn')}
        </Act>
      )}
      {mayTakeBack && (
        <button type="button" className="btn" onClick={() => go.sheet('takeBack', addOn.id)}>
          {say('takeBack')}
        </button>
      )}
    </div>
  )
}
