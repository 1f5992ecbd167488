import type { ReactNode } from 'react'
import './frame.css'

/** The page's title carries the noun and its number; its acts stand at the right. */
export function Head({
  title,
  note,
  children,
}: {
  title: ReactNode
  note?: ReactNode
  children?: ReactNode
}) {
  return (
    <div className="head">
      {typeof title === 'string' && <title>{`${title} · 车驿`}</title>}
      <h1>{title}</h1>
      {note && <span className="soft">{note}</span>}
      {children && <div className="acts">{children}</div>}
    </div>
  )
}

type PanelProps = {
  title?: ReactNode
  extra?: ReactNode
  /** No padding: for lists and tables. */
  flush?: boolean
  className?: string
  children: ReactNode
}

export function Panel({ title, extra, flush, className, children }: PanelProps) {
  return (
    <section className={className ? `panel ${className}` : 'panel'}>
      {title && (
        <header>
          <h2>{title}</h2>
          {extra && <div className="extra">{extra}</div>}
        </header>
      )}
      {flush ? children : <div className="body">{children}</div>}
    </section>
  )
}

/** An empty list says what to do. */
export function EmptyState({
  title,
  children,
  acts,
}: {
  title: ReactNode
  children?: ReactNode
  acts?: ReactNode
}) {
  return (
    <div className="empty">
      <b>{title}</b>
      {children && <span>{children}</span>}
      {acts && <div className="acts">{acts}</div>}
    </div>
  )
}

/** The shape of what comes. */
export function Skeleton({ rows = 6 }: { rows?: number }) {
  return (
    <div className="bones" role="status" aria-busy aria-label="…">
      {Array.from({ length: rows }, (_, i) => (
        <i key={i} />
      ))}
    </div>
  )
}
