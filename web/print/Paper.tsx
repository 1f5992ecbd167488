import type { ReactNode } from 'react'
import { doorTo } from '../doors.ts'
import { Skeleton } from '../ui/frame.tsx'
import { Sign } from '../ui/Sign.tsx'
import { longOf } from '../ui/time.ts'
import { Trouble } from '../ui/Trouble.tsx'
import { Qr } from './Qr.tsx'
import type { OrderPaper } from './usePaper.ts'
import '../ui/button.css'
import './paper.css'
import './parts.css'

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

/** A4, black and white. The head stands in a table head, so that it is printed again on each page. */
export function Paper({ paper, title, kind, no, meta, qr, slip, back, children }: PaperProps) {
  const { order, by, at } = paper
  const home = back ?? { href: doorTo.order(order.id), word: '回工单' }
  const record = new URL(home.href, location.href).href
  return (
    <>
      <title>{`${title} ${no}`}</title>
      <Bar {...home}>
        <button type="button" className="btn primary" onClick={() => print()}>
          <Sign of="print" /> 打印
        </button>
      </Bar>
      <main className={slip ? 'sheet-a4 slip' : 'sheet-a4'}>
        <table className="paper" role="presentation">
          <thead>
            <tr>
              <td>
                <div className="p-head">
                  <div className="p-store">
                    <b>{order.store}</b>
                    <span>{order.storeAddress}</span>
                    <span>电话 {order.storePhone}</span>
                  </div>
                  <div className="p-no">
                    <span>{kind}</span>
                    <b>{no}</b>
                    {meta}
                  </div>
                  <Qr text={qr ?? record} size={66} label={`二维码：${no}`} />
                </div>
              </td>
            </tr>
          </thead>
          <tbody>
            <tr>
              <td>
                <h1>{title}</h1>
                {children}
                <p className="p-end">
                  <span>
                    打印 {longOf(at)}　{by}
                  </span>
                  {!qr && <span>扫右上角二维码可打开本单</span>}
                </p>
                {slip && (
                  <div className="p-cut" aria-hidden>
                    ✂
                  </div>
                )}
              </td>
            </tr>
          </tbody>
        </table>
      </main>
    </>
  )
}

/** On the screen only. */
function Bar({ href, word, children }: { href: string; word: string; children?: ReactNode }) {
  return (
    <nav className="p-bar" aria-label="打印">
      <a className="btn" href={href}>
        {word}
      </a>
      {children}
    </nav>
  )
}

type Got = { error?: unknown; again: () => void }

/** Before the paper is there: its place, or why it does not come. */
export const NoPaper = ({ error, again }: Got) =>
  error ? <Trouble error={error} again={again} /> : <Skeleton rows={12} />

/** The record stands, but this paper of it does not exist yet. */
export const NotYet = ({ orderId, children }: { orderId: string; children: ReactNode }) => (
  <>
    <Bar href={doorTo.order(orderId)} word="回工单" />
    <main className="sheet-a4 slip">
      <p className="p-not-yet">{children}</p>
    </main>
  </>
)
