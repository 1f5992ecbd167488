import { daysBetween } from '../../domain/calendar.ts'
import { Sign } from '../ui/Sign.tsx'
import { dayOf } from '../ui/time.ts'
import { useNow } from '../ui/useNow.ts'
import { fileWords } from '../words/files.ts'
import { useWords } from '../words/words.ts'

const dues = ['nextServiceDay', 'insuranceDay', 'commercialInsuranceDay', 'inspectionDay'] as const
export type Dues = { readonly [due in (typeof dues)[number]]?: string | null }

export const duesOf = (of: Dues) =>
  dues
    .flatMap((name) => (of[name] ? [{ name, day: of[name] }] : []))
    .toSorted((a, b) => a.day.localeCompare(b.day))

/** `年检到期 2026-12-31 · 还有 36 天`; time running out is told in colour and word. */
export function DueDay({ name, day }: { name: (typeof dues)[number]; day: string }) {
  const say = useWords(fileWords)
  const n = daysBetween(dayOf(useNow()), day)
  const tone = n < 0 ? 'due late' : n <= 30 ? 'due soon' : 'softer'
  return (
    <span className="due-day">
      <span>{say(name)}</span> <span className="num">{day}</span>{' '}
      <span className={tone}>
        {n <= 30 && <Sign of={n < 0 ? 'warn' : 'clock'} size={13} />}{' '}
        {n === 0 ? say('dayToday') : say(n < 0 ? 'dayGone' : 'dayAhead', { n: Math.abs(n) })}
      </span>
    </span>
  )
}

/** The first of a car's due days. */
export function NextDue({ of }: { of: Dues }) {
  const [first] = duesOf(of)
  return first ? <DueDay {...first} /> : <span className="softer">—</span>
}
