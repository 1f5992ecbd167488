import type { BookingAnswer } from '../read.ts'
import { ApologySheet } from './ApologySheet.tsx'
import { BreakSheet } from './BreakSheet.tsx'
import { ConfirmSheet } from './ConfirmSheet.tsx'
import { EndSheet } from './EndSheet.tsx'
import { PlaceSheet } from './PlaceSheet.tsx'

export const sheets = ['confirm', 'place', 'cannotHonour', 'apologise', 'noShow', 'cancel'] as const
export type SheetName = (typeof sheets)[number]

type SheetsProps = { page: BookingAnswer; open: SheetName | undefined; close: () => void }

export function BookingSheets({ page, open, close }: SheetsProps) {
  const of = (name: SheetName) => ({ page, open: open === name, onClose: close })
  return (
    <>
      <ConfirmSheet {...of('confirm')} />
      <PlaceSheet {...of('place')} />
      <BreakSheet {...of('cannotHonour')} />
      <ApologySheet {...of('apologise')} />
      <EndSheet step="noShow" {...of('noShow')} />
      <EndSheet step="cancel" {...of('cancel')} />
    </>
  )
}
