import { useRef } from 'react'
import type { Limit } from '../../domain/quotation/discount.ts'
import type { lineKinds } from '../../domain/quotation/forms.ts'
import { EmptyState } from '../ui/frame.tsx'
import { useKeys } from '../ui/keys.ts'
import { useMedia } from '../ui/useMedia.ts'
import { quotationWords } from '../words/quotation.ts'
import { checkWords } from '../words/quotationCheck.ts'
import { useWords } from '../words/words.ts'
import { Band } from './Band.tsx'
import { KeptLine } from './KeptLine.tsx'
import type { Line } from './paper.ts'
import type { Row } from './rows.ts'
import { TypedLine } from './TypedLine.tsx'
import { alongLines, goToFind, lineInHand } from './hands.ts'
import { useFacts } from './useFacts.ts'
import type { Writing } from './usePaper.ts'
import './paper.css'
import './cards.css'

type TableProps = { orderId: string; writing: Writing; rows: readonly Row[] }

/** The paper in its four groups; typed in while it is a draft, as it stands once it was sent. */
export function PaperTable({ orderId, writing, rows }: TableProps) {
  const say = useWords(quotationWords)
  const { writes } = writing
  const narrow = useMedia('(max-width: 1180px)')
  const facts = useFacts(orderId, writing.paper.about, rows)
  const { promisedAt } = writing.paper
  const beside = { orderId, promisedAt, facts, narrow, lines: rows.map(({ line }) => line) }
  const table = useRef<HTMLTableElement>(null)
  const remove = (id: string) => {
    const next = rows[rows.findIndex(({ line }) => line.id === id) + 1]?.line.id
    writing.remove(id)
    const field = next && table.current?.querySelector<HTMLElement>(`[data-line="${next}"] .input`)
    if (field) field.focus()
    else goToFind()
  }
  useKeys(
    say('lines'),
    {
      'Ctrl+Delete': [
        say('removeLine'),
        () => {
          const id = lineInHand()
          if (id && !writing.busy) remove(id)
        },
      ],
    },
    { on: writes },
  )
  return (
    <div className="qt-scroll">
      <table
        ref={table}
        className={writes ? 'qt-lines writes' : 'qt-lines'}
        aria-label={say('lines')}
        onKeyDown={alongLines}
      >
        <Columns writes={writes} narrow={narrow} limit={writing.terms?.own[0]} />
        <tbody>
          <Band writing={writing} rows={rows} narrow={narrow} />
          {rows.map((row, at) => {
            const { kind, id } = row.line
            const first = rows[at - 1]?.line.kind !== kind
            const span = first ? rows.filter(({ line }) => line.kind === kind).length : 0
            const change = (change: Partial<Line>) => writing.amend(id, change)
            return writes ? (
              <TypedLine key={id} {...{ row, at, span, change, writing, beside }} remove={() => remove(id)} />
            ) : (
              <KeptLine key={id} {...{ row, at, span, beside }} />
            )
          })}
        </tbody>
      </table>
      {rows.length === 0 && <EmptyState title={say('noLines')}>{say('noLinesHint')}</EmptyState>}
    </div>
  )
}

const all = [
  'no',
  'code',
  'name',
  'quantity',
  'price',
  'discount',
  'amount',
  'payer',
  'stock',
  'answer',
] as const
const right: readonly string[] = ['quantity', 'price', 'discount', 'amount']

type ColumnsProps = { writes: boolean; narrow: boolean; limit: Limit | undefined }

/** What is being written has no answer yet; where it is narrow, the name needs the room. */
function Columns({ writes, narrow, limit }: ColumnsProps) {
  const say = useWords(quotationWords)
  const sayCheck = useWords(checkWords)
  const columns = all.filter((column) => (column !== 'answer' || !writes) && (column !== 'stock' || !narrow))
  const upTo = limit && Math.max(limit.labourBasisPoints, limit.partsBasisPoints) / 100
  const wordOf = (column: (typeof all)[number]) => {
    if (column === 'stock') return sayCheck('stock')
    if (column !== 'discount') return say(column)
    return writes && upTo ? sayCheck('discountUpTo', { n: upTo }) : sayCheck('discount')
  }
  return (
    <>
      <colgroup>
        <col className="g" />
        {columns.map((column) => (
          <col key={column} className={column} />
        ))}
        {writes && <col className="x" />}
      </colgroup>
      <thead>
        <tr>
          <td />
          {columns.map((column) => (
            <th key={column} scope="col" className={right.includes(column) ? 'r' : column}>
              {wordOf(column)}
            </th>
          ))}
          {writes && <td />}
        </tr>
      </thead>
    </>
  )
}

export type Span = { readonly kind: (typeof lineKinds)[number]; readonly span: number }

/** The group's word beside its lines, once. */
export function GroupWord({ kind, span }: Span) {
  const say = useWords(quotationWords)
  if (span === 0) return null
  return (
    <th rowSpan={span} scope="rowgroup">
      {say(`kind_${kind}`)}
    </th>
  )
}
