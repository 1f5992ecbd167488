import type { AnyKind, Figure, ReadingOf } from './kind.ts'

type Reading = ReadingOf<string, unknown>
type Problem = Reading['reasons'][number]

/** What the lines of a file say of each other, known when all of it has been read. */
export type Findings = {
  /** By line: what it contradicts another line in. */
  readonly clashes: ReadonlyMap<number, readonly Problem[]>
  /** By line: the earlier line that says the same. */
  readonly repeats: ReadonlyMap<number, number>
  /** Lines that speak of one thing more and must say the same of it, in the order of the file. */
  readonly shared: readonly (readonly number[])[]
  readonly figures: readonly Figure[]
}

/**
 * Takes a file line by line and keeps of each only what the others are compared with: 300,000 lines fit in a
 * fraction of the memory that their records would take. `digest` makes a short word of a long one.
 */
export function judging(kind: AnyKind, digest: (text: string) => string) {
  const agreements = (kind.agreements ?? []).map((agreement) => agreeing(agreement, digest))
  const contents = new Map<string, number>()
  const repeats = new Map<number, number>()
  const sharing = new Map<string, number[] | number>()
  const census = kind.census?.()
  return {
    add(reading: Reading) {
      census?.add(reading)
      for (const agreement of agreements) agreement.add(reading)
      if (reading.reasons.length > 0) return
      if (!kind.gather) note(contents, repeats, digest(JSON.stringify(reading.record)), reading.line)
      const key = kind.share?.key(reading.record) ?? null
      if (key !== null) join(sharing, digest(key), reading.line)
    },
    findings: (): Findings => ({
      clashes: byLine(agreements.flatMap((agreement) => agreement.clashes())),
      repeats,
      shared: [...sharing.values()].filter((lines): lines is number[] => typeof lines !== 'number'),
      figures: census?.figures() ?? [],
    }),
  }
}

/** What becomes of one line when the others are known. */
export function settled<R extends Reading>(reading: R, { clashes, repeats }: Findings) {
  const reasons = [...reading.reasons, ...(clashes.get(reading.line) ?? [])]
  return { reasons, sameAs: reasons.length > 0 ? undefined : repeats.get(reading.line) }
}

function byLine(clashes: readonly (readonly [number, Problem])[]) {
  const found = new Map<number, Problem[]>()
  for (const [line, problem] of clashes) found.set(line, [...(found.get(line) ?? []), problem])
  return found
}

function note(first: Map<string, number>, repeats: Map<number, number>, content: string, line: number) {
  const before = first.get(content)
  if (before === undefined) first.set(content, line)
  else repeats.set(line, before)
}

/** Most keys have one line: a list is made when the second comes. */
function join(sharing: Map<string, number[] | number>, key: string, line: number) {
  const lines = sharing.get(key)
  if (lines === undefined) sharing.set(key, line)
  else if (typeof lines === 'number') sharing.set(key, [lines, line])
  else lines.push(line)
}

type Agreement = NonNullable<AnyKind['agreements']>[number]

/** Which of the lines is true the file does not say: none comes in, and all of them are named. */
function agreeing({ common, agreed, problem }: Agreement, digest: (text: string) => string) {
  const groups = new Map<string, { lines: number[]; said: string; clash: boolean }>()
  return {
    add(reading: Reading) {
      const shared = common(reading)
      if (shared === null || shared === '') return
      const said = short(agreed(reading), digest)
      const group = groups.get(shared)
      if (!group) return void groups.set(shared, { lines: [reading.line], said, clash: false })
      group.lines.push(reading.line)
      group.clash ||= group.said !== said
    },
    clashes: () =>
      [...groups].flatMap(([shared, { lines, clash }]) => {
        if (!clash) return []
        const told: Problem = problem(shared, `第${lines.join('、')}行`)
        return lines.map((line) => [line, told] as const)
      }),
  }
}

const short = (text: string, digest: (text: string) => string) => (text.length > 40 ? digest(text) : text)
