import type { Fact, Kind } from '../../domain/import/kind.ts'
import type { Reader } from '../db.ts'
import type { Work } from '../step.ts'

/** Who asks, of which source: numbers of other systems are known by `source`. */
export type About = {
  readonly store: string
  readonly source: string
  readonly at: Date
  readonly timeZone: string
}

/** A field with both values, as a person reads them. */
export type Change = { readonly field: string; readonly ours: string; readonly theirs: string }

/** What a person may decide of a conflict: take the file's, keep ours (the rest comes in), leave the record out. */
export type Choice = 'theirs' | 'ours' | 'leave'

/** What would become of a record now, and what was `seen` on file that says so. Nothing is written. */
export type Verdict<Seen = unknown> = Outcome & { readonly seen?: Seen }
type Outcome =
  | { readonly is: 'new'; readonly notes?: readonly string[] }
  | { readonly is: 'same'; readonly notes?: readonly string[] }
  | { readonly is: 'changed'; readonly changes: readonly Change[]; readonly notes?: readonly string[] }
  | {
      readonly is: 'conflict'
      /** With what: the sentence of the rule, holes filled. */
      readonly says: string
      readonly english: string
      readonly with: readonly Fact[]
      readonly changes: readonly Change[]
      readonly choices: readonly Choice[]
      /** What a command without a person takes. */
      readonly byDefault: Choice
    }
  | { readonly is: 'rejected'; readonly says: string }

export type Asked<Rec> = { readonly key: string; readonly record: Rec }

export type Landing<Rec, Seen = unknown> = Asked<Rec> & {
  readonly about: About
  /** By the fresh verdict of this very act, which holds what it has claimed. */
  readonly seen: Seen | undefined
  readonly runId: string
  /** Of a conflict; null where there is none. */
  readonly choice: Exclude<Choice, 'leave'> | null
  /** A word on the row beside its verdict. */
  readonly tell: (note: string) => void
}

/** What a landing has made or changed, so that it can be taken back. */
export type Effect = {
  /** Whose withdrawal it is: a table in camel case, or what the kind calls it. */
  readonly subject: string
  readonly id: string
  /** Made: withdrawn on undo. Changed: put back to `before`. */
  readonly made: boolean
  readonly before?: { readonly [field: string]: unknown }
  readonly after?: { readonly [field: string]: unknown }
}
export type Landed = {
  readonly verdict: 'new' | 'changed' | 'same'
  /** The record itself: the car, the part, the order. */
  readonly subjectId?: string
  readonly effects: readonly Effect[]
}

/** Later work that depends on what a run brought in: the run cannot be undone while it stands. */
export type Hold = {
  readonly subject: string
  readonly id: string
  readonly says: string
  readonly english: string
}

/** What the counter does with the records of a kind. */
export type Counter<Field extends string, Rec, Code extends string = string, Seen = unknown> = {
  readonly kind: Kind<Field, Rec, Code>
  /** In one or a few statements for all (up to 500 at once), in their order. */
  readonly verdicts: (
    db: Reader,
    about: About,
    records: readonly Asked<Rec>[],
  ) => Promise<readonly Verdict<Seen>[]>
  /** Advisory locks: what nobody else may bring in meanwhile (`vin LSJ…`, `part GE72…`). */
  readonly claims: (record: Rec, source: string) => readonly string[]
  /** Inside the act of the row, after its claims and a fresh verdict: calls the steps of the nouns. */
  readonly land: (work: Work, landing: Landing<Rec, Seen>) => Promise<Landed>
  /** For the effects of some rows of one run (up to 500 at once); `acts`: those of the whole run. */
  readonly holds: (
    db: Reader,
    about: About,
    effects: readonly Effect[],
    runId: string,
  ) => Promise<readonly Hold[]>
  /** Takes one effect back, the last first: the noun's `withdraw`, or its amending step with `before`. */
  readonly undo: (work: Work, effect: Effect, runId: string) => Promise<void>
}
// oxlint-disable-next-line typescript/no-explicit-any -- a list of kinds holds every kind
export type AnyCounter = Counter<any, any, any, any>
