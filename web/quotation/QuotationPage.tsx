import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useRef, type ReactNode } from 'react'
import { refusalSays } from '../ui/refusalSays.ts'
import { OrderPicks } from '../pick-list/OrderPicks.tsx'
import { EmptyState } from '../ui/frame.tsx'
import { useLanguage } from '../words/language.ts'
import { quotationWords } from '../words/quotation.ts'
import { useWords } from '../words/words.ts'
import { RefusedBefore } from '../work-order/RefusedBefore.tsx'
import { AnswerPanel } from './AnswerPanel.tsx'
import { BookedPanel } from './BookedPanel.tsx'
import { Complaint } from './Complaint.tsx'
import { DiscountPanel } from './DiscountPanel.tsx'
import { Newer } from './Newer.tsx'
import { PaperHead } from './PaperHead.tsx'
import { PaperTable } from './PaperTable.tsx'
import { QuotedPromise } from '../promise/QuotedPromise.tsx'
import { orderQuery, type OrderAnswer } from './read.ts'
import { rowsOf } from './rows.ts'
import { Total } from './Total.tsx'
import { useHandAtWrong, useKeptFocus } from './useKeptFocus.ts'
import { usePaper, type Writing } from './usePaper.ts'
import { WriteBar } from './WriteBar.tsx'
import './quotation.css'

/** Plate to quotation without leaving the keyboard: find, Enter, promise, Ctrl Enter. */
export default function QuotationPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const { data } = useSuspenseQuery(orderQuery(id))
  return <Sheet key={id} id={id} data={data} />
}

type Above = (writing: Writing) => ReactNode

/** The paper of an order, or an add-on to it: the same table, the same keys. */
export function Sheet({ id, data, children }: { id: string; data: OrderAnswer; children?: Above }) {
  const writing = usePaper(data)
  const rows = rowsOf(writing)
  const page = useRef<HTMLDivElement>(null)
  useKeptFocus(page, writing.busy)
  useHandAtWrong(page, writing.form.errors)
  const { writes, stands } = writing
  return (
    <div className="qt" ref={page}>
      <PaperHead of={data} writing={writing} />
      <Newer of={data} writing={writing} />
      <div className="qt-two">
        <section className="panel qt-paper">
          {children?.(writing)}
          {stands || writes ? (
            <PaperTable orderId={id} writing={writing} rows={rows} />
          ) : (
            <NotYours writing={writing} />
          )}
          {writes && <WriteBar orderId={id} writing={writing} />}
        </section>
        <aside className="qt-side">
          <QuotedPromise writing={writing} />
          <DiscountPanel of={data} writing={writing} />
          <OrderPicks orderId={id} />
          <AnswerPanel of={data} writing={writing} rows={rows} />
          {data.booked && <BookedPanel booked={data.booked} writing={writing} rows={rows} />}
          <RefusedBefore lines={data.refusedBefore} />
          <Complaint says={data.order.complaint} />
        </aside>
      </div>
      <Total of={data} writing={writing} rows={rows} />
    </div>
  )
}

function NotYours({ writing: { shut } }: { writing: ReturnType<typeof usePaper> }) {
  const say = useWords(quotationWords)
  const language = useLanguage()
  return <EmptyState title={say('notYours')}>{shut.write && refusalSays(shut.write, language)}</EmptyState>
}
