import type { ReasonOnThePhone } from '../../domain/owner-link/reasons.ts'
import { groupsOf as wholesOf, type Group as Whole } from '../../domain/quotation/wholes.ts'
import type { Finding, Line } from './link.ts'

export type Said = 'agreed' | 'refused'
/** What is asked for with one press: what mends one finding, a package, or a line by itself. */
export type Group = Whole<Line> & { readonly finding?: Finding }

/** Nothing is ticked before: a key that is not in `said` has no answer. By group. */
export type Answers = {
  readonly said: { readonly [group: string]: Said }
  readonly reasons: { readonly [group: string]: ReasonOnThePhone }
}

/** A package is whole even where only some of it mends what was found (R2.2). */
export function groupsOf(lines: readonly Line[], findings: readonly Finding[]): readonly Group[] {
  const groups = new Map<string, Group>()
  for (const whole of wholesOf(lines)) {
    const key = whole.lines.find(({ findingId }) => findingId !== null)?.findingId ?? whole.key
    const known = groups.get(key)
    groups.set(key, known ? { ...known, lines: [...known.lines, ...whole.lines] } : { ...whole, key })
  }
  return [...groups.values()].map((group) => {
    const finding = findings.find(({ id }) => id === group.key)
    return finding ? { ...group, title: foundOn(finding), finding } : group
  })
}

const foundOn = ({ place, what }: Finding) => [place, what].filter(Boolean).join(' ')

/** Fen, tax included, of what he pays himself. */
export const ownFen = (lines: readonly Line[]): number =>
  lines.reduce((sum, { payer, amountFen }) => sum + (payer === 'customer' ? amountFen : 0), 0)

export const agreedOf = (groups: readonly Group[], { said }: Answers): readonly Line[] =>
  groups.flatMap(({ key, lines }) => (said[key] === 'agreed' ? lines : []))

/** Groups that still want something of him: an answer, or why not. */
export const openOf = (groups: readonly Group[], { said, reasons }: Answers): readonly string[] =>
  groups.flatMap(({ key }) => (!said[key] || (said[key] === 'refused' && !reasons[key]) ? [key] : []))

export const linesSaid = (groups: readonly Group[], { said, reasons }: Answers) =>
  groups.flatMap(({ key, lines }) =>
    lines.map(({ id }) => ({
      id,
      answer: said[key] ?? ('refused' as const),
      reason: said[key] === 'refused' ? (reasons[key] ?? null) : null,
    })),
  )
