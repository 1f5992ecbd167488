import { Link } from '@tanstack/react-router'
import { paths } from '../paths.ts'
import { EmptyState, Panel } from '../ui/frame.tsx'
import { useMedia } from '../ui/useMedia.ts'
import { settlementWords } from '../words/settlement.ts'
import { useWords } from '../words/words.ts'
import type { SettlementAnswer } from './read.ts'
import { SheetList } from './SheetList.tsx'
import { SheetTable } from './SheetTable.tsx'
import type { Paper } from './sheetMarks.tsx'
import type { sheetOf } from './sums.ts'
import './sheet.css'

/** The arithmetic, for everyone to follow: a table at the desk, blocks on a phone. */
export function Sheet({ of, sheet }: { of: SettlementAnswer; sheet: ReturnType<typeof sheetOf> }) {
  const narrow = useMedia('(max-width: 760px)')
  const paper: Paper = {
    sheet: sheet as Paper['sheet'],
    settled: Boolean(of.settlement),
    adds: sheet.adds && of.charges.every((one) => one.amountFen === sheet.sums.of[one.payer]),
  }
  return (
    <Panel flush className="till-sheet">
      {sheet.groups.every(({ lines }) => lines.length === 0) ? (
        <Nothing of={of} />
      ) : narrow ? (
        <SheetList {...paper} />
      ) : (
        <SheetTable {...paper} />
      )}
    </Panel>
  )
}

/** Nothing to pay is an answer too: the owner refused all, or has not answered yet. */
function Nothing({ of: { order, settlement } }: { of: SettlementAnswer }) {
  const say = useWords(settlementWords)
  if (settlement || order.state === 'settling')
    return <EmptyState title={say('nothingAgreed')}>{say('nothingAgreedTold')}</EmptyState>
  return (
    <EmptyState
      title={say('nothingAgreedYet')}
      acts={
        <Link className="btn" to={paths.quotation(order.id)}>
          {say('toQuotation')}
        </Link>
      }
    />
  )
}
