import { rule } from '../procedure.ts'

/** What the rules may ask about a technician's help. */
export type AssistanceFacts = {
  /** Asked of him who stands at the counter, or of whoever comes first. */
  isForActor: boolean
  isRead: boolean
}

export const helpIsAskedOfOneself = rule(
  'help_is_asked_of_oneself',
  'S61',
  '须是请本人协助的',
  'The help must be asked of oneself',
  ({ isForActor }: Pick<AssistanceFacts, 'isForActor'>) => isForActor,
)

export const resultIsUnread = rule(
  'result_is_unread',
  'S61',
  '结果已有人知晓',
  'The result has been read already',
  ({ isRead }: Pick<AssistanceFacts, 'isRead'>) => !isRead,
)

export const preInspection = '预检'

/** What the rules may ask about the request. */
export type AskFacts = {
  bayKind: string
  plannedMs: number
  /** Null while it is asked of whoever comes first. */
  helper: string | null
  onShift: boolean
  awayFrom: string | null
  awayUntil: string | null
  /** Why the bay or the tester cannot be had then. */
  placeClosedFor: string | null
  testerStoppedFor: string | null
}

export const bayIsForPreInspection = rule(
  'bay_is_for_pre_inspection',
  'S61',
  '辅助测试使用预检工位',
  'The test is done on the pre-inspection bay',
  ({ bayKind }: Pick<AskFacts, 'bayKind'>) => bayKind === preInspection,
)

export const askedTimeIsWhole = rule(
  'asked_time_is_whole',
  'S61',
  '结束须晚于开始，一次协助不超过四小时',
  'It ends after it begins, and takes at most four hours',
  ({ plannedMs }: Pick<AskFacts, 'plannedMs'>) => plannedMs > 0 && plannedMs <= 4 * 3_600_000,
)

export const helperIsOnShift = rule(
  'helper_is_on_shift',
  'S61',
  '须请当班的维修技师（{helper}不当班）',
  'Ask a technician on shift ({helper} is not)',
  ({ helper, onShift }: Pick<AskFacts, 'helper' | 'onShift'>) => helper === null || onShift,
)

export const helperIsThere = rule(
  'helper_is_there',
  'S61',
  '{helper}{awayFrom}至{awayUntil}离岗，这段时间不能协助',
  'From {awayFrom} to {awayUntil} {helper} is absent',
  ({ awayFrom }: Pick<AskFacts, 'helper' | 'awayFrom' | 'awayUntil'>) => awayFrom === null,
)

export const placeIsOpen = rule(
  'place_is_open',
  'S61',
  '预检工位或仪器那段时间停用：{placeClosedFor}',
  'The bay or the tester cannot be had then: {placeClosedFor}',
  ({ placeClosedFor }: Pick<AskFacts, 'placeClosedFor'>) => placeClosedFor === null,
)

export const testerIsAtHand = rule(
  'tester_is_at_hand',
  'S61',
  '这件检测仪器现在不能用：{testerStoppedFor}',
  'This tester cannot be used: {testerStoppedFor}',
  ({ testerStoppedFor }: Pick<AskFacts, 'testerStoppedFor'>) => testerStoppedFor === null,
)

export const findingIsTold = rule(
  'finding_is_told',
  'S61',
  '异常须写明故障码、测量值或检查结果',
  'Abnormal: give fault codes, measured values or what was found',
  ({ verdict, told }: { verdict: string; told: number }) => verdict !== 'abnormal' || told > 0,
)
