import { useState, type ReactNode } from 'react'
import { Rows } from '../ui/Rows.tsx'
import { requestWords } from '../words/purchaseRequest.ts'
import { useWords } from '../words/words.ts'
import { Arrival, NeededBy, Part, Quantity, State, Wanted } from './requestCells.tsx'
import { RequestActs, type RequestStep } from './RequestActs.tsx'
import { RequestSheets } from './RequestSheets.tsx'
import type { Request } from './read.ts'

type RowsProps = { rows: readonly Request[]; leadMinutes: number }
type Opened = { readonly row: Request; readonly step: RequestStep }

export function RequestRows({ rows, leadMinutes }: RowsProps) {
  const say = useWords(requestWords)
  const [open, setOpen] = useState<Opened>()
  const acts = (row: Request) => <RequestActs row={row} open={(step) => setOpen({ row, step })} />
  return (
    <>
      <Rows<Request>
        rows={rows}
        label={say('title')}
        keyOf={({ id }) => id}
        columns={[
          { key: 'neededBy', title: say('neededBy'), cell: (row) => <NeededBy row={row} /> },
          { key: 'part', title: say('part'), cell: (row) => <Part row={row} /> },
          { key: 'quantity', title: say('quantity'), right: true, cell: (row) => <Quantity row={row} /> },
          { key: 'wanted', title: say('wanted'), cell: (row) => <Wanted row={row} /> },
          { key: 'arrival', title: say('arrival'), cell: (row) => <Arrival row={row} /> },
          { key: 'state', title: say('state'), cell: (row) => <State row={row} /> },
          { key: 'acts', title: say('acts'), cell: acts },
        ]}
        card={(row) => <Card row={row}>{acts(row)}</Card>}
      />
      {open && (
        <RequestSheets
          key={open.row.id}
          row={open.row}
          step={open.step}
          leadMinutes={leadMinutes}
          close={() => setOpen(undefined)}
        />
      )}
    </>
  )
}

function Card({ row, children }: { row: Request; children: ReactNode }) {
  const say = useWords(requestWords)
  return (
    <span className="request-card">
      <span className="line">
        <Part row={row} />
        <Quantity row={row} />
      </span>
      <span className="line">
        <Wanted row={row} />
        <State row={row} />
      </span>
      <span className="pair">
        <span className="softer">{say('neededBy')}</span>
        <NeededBy row={row} />
      </span>
      <span className="pair">
        <span className="softer">{say('arrival')}</span>
        <Arrival row={row} />
      </span>
      {children}
    </span>
  )
}
