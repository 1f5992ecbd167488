import type { System } from '../warranty/cases.ts'
import type { Said } from '../warranty/derivation.ts'
import { mainParts, systemNames, systemOf } from '../warranty/part-classes.ts'
import { failureModes, modeOf, type FailureMode } from './kinds.ts'

/** A repair as it is compared: its words and the parts that were replaced. */
export type Likened = {
  readonly id: string
  readonly words: string
  readonly parts: readonly {
    readonly code: string
    readonly name: string
    readonly assembly: string
    readonly isMainPart: boolean | null
  }[]
}
/** An issue as it is compared. */
export type Known = {
  readonly id: string
  readonly title: string
  readonly system: System | null
  readonly failureMode: string
  readonly partCode: string
}
export type Proposal = { readonly issueId: string; readonly because: Said; readonly weight: number }
/** A new issue, as far as the repair tells it. */
export type Sketch = {
  readonly title: string
  readonly system: System | null
  readonly failureMode: FailureMode | ''
  readonly partCode: string
  readonly isMainPart: boolean | null
}

/**
 * R1.6: which known issues a repair may have been of, the likeliest first: the same causal part, or the same way of
 * failing in the same system, or the same system alone. A person decides.
 */
export function proposalsFor(repair: Likened, issues: readonly Known[]): Proposal[] {
  const mode = modeOf(repair.words)
  const systems = new Set(
    repair.parts.map(({ assembly }) => systemOf(assembly)).filter((one) => one !== null),
  )
  return issues
    .flatMap((issue): Proposal[] => {
      const part = repair.parts.find(({ code }) => issue.partCode !== '' && code === issue.partCode)
      if (part)
        return [
          {
            issueId: issue.id,
            weight: 3,
            because: [`同一主因件 ${part.name}`, `The same causal part ${part.code}`],
          },
        ]
      const sameMode = mode !== null && mode === issue.failureMode
      const same = issue.system !== null && systems.has(issue.system)
      if (!same && !(sameMode && saysSystem(repair.words, issue.system))) return []
      const [zh, en] = systemNames[issue.system!]
      if (!sameMode)
        return [{ issueId: issue.id, weight: 1, because: [`同一系统：${zh}`, `The same system: ${en}`] }]
      const [mzh, men] = failureModes[mode].name
      return [
        {
          issueId: issue.id,
          weight: 2,
          because: [
            `同一系统、同一失效模式：${zh} ${mzh}`,
            `The same failure of the same system: ${en}, ${men}`,
          ],
        },
      ]
    })
    .toSorted((a, b) => b.weight - a.weight || a.issueId.localeCompare(b.issueId))
}

const saysSystem = (words: string, system: System | null) =>
  system !== null &&
  (words.includes(systemNames[system][0]) || words.includes(systemNames[system][0].slice(0, 2)))

/** What a new issue would be called and where it lies, from the repair itself; the main part before the others. */
export function sketchOf({ words, parts }: Likened): Sketch {
  const causal = parts.find(({ isMainPart }) => isMainPart) ?? parts[0]
  const failureMode = modeOf(words) ?? ''
  const system = causal ? systemOf(causal.assembly) : null
  const where = causal?.name ?? (system ? systemNames[system][0] : '')
  const how = failureMode === '' ? '' : failureModes[failureMode].name[0]
  return {
    title: (where && how ? `${where}${how}` : where || words.trim()).slice(0, 80),
    system,
    failureMode,
    partCode: causal?.code ?? '',
    isMainPart: causal?.isMainPart ?? (causal && isNamedMain(system, causal.name) ? true : null),
  }
}

/** R1.11: the part list of the maker decides; where it is silent, a name of the standard is a hint. */
const isNamedMain = (system: System | null, name: string) =>
  system !== null && mainParts[system].some((part) => name.includes(part))
