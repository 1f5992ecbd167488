import { rule } from '../procedure.ts'

/** What a run looks like to its rules: its kind and who may import that, and its rows by what is to become of them. */
export type RunFacts = {
  kindTitle: string
  kindTitleEn: string
  /** The duties that import this kind, in words. */
  kindBy: string
  kindByEn: string
  isYours: boolean
  /** Rows that would come in, conflicts that nobody has decided, rows that have come in. */
  coming: number
  open: number
  landed: number
}

export const kindIsYours = rule(
  'kind_is_yours',
  'S33',
  '“{kindTitle}”由{kindBy}导入',
  '{kindTitleEn}: imported by {kindByEn}',
  ({ isYours }: Pick<RunFacts, 'kindTitle' | 'kindTitleEn' | 'kindBy' | 'kindByEn' | 'isYours'>) => isYours,
)

/** Of the kind that the form names. */
export const kindIsTheirs = rule(
  'kind_is_theirs',
  'S33',
  '“{wanted}”由{wantedBy}导入',
  '{wantedEn}: imported by {wantedByEn}',
  ({
    isTheirs,
  }: {
    wanted: string
    wantedEn: string
    wantedBy: string
    wantedByEn: string
    isTheirs: boolean
  }) => isTheirs,
)

export const requiredAreMapped = rule(
  'required_are_mapped',
  'S33',
  '还没有对上必须有的列：{missing}',
  'These must have a column: {missingEn}',
  ({ missing }: { missing: string; missingEn: string }) => missing === '',
)

export const somethingComesIn = rule(
  'something_comes_in',
  'S33',
  '没有要入档的行：都已有相同内容，或者被退回',
  'Nothing would come in: all is known already, or sent back',
  ({ coming, open }: Pick<RunFacts, 'coming' | 'open'>) => coming + open > 0,
)

export const conflictsAreDecided = rule(
  'conflicts_are_decided',
  'S33',
  '还有 {open} 处冲突没有决定',
  '{open} conflicts are not decided yet',
  ({ open }: Pick<RunFacts, 'open'>) => open === 0,
)

export const choiceIsOpen = rule(
  'choice_is_open',
  'S33',
  '这处冲突不能这样决定：{why}',
  'This conflict cannot be decided so: {why}',
  ({ why }: { why: string }) => why === '',
)

export const somethingCameIn = rule(
  'something_came_in',
  'S33',
  '这次没有行入档，没有可撤回的',
  'Nothing came in: there is nothing to take back',
  ({ landed }: Pick<RunFacts, 'landed'>) => landed > 0,
)

export const nothingDependsOnIt = rule(
  'nothing_depends_on_it',
  'S33',
  '已有 {holds} 处后续业务用到本次导入的内容，不能撤回：{first}',
  '{holds} later records depend on what came in: {firstEn}',
  ({ holds }: { holds: number; first: string; firstEn: string }) => holds === 0,
)

/** Looked up again in the act itself: since the check somebody may have written something else. */
export const rowComesIn = rule(
  'row_comes_in',
  'S33',
  '{why}',
  '{whyEn}',
  ({ why }: { why: string; whyEn: string }) => why === '',
)

export type ExportFacts = { rows: number; mostRows: number; asker: string; isAsker: boolean }

export const exportIsYours = rule(
  'export_is_yours',
  'R5.2',
  '“{kindTitle}”由{kindBy}导出',
  '{kindTitleEn}: exported by {kindByEn}',
  ({ isYours }: Pick<RunFacts, 'kindTitle' | 'kindTitleEn' | 'kindBy' | 'kindByEn' | 'isYours'>) => isYours,
)

export const exportIsShort = rule(
  'export_is_short',
  'R5.2',
  '{rows} 行超过 {mostRows} 行，要经理另外一人同意',
  '{rows} rows, more than {mostRows}: another person, a manager, must agree',
  ({ rows, mostRows }: Pick<ExportFacts, 'rows' | 'mostRows'>) => rows <= mostRows,
)

export const approverIsAnother = rule(
  'approver_is_another',
  'R5.2',
  '{asker}自己申请的导出，要另一个人同意',
  '{asker} has asked for this: somebody else must agree',
  ({ isAsker }: Pick<ExportFacts, 'asker' | 'isAsker'>) => !isAsker,
)

export const fetcherIsTheAsker = rule(
  'fetcher_is_the_asker',
  'R5.2',
  '只有申请人{asker}能取走',
  'Only {asker}, who asked for it, may fetch it',
  ({ isAsker }: Pick<ExportFacts, 'asker' | 'isAsker'>) => isAsker,
)
