import { FinishSheet } from './FinishSheet.tsx'
import { AcceptSheet, GiveUpSheet, RefuseSheet } from './AnswerSheets.tsx'
import type { DemandAnswer } from './read.ts'
import { TurnSheet } from './TurnSheet.tsx'

export const sheets = ['accept', 'refuse', 'finish', 'turnToRefund', 'giveUp'] as const
export type SheetName = (typeof sheets)[number]

type SheetsProps = { page: DemandAnswer; open: SheetName | undefined; close: () => void }

export function DemandSheets({ page, open, close }: SheetsProps) {
  const { id } = page.demand
  const of = (name: SheetName) => ({ open: open === name, onClose: close })
  return (
    <>
      <AcceptSheet id={id} {...of('accept')} />
      <RefuseSheet id={id} {...of('refuse')} />
      <TurnSheet id={id} {...of('turnToRefund')} />
      <FinishSheet page={page} {...of('finish')} />
      <GiveUpSheet id={id} {...of('giveUp')} />
    </>
  )
}
