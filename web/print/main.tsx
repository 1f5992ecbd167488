import { lazy, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { Skeleton } from '../ui/frame.tsx'
import { printOf } from './printOf.ts'
import '../ui/tokens.css'

const forms = {
  preInspection: lazy(() => import('./PreInspectionPrint.tsx')),
  booking: lazy(() => import('./BookingPrint.tsx')),
  quotation: lazy(() => import('./QuotationPrint.tsx')),
  order: lazy(() => import('./OrderPrint.tsx')),
  settlement: lazy(() => import('./SettlementPrint.tsx')),
  gatePass: lazy(() => import('./GatePassPrint.tsx')),
  consultation: lazy(() => import('./ConsultationPrint.tsx')),
  pickList: lazy(() => import('./PickListPrint.tsx')),
  prices: lazy(() => import('./PricesPrint.tsx')),
  picking: lazy(() => import('./PickingPrint.tsx')),
}
const asked = printOf(location.pathname)
const Form = asked && forms[asked.form]

// Prints follow the store's language, which is Chinese (design.md §6).
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Suspense fallback={<Skeleton rows={12} />}>
      {Form ? <Form id={asked.id} /> : <p>没有这张单据</p>}
    </Suspense>
  </StrictMode>,
)
