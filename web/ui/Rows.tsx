import { Link, useNavigate } from '@tanstack/react-router'
import type { MouseEvent, ReactNode } from 'react'
import { useIsPhone } from './useMedia.ts'
import { useRows } from './useRows.ts'
import './list.css'

export type Column<Row> = {
  readonly key: string
  readonly title: ReactNode
  readonly cell: (row: Row) => ReactNode
  /** Numbers and money stand at the right. */
  readonly right?: boolean
  readonly width?: number
  /** Left out on a tablet, where the row's own page says it. */
  readonly wide?: boolean
}

type RowsProps<Row> = {
  rows: readonly Row[]
  label: string
  columns: readonly Column<Row>[]
  card: (row: Row) => ReactNode
  keyOf: (row: Row) => string
  open?: ((row: Row) => string) | undefined
}

/** A table at the desk, cards on a phone; J and K go along it. Also for lists inside a page. */
export function Rows<Row>(props: RowsProps<Row>) {
  const { rows, label, card, keyOf, open } = props
  const list = useRows<HTMLDivElement>(label)
  const phone = useIsPhone()
  if (!phone) {
    return (
      <div className="scroll" ref={list}>
        <Table {...props} />
      </div>
    )
  }
  return (
    <div className="cards" ref={list}>
      {rows.map((row) =>
        open ? (
          <Link key={keyOf(row)} to={open(row)} data-row>
            {card(row)}
          </Link>
        ) : (
          <div key={keyOf(row)}>{card(row)}</div>
        ),
      )}
    </div>
  )
}

function Table<Row>({ rows, columns, keyOf, open }: RowsProps<Row>) {
  const navigate = useNavigate()
  const go = (row: Row) => (clicked: MouseEvent) => {
    // A click on something that answers for itself, or the end of marking text, is not a click on the row.
    if ((clicked.target as HTMLElement).closest('a, button, input') || String(getSelection())) return
    void navigate({ to: open!(row) })
  }
  return (
    <table className="list">
      <thead>
        <tr>
          {columns.map(({ key, title, width, ...looks }) => (
            <th key={key} scope="col" className={classOf(looks)} style={{ width }}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)} className={open ? 'goes' : undefined} onClick={open && go(row)}>
            {columns.map(({ key, cell, ...looks }, i) => (
              <td key={key} className={classOf(looks)}>
                {i === 0 && open ? (
                  <Link to={open(row)} data-row>
                    {cell(row)}
                  </Link>
                ) : (
                  cell(row)
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const classOf = ({ right, wide }: { right?: boolean; wide?: boolean }) =>
  [right && 'right', wide && 'wide'].filter(Boolean).join(' ') || undefined
