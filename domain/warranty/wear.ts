import type { Day } from '../calendar.ts'
import type { WarrantyCar } from './cases.ts'
import { derived, fact, kilometres, type Derived, type Said } from './derivation.ts'
import { wearEnglish, type WearPart } from './part-classes.ts'
import { addMonths } from './periods.ts'

/** The last day and the last kilometre inside; null: the maker sets no limit by that measure. */
export type WearPeriod = { readonly start: Day; readonly lastDay: Day | null; readonly lastKm: number | null }

/** The maker's own period of a class of wear parts, from the start of the periods (art. 9(6), 19). */
export function wearPeriodOf(
  { name, months, km }: WarrantyCar['wear'][number],
  start: Derived<Day>,
): Derived<WearPeriod> {
  const lastDay = months === null ? null : addMonths(start.value, months)
  const ends = [
    ...(lastDay === null ? [] : [[`${lastDay}（含）`, lastDay] as const]),
    ...(km === null ? [] : [kilometres(km)]),
  ]
  const [zh, en] = [ends.map(([one]) => one).join(' 或 '), ends.map(([, one]) => one).join(' or ')]
  const shown: Said =
    ends.length > 1 ? [`至 ${zh}，先到为准`, `until ${en}, whichever is first`] : [`至 ${zh}`, `until ${en}`]
  const maker: Said = [
    `${months ?? '不限'} 个月，${km === null ? '不限里程' : kilometres(km)[0]}`,
    `${months ?? 'any'} months, ${km === null ? 'any km' : kilometres(km)[1]}`,
  ]
  const how: Said =
    lastDay === null
      ? ['厂家只定里程', 'The maker sets kilometres only']
      : [
          `${start.value} 加 ${months} 个月，起始日不计 = ${lastDay}`,
          `${start.value} plus ${months} months, the first day not counted = ${lastDay}`,
        ]
  const promised = fact(['厂家期限', 'Maker’s period'], { months, km }, maker, '第9条第6项')
  return derived(
    [name, wearEnglish[name as WearPart] ?? name],
    { start: start.value, lastDay, lastKm: km },
    shown,
    '第9条第6项、第19条',
    how,
    [start, promised],
  )
}
