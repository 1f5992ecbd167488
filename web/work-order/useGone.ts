import { toldOf } from '../../domain/procedure.ts'
import { hourIsNotMovedSince, offeredHourIsAhead } from '../../domain/quotation/hour.ts'
import { refusalSays } from '../ui/refusalSays.ts'
import { useNow } from '../ui/useNow.ts'
import { useLanguage } from '../words/language.ts'
import type { Quotation } from './useOrder.ts'

/** Why nothing on this paper can be agreed to any more, by the printed rules; it can still be refused. */
export function useGone({ promisedAt, hourIsMoved }: Quotation): string | undefined {
  const language = useLanguage()
  const now = useNow()
  const promiseHasPassed = promisedAt !== null && new Date(promisedAt) <= now
  const facts = { agreed: 1, promiseHasPassed, hourIsMoved }
  const broken = [offeredHourIsAhead, hourIsNotMovedSince].find((rule) => !rule.holds(facts))
  return broken && refusalSays(toldOf(broken, {}), language)
}
