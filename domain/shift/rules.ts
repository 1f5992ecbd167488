import { rule } from '../procedure.ts'

export type ShiftFacts = { dayIsPast: boolean }

export const dayIsNotPast = rule(
  'day_is_not_past',
  'S79',
  '过去的班次不再改动',
  'A shift of a past day is not changed any more',
  ({ dayIsPast }: ShiftFacts) => !dayIsPast,
)

/** What the rules may ask about a person's day as it would stand after the form. */
export type ChangeFacts = {
  person: string
  worksHere: boolean
  asksForPast: boolean
  kindIsInUse: boolean
  /** Another shift at the same time, in words. */
  clash: string | null
  /** What else stands on a day of rest, or rest on a day of work. */
  besideRest: string | null
}

export const personWorksHere = rule(
  'person_works_here',
  'S79',
  '{person}在本店没有岗位',
  'No post in this store is held by {person}',
  ({ worksHere }: Pick<ChangeFacts, 'worksHere' | 'person'>) => worksHere,
)

export const askedDayIsNotPast = rule(
  'asked_day_is_not_past',
  'S79',
  '只能排今天和以后的班',
  'Only today and later can be planned',
  ({ asksForPast }: Pick<ChangeFacts, 'asksForPast'>) => !asksForPast,
)

export const kindIsInUse = rule(
  'kind_is_in_use',
  'S79',
  '没有这个班次种类，或已停用',
  'There is no such kind of shift, or it is retired',
  ({ kindIsInUse }: Pick<ChangeFacts, 'kindIsInUse'>) => kindIsInUse,
)

export const shiftsDoNotOverlap = rule(
  'shifts_do_not_overlap',
  'S79',
  '与{person}的{clash}重叠',
  'It overlaps with the {clash} of {person}',
  ({ clash }: Pick<ChangeFacts, 'clash' | 'person'>) => clash === null,
)

export const restIsTheWholeDay = rule(
  'rest_is_the_whole_day',
  'S79',
  '{person}这天还有{besideRest}，休息不能与班次同排',
  'On that day {person} has {besideRest}: rest and a shift do not go together',
  ({ besideRest }: Pick<ChangeFacts, 'besideRest' | 'person'>) => besideRest === null,
)

/** What an absence or a changed shift would do to dispatched work. */
export type BreakFacts = { person: string; jobs: readonly string[]; breaks: boolean }

export const workIsKept = rule(
  'work_is_kept',
  'S79',
  '会打断已派给{person}的作业或预约：{jobs}。确认要改，请勾选照改：作业改派，预约致歉改约',
  'It would break work or bookings given to {person}: {jobs}. To go on, say so, dispatch anew and apologise',
  ({ jobs, breaks }: Pick<BreakFacts, 'jobs' | 'breaks' | 'person'>) => breaks || jobs.length === 0,
)

export type SwapFacts = { otherIsPlanned: boolean; shiftsDiffer: boolean }

export const otherIsPlanned = rule(
  'other_is_planned',
  'S79',
  '对方的班次已取消',
  'The other shift is cancelled',
  ({ otherIsPlanned }: Pick<SwapFacts, 'otherIsPlanned'>) => otherIsPlanned,
)

export const shiftsDiffer = rule(
  'shifts_differ',
  'S79',
  '两个班次相同，不用换',
  'The two shifts are the same',
  ({ shiftsDiffer }: Pick<SwapFacts, 'shiftsDiffer'>) => shiftsDiffer,
)

export type PeriodFacts = {
  periodIsPast: boolean
  periodDays: number
  mostDays: number
  followers: number
}

export const periodIsNotPast = rule(
  'period_is_not_past',
  'S79',
  '只能从今天或以后排起',
  'Only from today or later',
  ({ periodIsPast }: Pick<PeriodFacts, 'periodIsPast'>) => !periodIsPast,
)

export const periodIsWhole = rule(
  'period_is_whole',
  'S79',
  '一次排1至{mostDays}天（现为{periodDays}天）',
  'Between 1 and {mostDays} days at a time ({periodDays} asked)',
  ({ periodDays, mostDays }: Pick<PeriodFacts, 'periodDays' | 'mostDays'>) =>
    periodDays > 0 && periodDays <= mostDays,
)

export const someoneFollows = rule(
  'someone_follows',
  'S79',
  '这段时间没有人适用班型',
  'Nobody follows a pattern in that time',
  ({ followers }: Pick<PeriodFacts, 'followers'>) => followers > 0,
)

export type AbsenceFacts = { isRunning: boolean }

export const absenceIsRunning = rule(
  'absence_is_running',
  'S79',
  '还没开始或已经结束',
  'It has not begun, or is over',
  ({ isRunning }: AbsenceFacts) => isRunning,
)

export type AbsentFacts = {
  person: string
  absentMinutes: number
  /** Of the absence that is registered for the same time. */
  otherFrom: string | null
  otherUntil: string | null
}

export const absenceEndsAfterStart = rule(
  'absence_ends_after_start',
  'S79',
  '结束须晚于开始',
  'It must end after it begins',
  ({ absentMinutes }: Pick<AbsentFacts, 'absentMinutes'>) => absentMinutes > 0,
)

export const absencesDoNotOverlap = rule(
  'absences_do_not_overlap',
  'S79',
  '{person}已登记{otherFrom}至{otherUntil}离岗',
  'Already registered: {person} is absent from {otherFrom} to {otherUntil}',
  ({ otherFrom }: Pick<AbsentFacts, 'person' | 'otherFrom' | 'otherUntil'>) => otherFrom === null,
)
