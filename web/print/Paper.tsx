import type { ReactNode } from 'react'
import { doorTo } from '../doors.ts'
import { Skeleton } from '../ui/frame.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { A4, Bar } from './A4.tsx'
import type { OrderPaper } from './usePaper.ts'

type PaperProps = {
  paper: {
    readonly order: Pick<OrderPaper['order'], 'id' | 'store' | 'storeAddress' | 'storePhone'>
    readonly by: string
    readonly at: Date
  }
  /** The record's own page; left out, the order's. */
  back?: { readonly href: string; readonly word: string }
  title: string
  /** What the number at the right of the head is. */
  kind: string
  no: string
  meta?: ReactNode
  /** What the QR code says; left out, the address of the order. */
  qr?: string
  slip?: boolean
  children: ReactNode
}

/** A paper of an order. */
export function Paper({ paper: { order, by, at }, qr, slip, ...paper }: PaperProps) {
  const record = new URL(doorTo.order(order.id), location.href).href
  return (
    <A4
      {...paper}
      store={{ name: order.store, address: order.storeAddress, phone: order.storePhone }}
      qr={qr ?? record}
      qrOpens={qr === undefined}
      slip={slip}
      by={by}
      at={at}
      back={backTo(order.id)}
    />
  )
}

const backTo = (orderId: string) => ({ to: doorTo.order(orderId), says: '回工单' })

type Got = { error?: unknown; again: () => void }

/** Before the paper is there: its place, or why it does not come. */
export const NoPaper = ({ error, again }: Got) =>
  error ? <Trouble error={error} again={again} /> : <Skeleton rows={12} />

/** The record stands, but this paper of it does not exist yet. */
export const NotYet = ({ orderId, children }: { orderId: string; children: ReactNode }) => (
  <>
    <Bar {...backTo(orderId)} />
    <main className="sheet-a4 slip">
      <p className="p-not-yet">{children}</p>
    </main>
  </>
)
