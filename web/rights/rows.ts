import type { Procedure } from '../../domain/procedure.ts'
import { procedures } from '../../domain/procedures.ts'
import { duties, type Duty } from '../../domain/staff/duties.ts'
import { reads, type Read } from '../../domain/staff/permissions.ts'
import { readTitles } from '../../domain/staff/read-titles.ts'
import { plain } from '../ui/plain.ts'

/** One line of the printed table: a step or a read, and the duties that have it. */
export type Row = {
  readonly key: string
  readonly code: string
  readonly title: string
  readonly english: string
  /** Where its rules come from. */
  readonly clauses: readonly string[]
  readonly by: readonly Duty[]
  /** Taken by no duty as well: the owner, the clock, the machine. */
  readonly others: readonly string[]
}
export type Noun = {
  /** A record of the procedures, or `reads`. */
  readonly noun: string
  readonly title: string
  readonly english: string
  readonly rows: readonly Row[]
}

export const allDuties = Object.keys(duties) as readonly Duty[]
const isDuty = (party: string): party is Duty => party in duties

/** Every step that a person takes, in the order of the trade, then every read. From code: nothing is typed here. */
export function nounsOf(englishOf: (p: Procedure, step: string) => string): readonly Noun[] {
  const steps = (Object.values(procedures) as readonly Procedure[]).map((p) => ({
    noun: p.record,
    title: p.title,
    english: p.record,
    rows: Object.entries(p.steps)
      .filter(([, { by }]) => by.some(isDuty))
      .map(([code, { title, by, requires = [], accepts = [] }]) => ({
        key: `${p.record}.${code}`,
        code,
        title,
        english: englishOf(p, code),
        clauses: [...new Set([...requires, ...accepts].map(({ clause }) => clause))],
        by: by.filter(isDuty),
        others: by.filter((party) => !isDuty(party) && party !== 'itself'),
      })),
  }))
  const seen = (Object.keys(reads) as Read[]).map((read) => ({
    key: read,
    code: read,
    title: readTitles[read][0],
    english: readTitles[read][1],
    clauses: [],
    by: reads[read],
    others: [],
  }))
  return [
    ...steps.filter(({ rows }) => rows.length > 0),
    { noun: 'reads', title: '查看', english: 'Reads', rows: seen },
  ]
}

export type Sifted = { readonly duty?: string; readonly noun?: string; readonly q?: string }

/** What is asked for: a duty's lines, a noun's, or those with a word in title, code or clause. */
export function sift(nouns: readonly Noun[], { duty, noun, q }: Sifted): readonly Noun[] {
  const word = q ? plain(q) : ''
  const fits = (group: Noun, row: Row) =>
    (!duty || (row.by as readonly string[]).includes(duty)) &&
    (word === '' ||
      [group.title, group.english, row.title, row.english, row.key, ...row.clauses].some((text) =>
        plain(text).includes(word),
      ))
  return nouns
    .filter((group) => !noun || group.noun === noun)
    .map((group) => ({ ...group, rows: group.rows.filter((row) => fits(group, row)) }))
    .filter(({ rows }) => rows.length > 0)
}
