import { rule } from '../procedure.ts'

// The rules of what a plan is made from: kinds, patterns, who follows them, the calendar.

export type KindFacts = { kindIsRest: boolean; patterns: readonly string[] }

export const restStays = rule(
  'rest_stays',
  'S79',
  '休息不能停用',
  'Rest cannot be retired',
  ({ kindIsRest }: Pick<KindFacts, 'kindIsRest'>) => !kindIsRest,
)

export const kindIsInNoPattern = rule(
  'kind_is_in_no_pattern',
  'S79',
  '班型还在用：{patterns}',
  'Patterns still use it: {patterns}',
  ({ patterns }: Pick<KindFacts, 'patterns'>) => patterns.length === 0,
)

export type HoursFacts = {
  /** Of the kind without its break, from its times. */
  lengthHundredths: number
  paidHundredths: number
  dayLimitHundredths: number
  breakLiesWithin: boolean
  /** The form gives times to rest, or takes them from work. */
  turnsRest: boolean
}

export const restIsRest = rule(
  'rest_is_rest',
  'S79',
  '休息不设时间，其他班次须有上下班时间',
  'Rest has no times; any other kind has both',
  ({ turnsRest }: Pick<HoursFacts, 'turnsRest'>) => !turnsRest,
)

export const breakLiesWithin = rule(
  'break_lies_within',
  'S79',
  '休息时段须在班次之内',
  'The break must lie within the shift',
  ({ breakLiesWithin }: Pick<HoursFacts, 'breakLiesWithin'>) => breakLiesWithin,
)

export const paidIsWithinLength = rule(
  'paid_is_within_length',
  'S79',
  '计薪{paidHundredths}小时，多于班次净时长{lengthHundredths}小时',
  'With {paidHundredths} hours paid, the shift without its break has only {lengthHundredths}',
  ({ paidHundredths, lengthHundredths }: Pick<HoursFacts, 'paidHundredths' | 'lengthHundredths'>) =>
    paidHundredths <= lengthHundredths,
)

export const kindIsWithinTheLaw = rule(
  'kind_is_within_the_law',
  'L41',
  '计薪{paidHundredths}小时：一天连加班不得超过{dayLimitHundredths}小时（劳动法第41条）',
  'With {paidHundredths} hours paid: a day with its overtime may not exceed {dayLimitHundredths} (Labour Law, art. 41)',
  ({ paidHundredths, dayLimitHundredths }: Pick<HoursFacts, 'paidHundredths' | 'dayLimitHundredths'>) =>
    paidHundredths <= dayLimitHundredths,
)

export type PatternFacts = { unknownCodes: readonly string[]; beginsOnMonday: boolean }

export const codesAreInUse = rule(
  'codes_are_in_use',
  'S79',
  '没有这些班次，或已停用：{unknownCodes}',
  'There are no such kinds in use: {unknownCodes}',
  ({ unknownCodes }: Pick<PatternFacts, 'unknownCodes'>) => unknownCodes.length === 0,
)

export const patternBeginsOnMonday = rule(
  'pattern_begins_on_monday',
  'S79',
  '两周一循环，须从周一起算',
  'A turn of two weeks begins on a Monday',
  ({ beginsOnMonday }: Pick<PatternFacts, 'beginsOnMonday'>) => beginsOnMonday,
)

export type FollowFacts = { patternIsInUse: boolean }

export const patternIsInUse = rule(
  'pattern_is_in_use',
  'S79',
  '没有这个班型，或已停用',
  'There is no such pattern, or it is retired',
  ({ patternIsInUse }: FollowFacts) => patternIsInUse,
)

export const patternHasNoFollower = rule(
  'pattern_has_no_follower',
  'S79',
  '还有人适用：{followers}',
  'It is still followed by {followers}',
  ({ followers }: { followers: readonly string[] }) => followers.length === 0,
)

export const calendarEndsAfterStart = rule(
  'calendar_day_ends_after_start',
  'R4.1',
  '止日不得早于起日',
  'It may not end before it begins',
  ({ calendarDays }: { calendarDays: number }) => calendarDays > 0,
)
