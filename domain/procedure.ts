/** One condition: the name the program uses, the clause it comes from, the sentence people read. */
export type Rule<Facts, Name extends string = string> = {
  readonly name: Name
  readonly clause: string
  /** `{holes}` are facts, so that a refusal can say whose shift, which part, until when. */
  readonly says: string
  readonly english: string
  readonly holds: (facts: Facts) => boolean
}

type Holes<Says> = Says extends `${string}{${infer Hole}}${infer Rest}` ? Hole | Holes<Rest> : never

type Filled<Says, Facts> = [Holes<Says>] extends [keyof Facts]
  ? Says
  : `no fact for {${Exclude<Holes<Says>, keyof Facts> & string}}`

export const rule = <
  const Name extends string,
  const Says extends string,
  const English extends string,
  Facts,
>(
  name: Name,
  clause: string,
  says: Filled<Says, Facts>,
  english: Filled<English, Facts>,
  holds: (facts: Facts) => boolean,
): Rule<Facts, Name> => ({ name, clause, says, english, holds })

type AnyRule = Rule<never>

export type Step<State extends string, Party extends string> = {
  readonly title: string
  /** Empty: this step opens the record. */
  readonly from: readonly State[]
  /** `stays`: the step records a fact and leaves the state as it is. */
  readonly to: State | 'stays'
  /** `itself`: no one takes this step; it follows, in the same transaction, as soon as `requires` holds. */
  readonly by: readonly (Party | 'itself')[]
  /** What must be true of the record. Greys the button, with the reason. */
  readonly requires?: readonly AnyRule[]
  /** What must be true of the form just filled in. Checked when it is handed over. */
  readonly accepts?: readonly AnyRule[]
}

export const procedure =
  <Party extends string>() =>
  <
    const Record extends string,
    const States extends Readonly<{ [state: string]: string }>,
    const Steps extends Readonly<{ [step: string]: Step<keyof States & string, Party> }>,
  >(p: {
    readonly title: string
    /** The table, one row per record. */
    readonly record: Record
    /** The record that this one is part of. It is locked first, and takes its own steps afterwards. */
    readonly within?: string
    /** Of the group: no store in its key. */
    readonly of?: 'group'
    readonly states: States
    /** Where a record may rest. */
    readonly ends: readonly (keyof States & string)[]
    readonly steps: Steps
  }) =>
    p

export type Procedure = {
  readonly title: string
  readonly record: string
  readonly within?: string
  readonly of?: 'group'
  readonly states: Readonly<{ [state: string]: string }>
  readonly ends: readonly string[]
  readonly steps: Readonly<{ [step: string]: Step<string, string> }>
}

export type StateOf<P extends Procedure> = keyof P['states'] & string
export type StepOf<P extends Procedure> = keyof P['steps'] & string

type RulesOf<S, List extends 'requires' | 'accepts'> = S extends { [_ in List]: readonly (infer R)[] }
  ? R
  : never
type FactsOf<R> = R extends { holds: (facts: infer F) => boolean } ? F : never
type Every<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer I) => void ? I : never
type Steps<P extends Procedure> = P['steps'][StepOf<P>]

/** What any step may ask about the record: loaded once, by its desk. */
export type RecordFacts<P extends Procedure> = Every<FactsOf<RulesOf<Steps<P>, 'requires'>>>
/** What this step asks about the form beyond that: loaded by the step. */
export type FormFacts<P extends Procedure, S extends StepOf<P>> = Omit<
  Every<FactsOf<RulesOf<P['steps'][S], 'accepts'>>>,
  keyof RecordFacts<P>
>
/** Every reason that this procedure can give for saying no. */
export type ReasonOf<P extends Procedure> =
  | 'not_your_duty'
  | 'wrong_state'
  | NameOf<RulesOf<Steps<P>, 'requires' | 'accepts'>>
type NameOf<R> = R extends Rule<never, infer Name> ? Name : never

export type Refusal<Reason extends string = string> = {
  readonly because: Reason
  readonly says: string
  readonly english: string
  /** What stands in the holes of the sentences. */
  readonly facts: { readonly [hole: string]: unknown }
}

export type Seen<P extends Procedure, S extends StepOf<P>> = {
  /** Undefined: there is no such record yet. */
  readonly state: StateOf<P> | undefined
  readonly parties: readonly string[]
  readonly record: RecordFacts<P>
  /** Left out while the form is still empty: then only `requires` is asked. */
  readonly form?: FormFacts<P, S>
}

/** The first reason to refuse, in the order of the printed table: duty, state, record, form. */
export function refusal<P extends Procedure, S extends StepOf<P>>(
  p: P,
  step: S,
  { state, parties, record, form }: Seen<P, S>,
): Refusal<ReasonOf<P>> | undefined {
  const { by, from, requires = [], accepts = [] } = p.steps[step]!
  if (!by.some((party) => parties.includes(party)))
    return no('not_your_duty', '您的岗位不办理此步骤', 'Your post does not take this step', {})
  if (state === undefined ? from.length > 0 : !from.includes(state)) {
    const standing = state === undefined ? '未建立' : p.states[state]
    return no(
      'wrong_state',
      '{title}{standing}，不能办理此步骤',
      'The {record} is {state}: this step cannot be taken',
      {
        title: p.title,
        standing,
        record: p.record,
        state: state ?? 'not opened',
      },
    )
  }
  const facts = { ...(record as object), ...form }
  const broken = [...requires, ...(form ? accepts : [])].find((rule) => !rule.holds(facts as never))
  return broken && toldOf(broken as Rule<never, ReasonOf<P>>, facts)
}

/** A broken rule as people are told of it: its sentences, and what stands in their holes. */
export const toldOf = <Name extends string>({ name, says, english }: Rule<never, Name>, facts: object) =>
  no(name, says, english, facts as { [hole: string]: unknown })

function no<Because extends string>(
  because: Because,
  says: string,
  english: string,
  facts: { [hole: string]: unknown },
): Refusal<Because> {
  const holes = [...`${says}${english}`.matchAll(/\{(\w+)\}/g)].map(([, hole]) => hole!)
  return { because, says, english, facts: Object.fromEntries(holes.map((hole) => [hole, facts[hole]])) }
}
