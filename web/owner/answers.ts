import type { ReasonOnThePhone } from '../../domain/owner-link/reasons.ts'
import type { Finding, Line } from './link.ts'

export type Said = 'agreed' | 'refused'
/** What is asked for with one press: what mends one finding, a package, or a line by itself. */
export type Group = {
  readonly key: string
  readonly title: string
  readonly lines: readonly Line[]
  readonly finding?: Finding
}

/** Nothing is ticked before: a key that is not in `said` has no answer. By group. */
export type Answers = {
  readonly said: { readonly [group: string]: Said }
  readonly reasons: { readonly [group: string]: ReasonOnThePhone }
}

export function groupsOf(lines: readonly Line[], findings: readonly Finding[]): readonly Group[] {
  const groups = new Map<string, Line[]>()
  for (const line of lines) {
    const key = line.findingId ?? (line.packageCode === '' ? line.id : line.packageCode)
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  return [...groups].map(([key, of]) => {
    const finding = findings.find(({ id }) => id === key)
    if (finding) return { key, title: foundOn(finding), lines: of, finding }
    return { key, title: of[0]!.packageName ?? of[0]!.name, lines: of }
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
