import { formatFen } from '../../domain/money.ts'
import { Sign } from '../ui/Sign.tsx'
import { settlementWords } from '../words/settlement.ts'
import { useWords } from '../words/words.ts'
import type { SettlementAnswer } from './read.ts'
import type { Line, sheetOf } from './sums.ts'

export type SheetLine = SettlementAnswer['agreed'][number] & Line
export type Paper = {
  readonly sheet: ReturnType<typeof sheetOf<SheetLine>>
  readonly settled: boolean
  /** Every amount is its product, and the sums are what the charges say. */
  readonly adds: boolean
}

/** Says that it adds up, or who must look. */
export function Adds({ adds, settled }: { adds: boolean; settled: boolean }) {
  const say = useWords(settlementWords)
  return (
    <span className={adds ? 'adds' : 'adds not'}>
      <Sign of={adds ? 'check' : 'warn'} /> {say(!adds ? 'addsNot' : settled ? 'adds' : 'addsAgreed')}
    </span>
  )
}

/** An amount in a column; a dash where this payer pays nothing of it. */
export function Fen({ fen = 0 }: { fen?: number | undefined }) {
  return fen === 0 ? <span className="nil">—</span> : <>{formatFen(fen)}</>
}
