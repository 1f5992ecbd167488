import { inThousands } from '../../domain/money.ts'
import { planWords } from '../words/maintenancePlan.ts'
import { useWords } from '../words/words.ts'

type EveryProps = { km: number | null; months: number | null; none?: string }

/** `10,000 km · 12 月`: whichever comes first. */
export function Every({ km, months, none = '—' }: EveryProps) {
  const say = useWords(planWords)
  const marked = km === null ? '' : inThousands(km)
  if (km !== null && months !== null)
    return <span className="num">{say('kmMonths', { km: marked, months })}</span>
  if (km !== null) return <span className="num">{say('km', { km: marked })}</span>
  return <span className="num">{months === null ? none : say('months', { months })}</span>
}
