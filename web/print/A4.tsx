import type { ReactNode } from 'react'
import { Sign } from '../ui/Sign.tsx'
import { longOf } from '../ui/time.ts'
import { Qr } from './Qr.tsx'
import '../ui/button.css'
import './paper.css'
import './parts.css'

export type StoreHead = { readonly name: string; readonly address: string; readonly phone: string }
type Back = { readonly to: string; readonly says: string }

export type A4Props = {
  store: StoreHead
  title: string
  /** What the number at the right of the head is. */
  kind: string
  no: string
  meta?: ReactNode
  /** What the QR code says. */
  qr: string
  /** Said at the foot, where the code opens the paper itself. */
  qrOpens?: boolean
  slip?: boolean | undefined
  by: string
  at: Date
  back: Back
  children: ReactNode
}

/** A4, black and white. The head stands in a table head, so that it is printed again on each page. */
export function A4({ store, title, kind, no, meta, qr, qrOpens, slip, by, at, back, children }: A4Props) {
  return (
    <>
      <title>{`${title} ${no}`}</title>
      <Bar {...back}>
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
                    <b>{store.name}</b>
                    <span>{store.address}</span>
                    <span>电话 {store.phone}</span>
                  </div>
                  <div className="p-no">
                    <span>{kind}</span>
                    <b>{no}</b>
                    {meta}
                  </div>
                  <Qr text={qr} size={66} label={`二维码：${no}`} />
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
                  {qrOpens && <span>扫右上角二维码可打开本单</span>}
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
export function Bar({ to, says, children }: Back & { children?: ReactNode }) {
  return (
    <nav className="p-bar" aria-label="打印">
      <a className="btn" href={to}>
        {says}
      </a>
      {children}
    </nav>
  )
}
