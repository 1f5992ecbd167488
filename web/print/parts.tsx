import type { ReactNode } from 'react'

type FactsProps = {
  rows: readonly (readonly ReactNode[])[]
  /** The last may be left out: what is left over. */
  cols: readonly (number | undefined)[]
  /** Shares its upper rule with the table above. */
  joins?: true
}

/** Label and value cells of a ruled table: odd cells are the form's words in Song, even cells the facts in Hei. */
export function Facts({ rows, cols, joins }: FactsProps) {
  return (
    <table className={joins && 'joins'}>
      <Widths of={cols} />
      <tbody>
        {rows.map((row, i) => (
          // oxlint-disable-next-line react/no-array-index-key -- a form's rows never move
          <tr key={i}>
            {row.map((cell, k) =>
              k % 2 === 0 ? (
                // oxlint-disable-next-line react/no-array-index-key -- nor do its cells
                <th key={k} scope="row">
                  {cell}
                </th>
              ) : (
                // oxlint-disable-next-line react/no-array-index-key -- nor do its cells
                <td key={k} colSpan={k === row.length - 1 ? cols.length - row.length + 1 : 1}>
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export type Col<Row> = {
  readonly title: string
  /** Left out: what is left over. */
  readonly width?: number
  readonly at?: 'c' | 'r'
  readonly cell: (row: Row, index: number) => ReactNode
}

type RuledProps<Row> = { cols: readonly Col<Row>[]; rows: readonly Row[]; foot?: ReactNode }

/** A list of a form; its head is printed again where it breaks over a page. */
export function Ruled<Row>({ cols, rows, foot }: RuledProps<Row>) {
  return (
    <table>
      <Widths of={cols.map(({ width }) => width)} />
      <thead>
        <tr>
          {cols.map(({ title }) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => (
          // oxlint-disable-next-line react/no-array-index-key -- a paper's lines never move
          <tr key={i}>
            {cols.map(({ title, at, cell }) => (
              <td key={title} className={at}>
                {cell(row, i)}
              </td>
            ))}
          </tr>
        ))}
        {foot}
      </tbody>
    </table>
  )
}

export const Widths = ({ of }: { of: readonly (number | undefined)[] }) => (
  <colgroup>
    {of.map((width, i) => (
      // oxlint-disable-next-line react/no-array-index-key -- columns never move
      <col key={i} style={{ width }} />
    ))}
  </colgroup>
)

export const Cap = ({ children, note }: { children: ReactNode; note?: ReactNode }) => (
  <div className="p-cap">
    <b>{children}</b>
    {note && <span>{note}</span>}
  </div>
)

export const Box = ({ on, children }: { on: boolean; children: ReactNode }) => (
  <span className="p-box">
    <i>{on ? '✓' : ''}</i>
    {children}
  </span>
)

type SignLineProps = { label: string; children?: ReactNode; wide?: boolean; date?: string }

/** A line to sign on; `date` empty leaves room for one written by hand. */
export const SignLine = ({ label, children, wide, date }: SignLineProps) => (
  <div className={wide ? 'p-sign wide' : 'p-sign'}>
    <span>{label}</span>
    <i>{children}</i>
    {date !== undefined && <em>{date || '　　年　月　日'}</em>}
  </div>
)

/** A signature as the glass recorded it: a picture, so that nothing inside it is ever run as part of the page. */
export const Ink = ({ strokes, signer }: { strokes: string; signer: string }) => (
  <img
    className="p-ink"
    src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(strokes)}`}
    alt={`${signer} 的签字`}
  />
)

/** At the foot, numbered. */
export const Terms = ({ items }: { items: readonly string[] }) => (
  <ol className="p-terms">
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ol>
)
