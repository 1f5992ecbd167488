import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../api.ts'
import { CarePanel } from '../care/CarePanel.tsx'
import { OrderPicks } from '../pick-list/OrderPicks.tsx'
import { useAct } from '../ui/useAct.ts'
import { ConsultationPanel } from '../consultation/ConsultationPanel.tsx'
import { OwnerLinkPanel } from '../owner-link/OwnerLinkPanel.tsx'
import { InspectionPanel } from '../pre-inspection/InspectionPanel.tsx'
import { HandlingPanel } from '../warranty-handling/HandlingPanel.tsx'
import { AddOnPanel } from './AddOnPanel.tsx'
import { AdoptedOrder } from './AdoptedOrder.tsx'
import { CarPanel, DuePanel } from './CarPanel.tsx'
import { ChecksPanel } from './ChecksPanel.tsx'
import { CorrectionsPanel } from './CorrectionsPanel.tsx'
import { DocumentsPanel } from './DocumentsPanel.tsx'
import type { Go, SheetName } from './go.ts'
import { FoundPanel } from './FoundPanel.tsx'
import { HistoryPanel } from './HistoryPanel.tsx'
import { MessagesPanel } from './MessagesPanel.tsx'
import { OrderHead } from './OrderHead.tsx'
import { OrderSheets } from './OrderSheets.tsx'
import { PaperPanel } from './PaperPanel.tsx'
import { RefusedBefore } from './RefusedBefore.tsx'
import { ProgressLine } from './ProgressLine.tsx'
import { OrderPromise } from '../promise/OrderPromise.tsx'
import { useNextAct } from './useNextAct.ts'
import { orderQuery, type OrderPage as Page } from './useOrder.ts'
import { useOrderKeys } from './useOrderKeys.ts'
import './order.css'
import './paper.css'
import './aside.css'

type Open = { readonly name: SheetName; readonly about: string | undefined }

/**
 * One page for everyone, no tabs to hunt through. Left the car, its hour and what one must know of it; in the middle the
 * paper and what waits on it; right what has happened and what goes out, the ways back last.
 */
export default function OrderPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const page = useSuspenseQuery(orderQuery(id)).data
  return page.adopted ? <AdoptedOrder order={page.adopted} /> : <OwnOrder id={id} page={page} />
}

function OwnOrder({ id, page }: { id: string; page: Page }) {
  const navigate = useNavigate()
  const [open, setOpen] = useState<Open>()
  const wash = useAct({
    name: `wash:${id}`,
    send: ({ header }) => api['work-orders'][':id'].wash.$post({ param: { id }, header, json: {} }),
  })
  const go: Go = {
    sheet: (name, about) => setOpen({ name, about }),
    to: (path) => void navigate({ to: path }),
    wash: wash.submit,
  }
  const next = useNextAct(page, go)
  useOrderKeys({ page, next, go })
  return (
    <div className="order-page">
      <OrderHead page={page} next={next} wash={wash} />
      <ProgressLine page={page} go={go} />
      <div className="cols">
        <div className="left">
          <CarPanel order={page.order} />
          <OrderPromise page={page} />
          <HandlingPanel of={{ workOrderId: id }} />
          <RefusedBefore lines={page.refusedBefore} />
          <ConsultationPanel orderId={id} />
          <InspectionPanel orderId={id} />
          <DuePanel order={page.order} />
        </div>
        <div className="mid">
          <PaperPanel page={page} go={go} />
          {page.addOns.map((addOn) => (
            <AddOnPanel key={addOn.id} page={page} addOn={addOn} go={go} />
          ))}
          <FoundPanel page={page} go={go} />
          <OrderPicks orderId={id} />
          <ChecksPanel page={page} go={go} />
        </div>
        <div className="right">
          <HistoryPanel page={page} />
          <DocumentsPanel order={page.order} documents={page.documents} />
          <MessagesPanel page={page} />
          <OwnerLinkPanel orderId={id} />
          <CarePanel visitId={page.order.visitId} />
          <CorrectionsPanel page={page} go={go} />
        </div>
      </div>
      <OrderSheets page={page} open={open} go={go} close={() => setOpen(undefined)} />
    </div>
  )
}
