import { ClassifySheet, DecideSheet, EndSheet, ExcludeSheet } from './CountSheets.tsx'
import {
  DescribeSheet,
  JudgeSheet,
  LinkSheet,
  MergeSheet,
  OpenIssueSheet,
  SplitSheet,
  UnlinkSheet,
} from './IssueSheets.tsx'
import type { Standing } from './read.ts'
import { AmendSheet, DeclareSheet, WithdrawSheet } from './RepairSheets.tsx'
import type { OpenSheet, Repair } from './sheets.ts'

type SheetsProps = { carId: string; of: Standing; sheet: OpenSheet; onClose: () => void }

/** The one sheet that stands open beside the page. */
export function Sheets({ carId, of, sheet, onClose }: SheetsProps) {
  const { open: issues } = of.issues
  switch (sheet.name) {
    case 'declare':
      return <DeclareSheet carId={carId} onClose={onClose} />
    case 'amend':
      return <AmendSheet repair={sheet.repair} onClose={onClose} />
    case 'withdraw':
      return (
        <WithdrawSheet
          id={sheet.repair.id}
          what="declared-repairs"
          title={sheet.repair.number}
          onClose={onClose}
        />
      )
    case 'classify':
      return <ClassifySheet repair={sheet.repair} onClose={onClose} />
    case 'exclude':
      return <ExcludeSheet repair={sheet.repair} onClose={onClose} />
    case 'end':
      return <EndSheet excluded={sheet.excluded} onClose={onClose} />
    case 'withdrawExcluded': {
      const { id, part, evidence } = sheet.excluded
      return <WithdrawSheet id={id} what="excluded-intervals" title={part || evidence} onClose={onClose} />
    }
    case 'open':
      return <OpenIssueSheet carId={carId} repair={sheet.repair} onClose={onClose} />
    case 'link':
      return <LinkSheet repair={sheet.repair} issues={others(issues, sheet.repair)} onClose={onClose} />
    case 'describe':
      return <DescribeSheet issue={sheet.issue} onClose={onClose} />
    case 'merge':
      return <MergeSheet issue={sheet.issue} issues={issues} onClose={onClose} />
    case 'split':
      return <SplitSheet issue={sheet.issue} onClose={onClose} />
    case 'unlink':
      return <UnlinkSheet issue={sheet.issue} onClose={onClose} />
    case 'judge':
      return <JudgeSheet issue={sheet.issue} onClose={onClose} />
    case 'decide':
      return <DecideSheet carId={carId} question={sheet.question} onClose={onClose} />
  }
}

/** Those that the repair is not linked to yet. */
const others = (issues: Standing['issues']['open'], repair: Repair) =>
  issues.filter(({ repairs }) => !repairs.some(({ id }) => id === repair.id))
