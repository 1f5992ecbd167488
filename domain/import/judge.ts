import { firstLines, type Digest } from './first-lines.ts'
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

/** Takes a file line by line and keeps of each only what the others are compared with. */
export function judging(kind: AnyKind, digest: Digest) {
  const agreements = (kind.agreements ?? []).map((agreement) => agreeing(agreement, digest))
  const contents = firstLines(digest)
  const repeats = new Map<number, number>()
  const sharing = together(digest)
  const census = kind.census?.(digest)
  return {
    add(reading: Reading) {
      census?.add(reading)
      for (const agreement of agreements) agreement.add(reading)
      if (reading.reasons.length > 0) return
      const { line, record } = reading
      const first = kind.gather ? undefined : contents.meet(JSON.stringify(record), line)
      if (first) repeats.set(line, first.line)
      const key = kind.share?.key(record) ?? null
      if (key !== null) sharing.join(key, line)
    },
    findings: (): Findings => ({
      clashes: byLine(agreements.flatMap((agreement) => agreement.clashes())),
      repeats,
      shared: [...sharing.groups.values()],
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

/** Lines that have a word in common; whoever is alone with it costs no list. */
function together(digest: Digest, saying?: 'saying') {
  const firsts = firstLines(digest, saying)
  /** By the first line of each. */
  const groups = new Map<number, number[]>()
  return {
    groups,
    /** @returns the first line that has the word, as `firstLines` does */
    join(word: string, line: number, said = '') {
      const first = firsts.meet(word, line, said)
      if (!first) return undefined
      const lines = groups.get(first.line)
      if (lines) lines.push(line)
      else groups.set(first.line, [first.line, line])
      return first
    },
  }
}

type Agreement = NonNullable<AnyKind['agreements']>[number]

/** Which of the lines is true the file does not say: none comes in, and all of them are named. */
function agreeing({ common, agreed, problem }: Agreement, digest: Digest) {
  const { groups, join } = together(digest, 'saying')
  /** What they contradict each other about, by the first line that speaks of it. */
  const clashing = new Map<number, string>()
  return {
    add(reading: Reading) {
      const shared = common(reading)
      if (shared === null || shared === '') return
      const first = join(shared, reading.line, agreed(reading))
      if (first && !first.agrees) clashing.set(first.line, shared)
    },
    clashes: () =>
      [...clashing].flatMap(([first, shared]) => {
        const lines = groups.get(first)!
        const told: Problem = problem(shared, `第${lines.join('、')}行`)
        return lines.map((line) => [line, told] as const)
      }),
  }
}
