import type { ReactNode } from 'react'
import { paths } from '../paths.ts'
import { Panel } from '../ui/frame.tsx'
import { Sign } from '../ui/Sign.tsx'
import { At } from '../ui/When.tsx'
import { orderWords } from '../words/workOrder.ts'
import { useWords } from '../words/words.ts'
import { FiledPapers } from './FiledPapers.tsx'
import type { Answered, Order } from './useOrder.ts'

type Paper = { readonly name: string; readonly href: string | undefined; readonly note: ReactNode }

type PanelProps = { order: Order; documents: Answered['documents'] }

/** The papers of this order, and those kept as they were. */
export function DocumentsPanel({ order, documents }: PanelProps) {
  const say = useWords(orderWords)
  const papers = papersOf(order, say)
  const n = papers.filter(({ href }) => href).length
  return (
    <Panel title={say('documents')} flush extra={<span className="softer">{say('printable', { n })}</span>}>
      <div className="forms">
        {papers.map(({ name, href, note }) =>
          href ? (
            <a key={name} href={href} target="_blank" rel="noreferrer">
              <b>
                <Sign of="print" size={13} /> {name}
              </b>
              <span className="num">{note}</span>
            </a>
          ) : (
            <span key={name} className="shut" aria-disabled="true">
              <b>
                <Sign of="lock" size={12} /> {name}
              </b>
              <span>{note}</span>
            </span>
          ),
        )}
        <FiledPapers documents={documents} />
      </div>
    </Panel>
  )
}

type Say = ReturnType<typeof useWords<typeof orderWords>>

/** Printed when they exist, and until then why not. */
function papersOf(order: Order, say: Say): readonly Paper[] {
  const { quotation, signature, settlement, gatePass } = order
  const isQuoted = quotation !== null && quotation.state !== 'draft'
  return [
    {
      name: say('paperInspection'),
      href: order.inspectionId ? paths.printInspection(order.inspectionId) : undefined,
      note: say(order.inspectionId ? 'paperSigned' : 'notInspected'),
    },
    {
      name: say('paperConsultation'),
      href: order.isConsulted ? paths.printConsultation(order.id) : undefined,
      note: say(order.isConsulted ? 'paperWritten' : 'notConsulted'),
    },
    {
      name: say('paperQuotation'),
      href: quotation ? paths.printQuotation(quotation.id) : undefined,
      note: quotation ? quotation.number : say('notQuoted'),
    },
    {
      name: say('paperOrder'),
      href: isQuoted ? paths.printOrder(order.id) : undefined,
      note: signature
        ? say.rich('signedAt', { at: <At at={signature.signedAt} /> })
        : say(isQuoted ? 'notSigned' : 'notQuoted'),
    },
    {
      name: say('paperSettlement'),
      href: settlement ? paths.printSettlement(order.id) : undefined,
      note: settlement?.number ?? say('notSettled'),
    },
    {
      name: say('paperGate'),
      href: gatePass ? paths.printGatePass(order.id) : undefined,
      note: gatePass?.number ?? say('notDelivered'),
    },
  ]
}
